/** The command `doctor`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { examine } from './examine'
import { fillIn } from './page'
import { describe, exitCodeOf } from './report'

const USAGE = `Usage: doctor --url https://your-qualytics.example [--token-env NAME] [--openapi FILE] [--page FILE] [--json]

Says whether a deployment offers what the integrations page needs, and prints its capabilities.
  --token-env NAME   the environment variable that holds a token (QUALYTICS_TOKEN by default)
  --openapi FILE     the deployment's openapi.json, saved before; without --url nothing is asked
  --page FILE        writes the capabilities into this index.html of the build, instead of only printing them
  --api-base BASE    where the page finds the API, for --page (/api by default, or what the page says already)
  --json             everything as JSON
Exit code: 0 all there, 1 something that the page needs is not, 2 it could not be found out.`

interface Outcome {
  output: string
  exitCode: 0 | 1 | 2
}

export async function runDoctor(args: string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  let values
  try {
    ;({ values } = parseArgs({
      args,
      options: {
        url: { type: 'string' },
        'token-env': { type: 'string', default: 'QUALYTICS_TOKEN' },
        openapi: { type: 'string' },
        page: { type: 'string' },
        'api-base': { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }))
  } catch (error) {
    return { output: `${error instanceof Error ? error.message : ''}\n\n${USAGE}`, exitCode: 2 }
  }
  if (values.help) return { output: USAGE, exitCode: 0 }
  if (!values.url && !values.openapi) return { output: USAGE, exitCode: 2 }
  let document: unknown
  if (values.openapi) {
    try {
      document = JSON.parse(readFileSync(values.openapi, 'utf8'))
    } catch {
      return { output: `${values.openapi} cannot be read as JSON.`, exitCode: 2 }
    }
  }
  const { page } = values
  const examination = await examine({ url: values.url, token: env[values['token-env']], document })
  const output = values.json ? JSON.stringify(examination, null, 2) : describe(examination)
  if (page && examination.capabilities) {
    try {
      writeFileSync(page, fillIn(readFileSync(page, 'utf8'), examination.capabilities, values['api-base']))
    } catch {
      return { output: `${output}\n\n${page} cannot be filled in: it is no page of this build.`, exitCode: 2 }
    }
  }
  return { output, exitCode: exitCodeOf(examination) }
}
