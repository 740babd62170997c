import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePaste } from './parsePaste'

const TENANT = '6f1c0a2e-1111-4222-8333-abcdefabcdef'
const OTHER_TENANT = '7a7a7a7a-1111-4222-8333-abcdefabcdef'
const CLIENT = '11111111-2222-4333-8444-555555555555'
const OBJECT = '99999999-2222-4333-8444-555555555555'
const SECRET = 'abc8Q~0123456789abcdefghijklmnopqrstuvwx'
const CLASSIC = 'https://contoso.purview.azure.com'
const ARM = `/subscriptions/${OBJECT}/resourceGroups/rg/providers/Microsoft.Purview/accounts/contoso`

const valuesOf = (text: string, into?: string) =>
  Object.fromEntries((parsePaste(text, {}, into)?.values ?? []).map(({ field, value }) => [field, value]))
const fromOf = (text: string) =>
  Object.fromEntries((parsePaste(text, {})?.values ?? []).map(({ field, from }) => [field, from]))
const json = (value: unknown) => JSON.stringify(value, null, 2)

const forRbac = { appId: CLIENT, displayName: 'qualytics-purview', password: SECRET, tenant: TENANT }
const jsonAuth = {
  clientId: CLIENT,
  clientSecret: SECRET,
  subscriptionId: OBJECT,
  tenantId: TENANT,
  activeDirectoryEndpointUrl: 'https://login.microsoftonline.com',
  resourceManagerEndpointUrl: 'https://management.azure.com/',
}
const reset = { appId: CLIENT, password: SECRET, tenant: TENANT }
const app = {
  appId: CLIENT,
  id: OBJECT,
  displayName: 'qualytics-purview',
  requiredResourceAccess: [{ resourceAppId: OBJECT }],
}
const account = { tenantId: TENANT, id: OBJECT, isDefault: true, name: 'Pay as you go', user: { name: 'ann' } }
const purviewAccount = {
  name: 'contoso',
  friendlyName: 'Contoso',
  location: 'westeurope',
  provisioningState: 'Succeeded',
  publicNetworkAccess: 'Enabled',
  identity: { tenantId: TENANT, type: 'SystemAssigned' },
  endpoints: { catalog: `${CLASSIC}/catalog`, scan: `${CLASSIC}/scan`, guardian: `${CLASSIC}/guardian` },
}
const { name, ...nested } = purviewAccount
const app4 = { tenant_id: TENANT, client_id: CLIENT, client_secret: SECRET }

