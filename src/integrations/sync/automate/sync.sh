#!/usr/bin/env bash
# Starts a sync of Qualytics and waits for its end. Needs curl and python3.
# Exit code 0: it has synced. 1: it has failed. 2: it could not be started or followed.
API='' # where the platform's API stands
ID='' # the integration
OPTIONS='' # what to sync

set -euo pipefail
fail() { # sentence, exit code
  printf '%s\n' "$1" >&2
  exit "${2:-2}"
}
for tool in curl python3; do command -v "$tool" >/dev/null || fail "$tool is not installed here."; done
[ -n "${QUALYTICS_TOKEN:-}" ] || fail 'Put a token of Qualytics (Settings > Tokens) into the variable QUALYTICS_TOKEN.'
body="$(mktemp)" && trap 'rm -f "$body"' EXIT

call() { # options of curl and an address; the answer goes into the file $body, the token comes from the standard input
  local code
  code="$(printf 'header = "Authorization: Bearer %s"\n' "$QUALYTICS_TOKEN" |
    curl --config - --silent --show-error --max-time 90 --output "$body" --write-out '%{http_code}' "$@")" || true
  case "$code" in
    2??) ;;
    401) fail 'Qualytics refused the token (401). It is wrong, or no longer valid.' ;;
    403) fail 'The token may not do this (403). It must belong to an Admin or a Manager.' ;;
    404) fail "There is no integration $ID at $API (404)." ;;
    409) fail 'A sync is already running (409).' ;;
    '' | 000) fail "Qualytics cannot be reached at $API." ;;
    *) fail "Qualytics answered with $code: $(head -c 500 "$body")" ;;
  esac
}
read_answer() { # names; their values in the answer, with | between, nothing for null
  python3 -c 'import json, sys
answer = json.load(open(sys.argv[1], encoding="utf-8"))
values = [answer.get(name) for name in sys.argv[2:]]
print("|".join("" if value is None else str(value) for value in values))' "$body" "$@" 2>/dev/null ||
    fail 'The answer cannot be read. A proxy or a sign-in page may stand between.'
}
look() {
  local facts
  call "$@" "$API/integrations/$ID"
  facts="$(read_answer status last_synced connected)"
  IFS='|' read -r status last connected <<<"$facts"
}

look
before="$last"
call --request POST --header 'Content-Type: application/json' --data "$OPTIONS" "$API/integrations/$ID/sync"
echo 'Started.'
seen='' SECONDS=0
while sleep "${INTERVAL:-10}"; do
  look --retry 5 --retry-connrefused
  case "$status" in
    syncing | cancelling)
      seen=yes
      continue
      ;;
  esac
  # For a while the platform may still tell of the sync before.
  if [ "$last" != "$before" ] || [ "$connected" != True ] || [ -n "$seen" ] || [ "$SECONDS" -ge "${PATIENCE:-60}" ]; then
    break
  fi
done

page=1 pages=1
while [ "$page" -le "$pages" ]; do # only the list has the log
  call --retry 5 "$API/integrations?page=$page&size=100"
  python3 -c 'import json, sys
for item in json.load(open(sys.argv[1], encoding="utf-8"))["items"]:
    if item.get("id") == int(sys.argv[2]) and item.get("message"):
        print(item["message"])' "$body" "$ID"
  pages="$(read_answer pages)"
  page=$((page + 1))
done
[ "$connected" = True ] || fail 'The sync stopped, and the connection no longer works.' 1
[ "$last" != "$before" ] || fail 'The sync has ended without a result.' 1
echo "Synced at $last."
