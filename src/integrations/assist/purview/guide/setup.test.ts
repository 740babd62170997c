import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Values } from '../../types'
import { parsePaste } from '../paste/parsePaste'
import { guide } from './guide'

const TENANT = '6f1c0a2e-1111-4222-8333-abcdefabcdef'
const APP = '11111111-2222-4333-8444-555555555555'
const PRINCIPAL = '99999999-2222-4333-8444-555555555555'
const SOMEBODY = '77777777-2222-4333-8444-555555555555'
const ENDPOINT = 'https://contoso.purview.azure.com'
const values: Values = { api_url: ENDPOINT, tenant_id: TENANT }

const derived = (kind: string) => ({
  fromRule: kind,
  attributeName: 'derived.purview.role',
  attributeValueIncludes: kind,
})
const rule = (role: string, clauses: object[][]) => ({
  kind: 'attributerule',
  id: `purviewmetadatarole_builtin_${role}:contoso`,
  name: `purviewmetadatarole_builtin_${role}:contoso`,
  dnfCondition: clauses.map((clause) => [...clause, derived(`purviewmetadatarole_builtin_${role}`)]),
})
const people = (...ids: string[]) => [{ attributeName: 'principal.microsoft.id', attributeValueIncludedIn: ids }]
const groups = [{ attributeName: 'principal.microsoft.groups', attributeValueIncludedIn: [SOMEBODY] }]
const permitted = (role: string) => [
  {
    fromRule: `purviewmetadatarole_builtin_${role}:contoso`,
    attributeName: 'derived.purview.permission',
    attributeValueIncludes: `purviewmetadatarole_builtin_${role}:contoso`,
  },
]
/** A root collection's policy in which one role has people, one groups only, one nobody, and one has no rule at all. */
const policyWith = (curators: object[][], sources: object[][], admins: object[][], authors: object[][] | null) => ({
  name: 'policy_collection_contoso',
  id: 'b0b0b0b0-1111-4222-8333-444455556666',
  version: 7,
  properties: {
    description: '',
    decisionRules: [
      { kind: 'decisionrule', effect: 'Permit', dnfCondition: [[{ attributeName: 'resource.purview.collection' }]] },
    ],
    attributeRules: [
      rule('collection-administrator', admins),
      rule('purview-reader', [people(SOMEBODY)]),
      rule('data-curator', curators),
      rule('data-source-administrator', sources),
      {
        kind: 'attributerule',
        id: 'permission:contoso',
        name: 'permission:contoso',
        dnfCondition: [permitted('collection-administrator'), ...(authors ? [permitted('policy-author')] : [])],
      },
      ...(authors ? [rule('policy-author', authors)] : []),
    ],
    collection: { type: 'CollectionReference', referenceName: 'contoso' },
  },
})
const policyBefore = policyWith([groups], [people()], [people(SOMEBODY)], null)
const policyAfter = policyWith(
  [groups, people(PRINCIPAL)],
  [people(PRINCIPAL)],
  [people(SOMEBODY, PRINCIPAL)],
  [people(PRINCIPAL)],
)

/** What a shim in front of it costs is paid once. */
const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim()
/** The commands that the script calls, as functions: a process for each would take most of the time. Nobody waits in a test. */
const commands = [
  `az() (\n${readFileSync('src/test/fakeAzure/az', 'utf8')})`,
  `python3() { '${python}' -ES "$@"; }`,
  'sleep() { :; }',
].join('\n')

let state = ''
const write = (name: string, text: string) => writeFileSync(join(state, name), text)
const read = (name: string) => readFileSync(join(state, name), 'utf8')
const policy = (): unknown => JSON.parse(read('policy'))
const secrets = () => read('secrets').trim().split('\n').filter(Boolean)
const calls = () => read('calls').trim().split('\n')
const fail = (call: string, words = 'Something went wrong', times?: number) =>
  write('fail', [call, words, ...(times === undefined ? [] : [times])].join('\n'))

beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'fake-azure-'))
  write('cloud', 'AzureCloud\n')
  write('account', `${TENANT}\n`)
  write('subscription-1', 'other\thttps://other.purview.azure.com/catalog\n')
  write('subscription-2', `Contoso\t${ENDPOINT}/catalog\n`)
  for (const name of ['apps', 'permissions', 'secrets', 'calls']) write(name, '')
  write('policy', JSON.stringify(policyBefore))
})
afterEach(() => rmSync(state, { recursive: true, force: true }))