describe('the output of the Azure CLI', () => {
  test.each([
    ['az ad sp create-for-rbac', forRbac, app4],
    ['az ad sp create-for-rbac --json-auth', jsonAuth, app4],
    ['az ad app credential reset', reset, app4],
    ['az ad app create or show', app, { client_id: CLIENT }],
    ['az account show', account, { tenant_id: TENANT }],
    ['az purview account show', purviewAccount, { api_url: CLASSIC, tenant_id: TENANT }],
    ['az purview account show', { name, id: ARM, properties: nested }, { api_url: CLASSIC, tenant_id: TENANT }],
    [
      'az purview account show',
      { endpoints: { scan: 'https://contoso.scan.purview.azure.com' }, name },
      { api_url: CLASSIC },
    ],
    ['az ad sp show', { ...app, servicePrincipalType: 'Application' }, { client_id: CLIENT }],
  ])('%s', (command, output, values) => {
    for (const text of [
      json(output),
      JSON.stringify(output),
      json([output]),
      `$ ${command} -o json\nWARNING: [x] {y}\n${json(output)}\n`,
    ]) {
      expect(valuesOf(text)).toEqual(values)
      expect(valuesOf(text, 'client_id')).toEqual(values)
      for (const from of Object.values(fromOf(text))) expect(from).toContain(`in the output of ${command}`)
    }
  })

  test('says what it took from where and what it ignored', () => {
    expect(parsePaste(json(forRbac), {})).toEqual({
      values: [
        { field: 'tenant_id', value: TENANT, from: 'tenant in the output of az ad sp create-for-rbac' },
        { field: 'client_id', value: CLIENT, from: 'appId in the output of az ad sp create-for-rbac' },
        { field: 'client_secret', value: SECRET, from: 'password in the output of az ad sp create-for-rbac' },
      ],
      ignored: ['1 other property of the output of az ad sp create-for-rbac'],
      notes: [],
    })
  })

  test.each([
    [app, 'id in the output of az ad app create or show: the object ID, not the Client ID'],
    [account, 'id in the output of az account show: the subscription, not the Client ID'],
    [
      jsonAuth,
      'subscriptionId in the output of az ad sp create-for-rbac --json-auth: the subscription, which is not needed',
    ],
    [{ tenantId: TENANT, objectId: OBJECT }, 'objectId in the pasted JSON: an object ID, not the Client ID'],
    [{ tenantId: 'common' }, 'tenantId in the pasted JSON: not a Tenant ID'],
    [{ tenantId: TENANT, clientId: 'qualytics' }, 'clientId in the pasted JSON: not a Client ID'],
    [{ clientSecret: '********' }, 'clientSecret in the pasted JSON: a masked value or a placeholder'],
    [{ appId: CLIENT, purviewEndpoint: 'http://10.0.0.1' }, 'purviewEndpoint in'],
  ])('ignores look-alikes: %#', (output, words) => {
    expect(parsePaste(json(output), {})?.ignored.join('\n')).toContain(words)
  })

  test('tells that only private endpoints reach the account', () => {
    const text = json({ ...purviewAccount, publicNetworkAccess: 'Disabled' })
    expect(parsePaste(text, {})?.notes).toEqual([
      'Public network access to this account is disabled: only private endpoints reach it.',
    ])
  })

  test('a list counts where its entries agree or one is the default', () => {
    const second = { ...account, tenantId: OTHER_TENANT, isDefault: false }
    expect(valuesOf(json([second, account]))).toEqual({ tenant_id: TENANT })
    expect(valuesOf(json([reset, forRbac]))).toEqual(app4)
    const unclear = parsePaste(json([second, { ...second, tenantId: TENANT }]), {})
    expect(unclear).toMatchObject({
      values: [],
      ignored: ['a list of 2 entries that differ: paste the one that is meant'],
    })
  })

  test('finds what other JSON nests', () => {
    expect(valuesOf(json({ purview: { credentials: [{ client_id: CLIENT }], 'tenant-id': TENANT } }))).toEqual({
      client_id: CLIENT,
      tenant_id: TENANT,
    })
  })

  test.each([
    [{ secretText: SECRET, endDateTime: '2027-01-31T10:00:00Z', keyId: OBJECT }, '2027-01-31'],
    [{ ...app, passwordCredentials: [{ endDateTime: '2027-02-28T00:00:00Z' }] }, '2027-02-28'],
    [{ ...app, passwordCredentials: [{ endDate: '2027-02-28' }] }, '2027-02-28'],
    [{ ...app, passwordCredentials: [{ endDateTime: '2027-02-28' }, { endDateTime: '2028-02-28' }] }, undefined],
    [{ ...app4, expires_at: '2027-13-45' }, undefined],
    [{ ...app4, expires_at: 'soon' }, undefined],
    [{ endDateTime: '2027-02-28' }, undefined],
  ])('finds the day on which the secret ends: %#', (output, day) => {
    expect(parsePaste(json(output), {})?.expiresAt).toBe(day)
  })
})

