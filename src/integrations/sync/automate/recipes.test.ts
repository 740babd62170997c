// @vitest-environment node
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { purviewBody } from '../../../mocks/data/examples'
import { startServer, type PlatformServer, type ServerOptions } from '../../../mocks/server/server'
import { recipesFor, type AutomatedSync, type Recipe } from './recipes'

const TOKEN = 'a-token-that-signs-in'
const syncOf = (sync: Partial<AutomatedSync> = {}): AutomatedSync => ({
  apiUrl: 'https://acme.qualytics.io/api',
  id: 1,
  label: 'Microsoft Purview',
  options: { pull: true, push: false },
  ...sync,
})
const textOf = (name: Recipe['name'], sync: AutomatedSync = syncOf()) => {
  const found = recipesFor(sync).find((each) => each.name === name)
  if (!found) throw new Error(`No text for ${name}.`)
  return found.text
}

let server: PlatformServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** The HTTP platform, which knows nobody without a token, with Purview connected. */
async function serve(account: string, options: ServerOptions = {}) {
  server = await startServer({ scenario: 'demo-empty', world: 'published', pace: 5, signIn: true, ...options })
  const { platform, origin } = server
  platform.state.rules.datastores = 12
  const { id } = platform.createIntegration(purviewBody(account))
  return { platform, sync: syncOf({ apiUrl: `${origin}/api`, id }) }
}

/** Not by way of a tool that looks for the right version first: it would take longer than all else here. */
const { stdout: python } = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' })
const PATH = `${dirname(python)}:${process.env.PATH}`