function run(given: Values = values, input = '') {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `${commands}\n${guide(given, null).script.text}`], {
    encoding: 'utf8',
    input,
    env: { ...process.env, FAKE_AZURE: state },
  })
  const pasted = parsePaste(`${stderr}\n${stdout}`, {})
  return {
    status,
    stdout,
    stderr,
    filled: Object.fromEntries((pasted?.values ?? []).map(({ field, value }) => [field, value])),
    expiresAt: pasted?.expiresAt,
    open: (pasted?.openSteps ?? []).map(({ id }) => id),
    instructions: (pasted?.openSteps ?? []).map(({ instruction }) => instruction).join('\n'),
  }
}

describe('the script', () => {
  test.each<Values>([{}, values, { api_url: 'https://contoso.purview.azure.us', tenant_id: TENANT, client_id: APP }])(
    'bash can read it, and an interactive shell takes it as it is: %j',
    (given) => {
      const { text } = guide(given, null).script
      expect(() => execFileSync('bash', ['-n'], { input: text })).not.toThrow()
      // A tab completes a file name there, and an exclamation mark calls an earlier command.
      expect(text).not.toMatch(/\t|(?<!^#)!(?![ =])/m)
      expect(text.endsWith('\nqualytics_setup\n')).toBe(true)
    },
  )

  test("holds the user's values, and nothing else gets into it", () => {
    const { text } = guide({ ...values, client_id: APP, api_url: 'https://contoso.purview.azure.us' }, null).script
    for (const line of ["ACCOUNT='contoso'", `APP_ID='${APP}'`, `TENANT='${TENANT}'`, "CLOUD='AzureUSGovernment'"])
      expect(text).toContain(`\n${line}`)
    for (const typed of ['$(reboot)', '`reboot`', "x'; reboot; '", 'x\nreboot', 'https://$(reboot).purview.azure.com'])
      expect(guide({ api_url: typed, tenant_id: typed, client_id: typed }, null).script.text).toBe(
        guide({}, null).script.text,
      )
  })

  test('speaks to Azure and to nobody else', () => {
    const { text } = guide(values, null).script
    expect(text).not.toMatch(/\b(?:curl|wget|nc|urllib|requests)\b/)
    expect(text.match(/https?:\/\/[^\s"']+/g)).toEqual(['https://purview.azure.net'])
  })
})

describe('a run', () => {
  test('prepares everything, and prints what fills the form', () => {
    const { status, filled, open, expiresAt, stdout } = run()
    expect(status).toBe(0)
    expect(filled).toEqual({ api_url: ENDPOINT, tenant_id: TENANT, client_id: APP, client_secret: secrets()[0] })
    expect(open).toEqual([])
    expect(expiresAt).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(stdout.trim()).toMatch(/^\{[^]*\}$/)
    expect(policy()).toEqual(policyAfter)
    expect(read('permissions').trim().split('\n')).toEqual([
      '8d48872e-7710-4001-bfd0-7dac15c28f69',
      '817468d0-81dd-4cb5-94ac-07ca133fbbf6',
    ])
  })

  test('twice is once done: an existing secret is asked about first', () => {
    run()
    const before = [read('policy'), read('apps'), read('permissions')]
    const second = run(values, 'n\n')
    expect(second).toMatchObject({ status: 0, open: ['secret'] })
    expect(second.stderr).toContain('The app has 1 secret(s), which stay as they are. Create one more? [y/N]')
    expect(second.filled).toEqual({ api_url: ENDPOINT, tenant_id: TENANT, client_id: APP })
    expect([read('policy'), read('apps'), read('permissions')]).toEqual(before)
    expect(secrets()).toHaveLength(1)
    expect(calls().filter((call) => call === 'rest put')).toHaveLength(1)
    const third = run(values, 'y\n')
    expect(third.filled.client_secret).toBe(secrets()[1])
    expect(secrets()).toHaveLength(2)
  })

  test('takes the app that is given', () => {
    write('apps', `${APP}\n`)
    expect(run({ ...values, client_id: APP }).filled.client_id).toBe(APP)
    expect(calls()).not.toContain('ad app create')
  })

  test('waits until a new app is known', () => {
    fail('ad app permission admin-consent', 'Not found yet', 2)
    expect(run()).toMatchObject({ status: 0, open: [] })
    fail('ad sp create', 'Not found yet', 2)
    rmSync(join(state, 'principal'))
    expect(run(values, 'n\n').status).toBe(0)
  })
})

describe('what cannot be done is said, and the rest goes on', () => {
  test.each([
    [
      'ad app permission admin-consent',
      'Insufficient privileges to complete the operation.',
      'permissions',
      /Grant admin consent: Azure portal/,
    ],
    ['rest get', 'Forbidden({"error":{"code":"Unauthorized"}})', 'roles', /Data Map > Domains > the default domain/],
    ['rest get', 'Not Found({"error":{"code":"NotFound"}})', 'roles', /Data Map > Domains > the default domain/],
    [
      'ad app credential reset',
      'Credential type not allowed as per assigned policy',
      'secret',
      /forbids client secrets.*except this app/,
    ],
    ['ad app credential reset', 'Credential lifetime exceeds the max value allowed', 'secret', /fewer SECRET_DAYS/],
  ])('%s: %s', (call, words, step, instruction) => {
    fail(call, words)
    const { status, open, instructions, filled } = run()
    expect({ status, open }).toEqual({ status: 0, open: [step] })
    expect(instructions).toMatch(instruction)
    expect(Object.keys(filled)).toHaveLength(step === 'secret' ? 3 : 4)
  })

  test('in a sovereign cloud, what is not documented there', () => {
    write('cloud', 'AzureUSGovernment\n')
    write('subscription-2', 'contoso\thttps://contoso.purview.azure.us/catalog\n')
    const { status, open, filled } = run({ api_url: 'https://contoso.purview.azure.us' })
    expect({ status, open }).toEqual({ status: 0, open: ['permissions', 'roles'] })
    expect(filled.api_url).toBe('https://contoso.purview.azure.us')
    expect(calls().filter((call) => /rest|consent/.test(call))).toEqual([])
  })
})

const STEPS = ['account', 'app', 'permissions', 'roles', 'secret']

describe('a fault stops it with one line, undoes nothing, and the next run goes on', () => {
  test.each([
    ['cloud show', 'account'],
    ['account show', 'account'],
    ['extension add', 'account'],
    ['account list', 'account'],
    ['purview account list', 'account'],
    ['ad app list', 'app'],
    ['ad app create', 'app'],
    ['ad sp create', 'app'],
    ['ad app permission list', 'permissions'],
    ['ad app permission add', 'permissions'],
    ['ad app permission admin-consent', 'permissions'],
    ['rest get', 'roles'],
    ['rest put', 'roles'],
    ['ad app credential list', 'secret'],
    ['ad app credential reset', 'secret'],
  ])('%s', (call, step) => {
    fail(call)
    const { status, open, stderr, filled } = run()
    expect(status).toBe(1)
    const stopped = stderr.split('\n').filter((line) => line.startsWith('Stopped: '))
    expect(stopped).toEqual([expect.stringMatching(/^Stopped: [A-Z].* ERROR: Something went wrong$/)])
    expect(open).toEqual(STEPS.slice(STEPS.indexOf(step)))
    expect(calls().at(-1)).toBe(call === 'purview account list' ? 'purview account list' : call)
    expect(filled.client_secret).toBeUndefined()
    expect(filled.tenant_id).toBe(['cloud show', 'account show'].includes(call) ? undefined : TENANT)
  })

  test.each(['extension add', 'ad sp create', 'ad app permission add', 'rest put', 'ad app credential reset'])(
    'after %s failed, the next run does what is missing',
    (call) => {
      fail(call)
      run()
      rmSync(join(state, 'fail'))
      expect(run()).toMatchObject({ status: 0, open: [] })
      expect(policy()).toEqual(policyAfter)
      expect(read('apps').trim()).toBe(APP)
      expect(secrets()).toHaveLength(1)
    },
  )

  test.each<[string, () => void, Values, RegExp]>([
    [
      'another cloud',
      () => write('cloud', 'AzureChinaCloud\n'),
      { api_url: 'https://contoso.purview.azure.us' },
      /az cloud set --name AzureUSGovernment/,
    ],
    ['another tenant', () => write('account', `${SOMEBODY}\n`), values, new RegExp(`az login --tenant ${TENANT}`)],
    [
      'no such account',
      () => write('subscription-2', ''),
      values,
      /No Purview account called contoso is visible to you/,
    ],
    ['several accounts', () => undefined, {}, /set ACCOUNT to one of other Contoso/],
    [
      'several apps',
      () => write('apps', `${APP}\n${SOMEBODY}\n`),
      values,
      new RegExp(`set APP_ID to one of ${APP} ${SOMEBODY}`),
    ],
    ['an app that is not there', () => undefined, { ...values, client_id: SOMEBODY }, /cannot be read in this tenant/],
    ['a policy in another shape', () => write('policy', '{"id":"x"}'), values, /answer about its roles cannot be read/],
  ])('%s', (_name, prepare, given, words) => {
    prepare()
    const { status, stderr } = run(given)
    expect(status).toBe(1)
    expect(stderr.split('\n').find((line) => line.startsWith('Stopped: '))).toMatch(words)
    expect(secrets()).toEqual([])
  })
})
