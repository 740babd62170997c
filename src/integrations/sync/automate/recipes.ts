import type { SyncOptions } from '../../api/schemas'
import template from './sync.sh?raw'

/** A sync that is to be started from outside the page. */
export interface AutomatedSync {
  /** Where the API stands: `https://acme.qualytics.io/api`. */
  apiUrl: string
  id: number
  label: string
  options: SyncOptions
}

/** A text for one place that starts the sync and waits for its end. */
export interface Recipe {
  name: 'curl' | 'GitHub Actions' | 'Azure DevOps' | 'Airflow' | 'cron'
  /** Where the text goes, and where the token. */
  help: string
  text: string
}

/** Nothing of a label may mean anything in a comment or in a quoted name. */
const plain = (label: string) => label.replaceAll(/[^\p{L}\p{N} .()-]+/gu, ' ').trim()
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`
const indented = (text: string, by: number) => text.replaceAll(/^(?=.)/gm, ' '.repeat(by))

function scriptOf({ apiUrl, id, options: { pull, push } }: AutomatedSync): string {
  const settings = { API: apiUrl, ID: String(id), OPTIONS: JSON.stringify({ pull, push }) }
  return Object.entries(settings).reduce(
    (script, [name, value]) => script.replace(`\n${name}=''`, () => `\n${name}=${quoted(value)}`),
    template,
  )
}

/** The texts, in the order in which they are offered. A token never stands in one. */
export function recipesFor(sync: AutomatedSync): Recipe[] {
  const script = scriptOf(sync)
  const title = JSON.stringify(`Sync ${plain(sync.label)} with Qualytics`)
  return [
    {
      name: 'curl',
      help: 'A script for bash, with curl and python3. Put the token into the environment variable QUALYTICS_TOKEN.',
      text: script,
    },
    {
      name: 'GitHub Actions',
      help: 'A workflow, for .github/workflows. Store the token as the secret QUALYTICS_TOKEN of the repository.',
      text: `name: ${title}
on:
  schedule:
    - cron: '0 5 * * *'
  workflow_dispatch:
jobs:
  sync:
    runs-on: ubuntu-latest
    timeout-minutes: 120
    steps:
      - name: Sync
        shell: bash
        env:
          QUALYTICS_TOKEN: \${{ secrets.QUALYTICS_TOKEN }}
        run: |
${indented(script, 10)}`,
    },
    {
      name: 'Azure DevOps',
      help: 'A pipeline. Store the token as its secret variable QUALYTICS_TOKEN.',
      text: `trigger: none
schedules:
  - cron: '0 5 * * *'
    displayName: ${title}
    branches:
      include: [main]
    always: true
pool:
  vmImage: ubuntu-latest
steps:
  - bash: |
${indented(script, 6)}    displayName: Sync
    timeoutInMinutes: 120
    env:
      QUALYTICS_TOKEN: $(QUALYTICS_TOKEN)
`,
    },
    {
      name: 'Airflow',
      help: 'A DAG. Store the token as the Airflow variable qualytics_token. Its worker needs curl.',
      text: `from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG(
    dag_id="qualytics_sync_${sync.id}",
    schedule="0 5 * * *",
    start_date=datetime(2024, 1, 1),
    catchup=False,
):
    BashOperator(
        task_id="sync",
        execution_timeout=timedelta(hours=2),
        env={"QUALYTICS_TOKEN": "{{ var.value.qualytics_token }}"},
        append_env=True,
        bash_command=r"""${script}""",
    )
`,
    },
    {
      name: 'cron',
      help: 'A line for crontab -e. Save the text for curl as qualytics-sync.sh in your home folder, and the token beside it as .qualytics-token, readable by you alone (chmod 600).',
      text: `0 5 * * * QUALYTICS_TOKEN="$(cat "$HOME/.qualytics-token")" bash "$HOME/qualytics-sync.sh" >>"$HOME/qualytics-sync.log" 2>&1\n`,
    },
  ]
}
