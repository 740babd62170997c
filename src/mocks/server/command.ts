import process from 'node:process'
import { parseArgs } from 'node:util'
import { namedFaults } from '../network'
import { DEFAULT_SCENARIO, isScenario, isWorld, scenarios } from '../scenarios'
import { startServer, type ServerOptions } from './server'

const OPTIONS = {
  port: { type: 'string', default: '4010' },
  scenario: { type: 'string', default: DEFAULT_SCENARIO },
  world: { type: 'string' },
  latency: { type: 'string', default: '0' },
  pace: { type: 'string', default: '200' },
  serve: { type: 'string' },
  csrf: { type: 'boolean', default: false },
  'sign-in': { type: 'boolean', default: false },
  fault: { type: 'string' },
} as const

const whole = (name: string, text: string): number => {
  if (/^\d+$/.test(text)) return Number(text)
  throw new Error(`--${name} takes a whole number, not "${text}".`)
}

const among = (name: string, text: string, known: readonly string[]) =>
  new Error(`--${name} takes one of ${known.join(', ')}, not "${text}".`)

/** What the words of the command line mean. @throws {Error} in one sentence. */
export function readOptions(words: string[]): ServerOptions {
  const { values } = parseArgs({ args: words, options: OPTIONS })
  const { scenario, world, fault, serve } = values
  if (!isScenario(scenario)) {
    throw among(
      'scenario',
      scenario,
      scenarios.map(({ id }) => id),
    )
  }
  if (world !== undefined && !isWorld(world)) throw among('world', world, ['published', 'rich'])
  const named = fault === undefined ? undefined : namedFaults[fault]
  if (fault !== undefined && !named) throw among('fault', fault, Object.keys(namedFaults))
  const latency = whole('latency', values.latency)
  return {
    port: whole('port', values.port),
    scenario,
    world: world ?? null,
    network: { ...(latency && { latency, catalogLatency: latency }), ...(named && { fault: named }) },
    pace: whole('pace', values.pace),
    rules: values.csrf ? { csrf: true } : {},
    signIn: values['sign-in'],
    ...(serve !== undefined && { serve }),
  }
}

/** `npm run platform`: starts the server and says where it is. */
export async function run(words: string[]): Promise<void> {
  try {
    const options = readOptions(words)
    const { origin } = await startServer(options)
    const page = options.serve === undefined ? '' : `, and the page at ${origin}/settings/integration`
    process.stdout.write(`The simulated platform (${options.scenario}) answers at ${origin}/api${page}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  }
}