describe('environment files, shells and labels', () => {
  test.each([
    [
      '.env',
      `AZURE_TENANT_ID=${TENANT}\nAZURE_CLIENT_ID=${CLIENT}\nAZURE_CLIENT_SECRET=${SECRET}\nPURVIEW_ENDPOINT=${CLASSIC}/catalog`,
    ],
    [
      'quoted, with comments',
      `# from the vault\nAZURE_TENANT_ID="${TENANT}" # directory\nAZURE_CLIENT_ID='${CLIENT}'\nAZURE_CLIENT_SECRET="${SECRET}"\nPURVIEW_URL = ${CLASSIC}`,
    ],
    [
      'export',
      `$ export AZURE_TENANT_ID="${TENANT}"\nexport AZURE_CLIENT_ID=${CLIENT};\nexport AZURE_CLIENT_SECRET='${SECRET}'\nexport PURVIEW_ACCOUNT=contoso`,
    ],
    [
      'one line',
      `AZURE_TENANT_ID=${TENANT} AZURE_CLIENT_ID="${CLIENT}" AZURE_CLIENT_SECRET='${SECRET}' PURVIEW_ENDPOINT=${CLASSIC} ./run.sh`,
    ],
    [
      'joined',
      `export AZURE_TENANT_ID=${TENANT};AZURE_CLIENT_ID=${CLIENT} && AZURE_CLIENT_SECRET=${SECRET}\n${CLASSIC}`,
    ],
    [
      'PowerShell',
      `PS C:\\> $env:AZURE_TENANT_ID = "${TENANT}"\r\n$env:AZURE_CLIENT_ID="${CLIENT}"\r\n$clientSecret = '${SECRET}'\r\n$purviewEndpoint = "${CLASSIC}/"`,
    ],
    [
      'cmd',
      `set AZURE_TENANT_ID=${TENANT}\r\nset "AZURE_CLIENT_ID=${CLIENT}"\r\nset "AZURE_CLIENT_SECRET=${SECRET}"\r\nset PURVIEW_ENDPOINT=${CLASSIC}`,
    ],
    [
      'Terraform',
      `tenant_id = "${TENANT}"\nclient_id = "${CLIENT}"\nclient_secret = "${SECRET}"\npurview_endpoint = "${CLASSIC}"`,
    ],
    ['YAML', `tenantId: ${TENANT}\n- clientId: "${CLIENT}"\nclientSecret: '${SECRET}'\nendpoint: ${CLASSIC}`],
    [
      'half of a JSON',
      `  "appId": "${CLIENT}",\n  "displayName": "x",\n  "password": "${SECRET}",\n  "tenant": "${TENANT}"\n}\n${ARM}`,
    ],
    [
      'labels',
      `Application (client) ID : ${CLIENT}\nObject ID: ${OBJECT}\nDirectory (tenant) ID: ${TENANT}\nValue: ${SECRET}\nAtlas endpoint\t${CLASSIC}/catalog`,
    ],
    [
      'labels above their values',
      `Application (client) ID\n${CLIENT}\n\nManaged Identity tenant ID\n${TENANT}\nClient Secret\n${SECRET}\nPurview Account URL:\n${CLASSIC}`,
    ],
    [
      'a list in a message',
      `Hi, here you are.\n- Tenant ID: ${TENANT}\n* **Client ID:** ${CLIENT}\n1. Client Secret: ${SECRET} (ends in May)\nThe account is ${CLASSIC}/catalog.`,
    ],
    [
      'a table copied from the portal',
      `Tenant ID\t${TENANT}\nClient ID\t${CLIENT}\nDescription\tExpires\tValue\tSecret ID\nqualytics\t1/1/2027\t${SECRET}\t${OBJECT}\nEndpoint\t${CLASSIC}`,
    ],
    [
      'several at once',
      `$ az account show\n${json(account)}\n$ az ad app credential reset --id ${CLIENT}\n${json(reset)}\n$ az purview account show --name contoso\n${json(purviewAccount)}\nexport AZURE_CLIENT_ID=${CLIENT}`,
    ],
  ])('%s', (_name, text) => {
    const all = { ...app4, api_url: CLASSIC }
    expect(valuesOf(text)).toEqual(all)
    expect(valuesOf(text, 'tenant_id')).toEqual(all)
    const read = parsePaste(text, {})
    expect(JSON.stringify([read?.ignored, read?.notes, read?.values.map(({ from }) => from)])).not.toContain(SECRET)
  })

  test('a quoted secret stays byte for byte', () => {
    expect(valuesOf(`AZURE_CLIENT_SECRET=" a#b=c;d "\nAZURE_CLIENT_ID=${CLIENT}`).client_secret).toBe(' a#b=c;d ')
  })

  test('of two secrets of one app the later counts; of two tenants neither is taken', () => {
    const newer = SECRET.replace('abc', 'xyz')
    const read = parsePaste(`${json(forRbac)}\n${json({ ...reset, password: newer, tenant: OTHER_TENANT })}`, {})
    expect(read?.values.map(({ value }) => value)).toEqual([CLIENT, newer])
    expect(read?.ignored.slice(0, 2)).toEqual([
      '2 different values for Tenant ID: paste only the one that is meant',
      'password in the output of az ad sp create-for-rbac: another Client Secret than the one taken',
    ])
  })

  test('the end of the secret is read from a label', () => {
    expect(parsePaste(`Client secret: ${SECRET}\nExpires: 2027-05-31`, {})?.expiresAt).toBe('2027-05-31')
  })

  test('what was not recognised is counted', () => {
    expect(parsePaste(`Tenant ID: ${TENANT}\nkind regards\nAnn`, {})?.ignored).toEqual([
      '2 lines that were not recognised',
    ])
  })
})

