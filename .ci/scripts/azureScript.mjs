/**
 * Checks the script that prepares Azure for the Purview connector, the simulated Azure CLI of its tests, and the script that starts a
 * sync from elsewhere: bash reads them, shellcheck (a package of the system, for which no npm package of its makers exists) has
 * nothing to say, and where the Azure CLI is installed, its help knows every command and option that the first one uses.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const SCRIPT = 'src/integrations/assist/purview/guide/setup.sh'
const FILES = [SCRIPT, 'src/test/fakeAzure/az', 'src/integrations/sync/automate/sync.sh']

function run(command, ...args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (error) throw new Error(`${command} is not installed. On Debian and Ubuntu: apt-get install ${command}`)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`)
  return stdout
}

/** Every call of the Azure CLI in the script: its words, and its options. */
function calls() {
  const lines = readFileSync(SCRIPT, 'utf8')
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
  return lines.flatMap((line) =>
    [...line.matchAll(/\bazure ([a-z][^|;)]*)/g)].map(([, call]) => {
      const parts = call.trim().split(/\s+/)
      const first = parts.findIndex((part) => !/^[a-z][a-z-]*$/.test(part))
      return { words: parts.slice(0, first), options: parts.filter((part) => /^--?[a-z][a-z-]*$/.test(part)) }
    }),
  )
}

function compare({ words, options }) {
  const help = run('az', ...words, '--help')
  const unknown = options.filter((option) => !help.includes(option))
  if (unknown.length > 0) throw new Error(`az ${words.join(' ')} does not know ${unknown.join(', ')}`)
}

try {
  for (const file of FILES) run('bash', '-n', file)
  run('shellcheck', ...FILES)
  console.log(`bash and shellcheck find nothing in ${FILES.join(' and ')}`)
  if (spawnSync('az', ['version']).error) {
    console.log('The Azure CLI is not installed here: its commands and options were not compared')
  } else {
    // An extension's commands are known only where it is installed, and it comes from Microsoft's servers.
    const extended = spawnSync('az', ['extension', 'show', '--name', 'purview']).status === 0
    const known = calls().filter(({ words }) => extended || words[0] !== 'purview')
    for (const call of known) compare(call)
    console.log(`The Azure CLI knows ${known.length} of the script's ${calls().length} calls, each with its options`)
    if (!extended) console.log('The extension purview is not installed here: its command was not compared')
  }
} catch (fault) {
  console.error(fault.message)
  process.exitCode = 1
}
