#!/usr/bin/env bash
# Prepares Microsoft Purview for Qualytics: registers an app, grants its API permissions, gives it four roles on the root
# collection, creates a client secret, and prints one JSON block to paste into Qualytics. Paste it into Azure Cloud Shell.
# It stops at the first fault, undoes nothing, and sends nothing to Qualytics. Run again, it does only what is missing.
ACCOUNT=''      # name of the Purview account; empty: the only one there is
APP_ID=''       # client ID of the app to use; empty: the app called as below, registered where there is none
TENANT=''       # tenant to work in; empty: the one that is signed in
CLOUD=''        # cloud to work in, as az cloud list names it; empty: the current one
SECRET_DAYS=350 # how long the secret lasts

qualytics_setup() (
  set -o pipefail
  name='Qualytics-Purview-Integration'
  purview='73c2949e-da2d-457a-9607-fcc665198967' # Purview's own app in every tenant
  roles_by_hand='Give the app the roles Data Curator, Data Source Administrator, Collection Admin and Policy Author: Purview portal > Data Map > Domains > the default domain > Role assignments.'
  consent_by_hand='Grant admin consent: Azure portal > Microsoft Entra ID > App registrations > the app > API permissions.'
  work="$(mktemp -d)" && trap 'rm -rf "$work"' EXIT
  todo=(account app permissions roles secret)
  open=() tenant='' endpoint='' app='' secret='' expires=''

  say() { printf '%s\n' "$*" >&2; }
  azure() { az "$@" --only-show-errors 2>"$work/error"; }
  refused() { grep -qiE "$1" "$work/error"; }
  finished() { todo=("${todo[@]:1}"); }
  by_hand() { # step, what to do: goes on
    say "Not done: $2"
    open+=("$1|$2")
    finished
  }
  stop() { # what went wrong: ends here
    say "Stopped: $1 $(grep -m 1 '^ERROR' "$work/error" | cut -c 1-300)"
    open+=("${todo[0]}|$1")
    for step in "${todo[@]:1}"; do open+=("$step|Run the script again."); done
    report
    exit 1
  }
  until_known() { # a new app takes a while to be known everywhere
    for try in 1 2 3 4 5 6; do
      "$@" && return
      refused 'privileges|denied|forbidden' && return 1
      [ "$try" = 6 ] || sleep 15
    done
    return 1
  }
  report() {
    printf '%s\n' "$endpoint" "$tenant" "$app" "$secret" "$expires" "${open[@]}" | python3 -c '
import json, sys
values = sys.stdin.read().split("\n")[:-1]
names = ["purviewEndpoint", "tenantId", "clientId", "clientSecret", "secretExpires"]
block = {name: value for name, value in zip(names, values) if value}
block["open"] = [dict(zip(["step", "do"], value.split("|", 1))) for value in values[5:]]
print(json.dumps({"qualyticsPurviewSetup": block}, indent=2))'
  }

  say '1/5 Purview account'
  : >"$work/error"
  command -v az >/dev/null || stop 'The Azure CLI (az) is not installed here. Use Azure Cloud Shell.'
  cloud="$(azure cloud show --query name -o tsv)" || stop 'The Azure CLI does not say which cloud it works in.'
  [ "$cloud" = "${CLOUD:-$cloud}" ] || stop "The account is in another cloud. Run: az cloud set --name $CLOUD && az login"
  tenant="$(azure account show --query tenantId -o tsv)" || stop 'Nobody is signed in. Run: az login'
  [ "$tenant" = "${TENANT:-$tenant}" ] || stop "Another tenant is signed in. Run: az login --tenant $TENANT"
  azure extension show --name purview >/dev/null || azure extension add --name purview --yes ||
    stop 'The extension purview of the Azure CLI cannot be installed.'
  subscriptions="$(azure account list --query "[?tenantId=='$tenant'].id" -o tsv)" || stop 'The subscriptions cannot be listed.'
  for subscription in $subscriptions; do
    azure purview account list --subscription "$subscription" -o tsv \
      --query '[].[name, endpoints.catalog || properties.endpoints.catalog]' >>"$work/accounts"
  done
  found="$(awk -F '\t' -v name="$ACCOUNT" 'NF > 1 && (name == "" || tolower($1) == tolower(name))' "$work/accounts")"
  [ -n "$found" ] || stop "No Purview account${ACCOUNT:+ called $ACCOUNT} is visible to you. The account needs the Azure role Reader."
  [ "$(wc -l <<<"$found")" -eq 1 ] || stop "Several accounts are there: set ACCOUNT to one of $(cut -f 1 <<<"$found" | xargs)."
  IFS=$'\t' read -r account endpoint <<<"$found"
  endpoint="${endpoint%/catalog}"
  finished

  say '2/5 App registration'
  if [ -n "$APP_ID" ]; then
    app="$(azure ad app show --id "$APP_ID" --query appId -o tsv)" || stop "The app $APP_ID cannot be read in this tenant."
  else
    found="$(azure ad app list --filter "displayName eq '$name'" --query '[].appId' -o tsv)" || stop 'The apps cannot be listed.'
    [ "$(wc -w <<<"$found")" -lt 2 ] || stop "Several apps are called $name: set APP_ID to one of $(xargs <<<"$found")."
    app="${found:-$(azure ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId -o tsv)}"
    [ -n "$app" ] || stop 'The app cannot be registered. It takes the Entra role Application Developer.'
  fi
  principal="$(azure ad sp show --id "$app" --query id -o tsv)" ||
    principal="$(until_known azure ad sp create --id "$app" --query id -o tsv)" ||
    stop 'The service principal cannot be created.'
  finished

  say '3/5 API permissions'
  role="$(azure ad sp show --id "$purview" --query "appRoles[?value=='Purview.ApplicationAccess'].id | [0]" -o tsv)" ||
    stop 'This tenant does not know Purview.'
  scope="$(azure ad sp show --id "$purview" --query "oauth2PermissionScopes[?value=='Purview.DelegatedAccess'].id | [0]" -o tsv)" ||
    stop 'This tenant does not know Purview.'
  listed="$(azure ad app permission list --id "$app" --query "[?resourceAppId=='$purview'].resourceAccess[].id" -o tsv)" ||
    stop "The app's permissions cannot be read."
  for permission in "$role=Role" "$scope=Scope"; do
    [[ $permission == =* || $listed == *"${permission%=*}"* ]] ||
      azure ad app permission add --id "$app" --api "$purview" --api-permissions "$permission" >/dev/null ||
      stop 'The API permission cannot be added.'
  done
  if [ "$cloud" != AzureCloud ]; then # no command grants it there
    by_hand permissions "$consent_by_hand"
  elif until_known azure ad app permission admin-consent --id "$app" >/dev/null; then
    finished
  elif refused 'privileges|denied|forbidden'; then
    by_hand permissions "$consent_by_hand It takes a Privileged Role Administrator."
  else
    stop 'Admin consent cannot be granted.'
  fi

  say '4/5 Four roles in Purview'
  root="$(tr '[:upper:]' '[:lower:]' <<<"$account")"
  purview_api() { azure rest --resource https://purview.azure.net --method "$1" --url "$endpoint/policystore/$2?api-version=2021-07-01" "${@:3}"; }
  if [ "$cloud" != AzureCloud ]; then # the audience of the token is not documented there
    by_hand roles "$roles_by_hand"
  elif purview_api get "collections/$root/metadataPolicy" >"$work/policy"; then
    # Adds the principal to the four rules, and nothing else; a role that nobody has yet has no rule.
    policy="$(python3 - "$work/policy" "$root" "$principal" <<'PYTHON'
import json, sys
path, root, principal = sys.argv[1:]
policy = json.load(open(path))
rules = policy["properties"]["attributeRules"]
changed = False
for role in ["data-curator", "data-source-administrator", "collection-administrator", "policy-author"]:
    kind = f"purviewmetadatarole_builtin_{role}"
    key = f"{kind}:{root}"
    rule = next((rule for rule in rules if rule["id"] == key), None)
    if rule is None:
        rule = {"kind": "attributerule", "id": key, "name": key, "dnfCondition": []}
        rules.append(rule)
        derived = {"fromRule": key, "attributeName": "derived.purview.permission", "attributeValueIncludes": key}
        next(rule for rule in rules if rule["id"] == f"permission:{root}")["dnfCondition"].append([derived])
    members = [part["attributeValueIncludedIn"] for clause in rule["dnfCondition"] for part in clause
               if part.get("attributeName") == "principal.microsoft.id" and "attributeValueIncludedIn" in part]
    if any(principal in ids for ids in members):
        continue
    changed = True
    if members:
        members[0].append(principal)
    else:
        rule["dnfCondition"].append([{"attributeName": "principal.microsoft.id", "attributeValueIncludedIn": [principal]},
            {"fromRule": kind, "attributeName": "derived.purview.role", "attributeValueIncludes": kind}])
json.dump(policy, open(path, "w"))
print(policy["id"] if changed else "unchanged")
PYTHON
)" || stop "Purview's answer about its roles cannot be read."
    [ "$policy" = unchanged ] || purview_api put "metadataPolicies/$policy" --body "@$work/policy" >/dev/null ||
      stop 'The roles cannot be given.'
    finished
  elif refused 'forbidden|unauthorized|not found'; then
    by_hand roles "$roles_by_hand A Collection admin may do it."
  else
    stop 'The roles cannot be read.'
  fi

  say '5/5 Client secret'
  existing="$(azure ad app credential list --id "$app" --query 'length(@)' -o tsv)" || stop "The app's secrets cannot be read."
  answer=y
  if [ "$existing" -gt 0 ]; then
    printf 'The app has %s secret(s), which stay as they are. Create one more? [y/N] ' "$existing" >&2
    read -r answer || answer=''
  fi
  expires="$(python3 -c 'import datetime as d, sys; print(d.date.today() + d.timedelta(int(sys.argv[1])))' "$SECRET_DAYS")"
  if [[ $answer != [yY]* ]]; then
    expires=''
    by_hand secret 'No secret was created: paste the Value of one that the app has, or run the script again and answer y.'
  elif secret="$(azure ad app credential reset --id "$app" --append --display-name qualytics --end-date "$expires" --query password -o tsv)"; then
    finished
  elif expires='' && refused 'polic|lifetime'; then
    by_hand secret "This tenant forbids client secrets, or one of $SECRET_DAYS days. Ask its administrator to except this app (Entra admin center > Enterprise apps > Application policies), or set fewer SECRET_DAYS and run the script again."
  else
    stop 'The client secret cannot be created.'
  fi
  report
  say 'Copy the block above, from { to }, and paste it into the form in Qualytics. It may hold a secret: send it to nobody.'
)
qualytics_setup