describe('one address, id or secret', () => {
  test.each([
    [`${CLASSIC}/catalog`, 'tenant_id', { api_url: CLASSIC }],
    [CLASSIC, undefined, { api_url: CLASSIC }],
    [`https://portal.azure.com/#@contoso.com/resource${ARM}/overview`, 'client_id', { api_url: CLASSIC }],
    ['https://web.purview.azure.com/resource/contoso', 'client_secret', { api_url: CLASSIC }],
    [ARM, 'client_id', { api_url: CLASSIC }],
    [
      `https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Credentials/appId/${CLIENT}`,
      'api_url',
      { client_id: CLIENT },
    ],
    [SECRET, 'client_id', { client_secret: SECRET }],
    [SECRET, undefined, { client_secret: SECRET }],
    [`AZURE_CLIENT_ID=${CLIENT}`, 'client_id', { client_id: CLIENT }],
    [`"tenantId":"${TENANT}",`, 'tenant_id', { tenant_id: TENANT }],
  ])('%s into %s', (text, into, values) => {
    expect(valuesOf(text, into)).toEqual(values)
  })

  test("the Purview portal's page needs the tenant, wherever that is", () => {
    const portal = 'https://purview.microsoft.com/datamap'
    expect(parsePaste(portal, { tenant_id: TENANT }, 'client_id')?.values).toMatchObject([
      { value: `https://${TENANT}-api.purview-service.microsoft.com` },
    ])
    expect(valuesOf(`${portal}\nTenant ID: ${TENANT}`).api_url).toBe(
      `https://${TENANT}-api.purview-service.microsoft.com`,
    )
    expect(parsePaste(portal, {}, 'client_id')).toMatchObject({ values: [] })
  })

  test('an id alone says what it could be', () => {
    expect(parsePaste(CLIENT, {})).toMatchObject({ values: [] })
    expect(parsePaste(CLIENT, {})?.ignored[0]).toContain('an id without its name')
  })
})

describe('ordinary text', () => {
  test('what is longer than any output', () => {
    expect(parsePaste(`AZURE_TENANT_ID=${TENANT}`.padEnd(200_001), {})).toBeNull()
  })

  test.each([
    ['', undefined],
    ['   \n', undefined],
    [CLIENT, 'client_id'],
    [TENANT, 'client_id'],
    [CLASSIC, 'api_url'],
    [`${CLASSIC}/catalog`, 'api_url'],
    [`https://portal.azure.com/#@x/resource${ARM}`, 'api_url'],
    [CLASSIC, 'description'],
    [SECRET, 'client_secret'],
    ['contoso.onmicrosoft.com', 'tenant_id'],
    ['hunter2', 'client_secret'],
    ['pass word', 'client_secret'],
    ['a=b;c', 'client_secret'],
    ['password: hunter2', 'api_url'],
    ['Value: 12', undefined],
    ['name: Ann', undefined],
    ['see https://example.com/a?b=c', undefined],
    ['{"a": {"b": [1, 2, null]}}', undefined],
    ['{ not json', undefined],
    ['x'.repeat(200_001), undefined],
  ])('%j into %s', (text, into) => {
    expect(parsePaste(text, {}, into)).toBeNull()
  })
})

const word = fc.constantFrom(
  SECRET,
  CLIENT,
  TENANT,
  CLASSIC,
  ARM,
  '{',
  '}',
  '[',
  '"',
  '=',
  ': ',
  '\n',
  '\t',
  ' ',
  ',',
  '\\',
)
const key = fc.constantFrom(
  'appId',
  'tenant',
  'password',
  'AZURE_CLIENT_SECRET',
  'Value',
  'Secret ID',
  'id',
  'export X',
  'endpoints',
)
const mess = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.oneof(word, key), { maxLength: 25 }).map((parts) => parts.join('')),
  fc.json(),
  fc
    .dictionary(fc.oneof(key, fc.constant(SECRET)), fc.oneof(word, fc.jsonValue()))
    .map((value) => JSON.stringify(value)),
)

describe('for any text', () => {
  test('it never throws, and no words hold a secret', () => {
    fc.assert(
      fc.property(mess, fc.constantFrom(undefined, 'api_url', 'client_secret', 'other'), (text, into) => {
        const read = parsePaste(text, { client_secret: SECRET }, into)
        const words = [read?.ignored, read?.notes, read?.values.map(({ from }) => from), read?.expiresAt]
        expect(JSON.stringify(words)).not.toContain(SECRET)
        expect(
          read?.values.filter(({ field, value }) => field !== 'client_secret' && value.includes(SECRET)) ?? [],
        ).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('texts made to be slow are read at once', () => {
    const long = 20_000
    for (const mark of ['{', '[', '"', '{"', '"\\', ' ', '\t', 'a ', '=', ':', "'", ';', '`', '\n', 'A=', 'a:\n'])
      expect(() => parsePaste(mark.repeat(long), {})).not.toThrow()
  })
})