const run = (script: string, env: Record<string, string> = {}) =>
  new Promise<{ code: number | null; output: string }>((resolve) => {
    const child = spawn('bash', ['-c', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH, QUALYTICS_TOKEN: TOKEN, INTERVAL: '0.1', ...env },
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('close', (code) => resolve({ code, output }))
  })

describe('the script, run against the platform', () => {
  it('waits for the end, shows the log, and tells success', async () => {
    const { platform, sync } = await serve('contoso')
    const { code, output } = await run(textOf('curl', sync))
    expect(output).toMatch(/^Started\.\n[^]*datastores[^]*\nSynced at \d{4}-[\dT:.Z-]+\.\n$/)
    expect(code).toBe(0)
    expect(platform.state.integrations[0]?.runs).toMatchObject([{ pull: true, push: false }])
  })

  it('is not taken in by what the platform still tells of the sync before', async () => {
    const { platform, sync } = await serve('quick')
    expect((await run(textOf('curl', sync))).code).toBe(0)
    const { getIntegration } = platform
    const before = getIntegration(sync.id)
    let asked = 0
    platform.getIntegration = (id) => ((asked += 1) <= 4 ? before : getIntegration(id))
    const { code, output } = await run(textOf('curl', sync))
    expect(asked).toBeGreaterThan(4)
    expect(output).toContain(`\nSynced at ${getIntegration(sync.id).last_synced}.\n`)
    expect(output).not.toContain(before.last_synced)
    expect(code).toBe(0)
  })

  it('fails with a sync that fails, and shows why', async () => {
    const { sync } = await serve('failing')
    const { code, output } = await run(textOf('curl', sync))
    expect(output).toMatch(/AADSTS7000222[^]*The sync stopped, and the connection no longer works\.\n$/)
    expect(code).toBe(1)
  })

  it('fails where nothing newer is there in the end', async () => {
    const { platform, sync } = await serve('contoso')
    platform.runSynchronization = () => {}
    const { code, output } = await run(textOf('curl', sync), { PATIENCE: '1' })
    expect(output).toBe('Started.\nThe sync has ended without a result.\n')
    expect(code).toBe(1)
  })

  it.each<[string, (sync: AutomatedSync) => AutomatedSync, Record<string, string>, RegExp]>([
    ['no token', (sync) => sync, { QUALYTICS_TOKEN: '' }, /^Put a token of Qualytics \(Settings > Tokens\) into/],
    ['another integration', (sync) => ({ ...sync, id: 99 }), {}, /^There is no integration 99 at .*\(404\)\.$/m],
    [
      'nobody there',
      (sync) => ({ ...sync, apiUrl: 'http://127.0.0.1:9/api' }),
      {},
      /^Qualytics cannot be reached at http:\/\/127\.0\.0\.1:9\/api\.$/m,
    ],
    [
      'neither direction',
      (sync) => ({ ...sync, options: { pull: false, push: false } }),
      {},
      /^Qualytics answered with 422: .*at least one of pull and push/m,
    ],
  ])('says in a sentence what is wrong: %s', async (_case, change, env, sentence) => {
    const { sync } = await serve('contoso')
    const { code, output } = await run(textOf('curl', change(sync)), env)
    expect(output).toMatch(sentence)
    expect(output).not.toContain('Traceback')
    expect(code).toBe(2)
  })

  it('says that the token is refused, that its role may not, that a sync is running already', async () => {
    const { platform, sync } = await serve('contoso', { pace: 60_000 })
    platform.runSynchronization(sync.id, { pull: true, push: true })
    const running = await run(textOf('curl', sync))
    platform.state.user.role = 'Member'
    const forbidden = await run(textOf('curl', sync))
    platform.state.signedIn = false
    const refused = await run(textOf('curl', sync))
    expect([running, forbidden, refused]).toEqual([
      { code: 2, output: 'A sync is already running (409).\n' },
      { code: 2, output: 'The token may not do this (403). It must belong to an Admin or a Manager.\n' },
      { code: 2, output: 'Qualytics refused the token (401). It is wrong, or no longer valid.\n' },
    ])
  })

  it('runs by the line for cron', async () => {
    const { sync } = await serve('quick')
    const home = mkdtempSync(join(tmpdir(), 'cron-'))
    writeFileSync(join(home, '.qualytics-token'), `${TOKEN}\n`, { mode: 0o600 })
    writeFileSync(join(home, 'qualytics-sync.sh'), textOf('curl', sync))
    const [line = ''] = textOf('cron', sync).split('\n')
    const command = line.split(' ').slice(5).join(' ')
    expect(await run(command, { HOME: home, QUALYTICS_TOKEN: '' })).toEqual({ code: 0, output: '' })
    expect(readFileSync(join(home, 'qualytics-sync.log'), 'utf8')).toMatch(/\nSynced at .*\.\n$/)
  })
})

describe('the other texts', () => {
  it('hold the same script, where the place reads it', () => {
    const script = textOf('curl')
    const actions = parse(textOf('GitHub Actions')) as { jobs: { sync: { steps: [{ run: string; env: object }] } } }
    const devOps = parse(textOf('Azure DevOps')) as { steps: [{ bash: string; env: object }] }
    const [, inAirflow] = /bash_command=r"""([^]*)""",/.exec(textOf('Airflow')) ?? []
    const { steps } = actions.jobs.sync
    expect([steps[0].run, devOps.steps[0].bash, inAirflow]).toEqual([script, script, script])
    expect(steps[0].env).toEqual({ QUALYTICS_TOKEN: ['$', '{{ secrets.QUALYTICS_TOKEN }}'].join('') })
    expect(devOps.steps[0].env).toEqual({ QUALYTICS_TOKEN: '$(QUALYTICS_TOKEN)' })
    // What GitHub, Airflow's templates and Python would read otherwise.
    expect(script).not.toMatch(/\$\{\{|\{\{|\{%|\{#|"""/)
  })

  it('are read by Python', () => {
    const { status, stderr } = spawnSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], {
      input: textOf('Airflow'),
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('take no meaning from a label or an address', () => {
    const label = ['a"; rm -rf / #', '$', '{{ secrets.X }} $(id) `id`'].join('')
    const sync = syncOf({ label, apiUrl: "https://a.example/it's $(id)" })
    expect(textOf('curl', sync)).toContain(String.raw`API='https://a.example/it'\''s $(id)'`)
    for (const { text } of recipesFor(sync))
      for (const part of ['rm -rf /', '{{ secrets.X', '`id`']) expect(text).not.toContain(part)
  })
})
