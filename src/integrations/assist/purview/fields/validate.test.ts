import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Values } from '../../types'
import { validate, prefill } from './validate'
import { purview } from '../purview'

const TENANT = '6f1c0a2e-1111-4222-8333-abcdefabcdef'
const CLIENT = '11111111-2222-4333-8444-555555555555'
const SECRET = 'abc8Q~0123456789abcdefghijklmnopqrstuvwx'
const CLASSIC = 'https://contoso.purview.azure.com'
const PREFIXED = `https://${TENANT}-api.purview-service.microsoft.com`
const right: Values = { api_url: CLASSIC, tenant_id: TENANT, client_id: CLIENT, client_secret: SECRET }

const findings = (typed: Values) => validate({ ...right, ...typed })
const sole = (typed: Values) => {
  const found = findings(typed)
  expect(found).toHaveLength(1)
  return found[0]
}
/** The values once what is offered was taken. */
const fixed = (typed: Values) => ({ ...right, ...typed, ...findings(typed)[0]?.fix?.values })

describe('nothing is said of what is right, empty or repaired anyway', () => {
  test.each<Values>([
    {},
    { api_url: '', tenant_id: '', client_id: '', client_secret: '' },
    { api_url: PREFIXED },
    { api_url: PREFIXED.toUpperCase().replace('HTTPS', 'https') },
    { api_url: 'https://api.purview-service.microsoft.com' },
    { api_url: `${CLASSIC}/catalog` },
    { tenant_id: 'contoso.onmicrosoft.com' },
    { tenant_id: 'contoso.com', api_url: PREFIXED },
    { tenant_id: ` {${TENANT}} `, client_id: `"${CLIENT}"` },
    { client_secret: 'older+secret/of=another_kind' },
  ])('%j', (typed) => {
    expect(findings(typed)).toEqual([])
  })
})

describe('what can never work is an error', () => {
  test.each<[Values, string, RegExp]>([
    [{ api_url: 'http://contoso.purview.azure.com' }, 'api_url', /https only.*For example https:\/\/contoso\.purview/],
    [{ api_url: 'https://10.0.0.1' }, 'api_url', /IP address.*For example https:\/\/your-account/],
    [{ api_url: 'https://example.com' }, 'api_url', /host is not Purview/],
    [{ api_url: `${CLASSIC}:8080` }, 'api_url', /no port/],
    [{ api_url: `${CLASSIC}?a=b` }, 'api_url', /no query/],
    [{ tenant_id: 'common' }, 'tenant_id', /"common" stands for any tenant/],
    [{ tenant_id: 'Organizations' }, 'tenant_id', /"organizations" stands for any tenant/],
    [{ tenant_id: 'consumers' }, 'tenant_id', /stands for any tenant/],
    [{ tenant_id: '00000000-0000-0000-0000-000000000000' }, 'tenant_id', /all zeros/],
    [{ tenant_id: TENANT.slice(1) }, 'tenant_id', /GUID, or a verified domain/],
    [{ tenant_id: 'contoso' }, 'tenant_id', /GUID, or a verified domain/],
    [{ client_id: 'qualytics' }, 'client_id', /is a GUID such as/],
    [{ client_id: '00000000-0000-0000-0000-000000000000' }, 'client_id', /all zeros/],
    [{ client_id: 'contoso.com', tenant_id: 'contoso.com' }, 'client_id', /is a GUID such as/],
    [{ client_id: SECRET, client_secret: SECRET }, 'client_id', /looks like the Client Secret/],
  ])('%j', (typed, field, message) => {
    const [finding] = findings(typed)
    expect(finding).toMatchObject({ field, severity: 'error' })
    expect(finding?.message).toMatch(message)
  })
})

describe('what is probably not meant is a warning', () => {
  test.each<[Values, string, RegExp]>([
    [{ api_url: PREFIXED, tenant_id: CLIENT.replace('1', '2') }, 'tenant_id', /another tenant's id/],
    [{ api_url: 'https://contoso-api.purview-service.microsoft.com' }, 'api_url', /usually the Tenant ID/],
    [{ client_id: TENANT }, 'client_id', /same id as the Tenant ID/],
    [{ api_url: PREFIXED, tenant_id: CLIENT, client_id: TENANT }, 'tenant_id', /look swapped/],
    [{ api_url: PREFIXED, tenant_id: '', client_id: TENANT }, 'client_id', /tenant's id from the address/],
    [
      { client_secret: '0a0a0a0a-2222-4333-8444-555555555555' },
      'client_secret',
      /^This looks like the Secret ID; paste the Value\.$/,
    ],
    [{ client_secret: CLIENT.toUpperCase() }, 'client_secret', /same as the Client ID/],
    [{ client_secret: TENANT }, 'client_secret', /same as the Tenant ID/],
    [{ client_secret: 'abc******************' }, 'client_secret', /masked/],
    [{ client_secret: '••••••••' }, 'client_secret', /masked/],
    [{ client_secret: SECRET.slice(0, 30) }, 'client_secret', /incomplete/],
    [{ client_secret: `${SECRET}x` }, 'client_secret', /incomplete/],
  ])('%j', (typed, field, message) => {
    expect(sole(typed)).toMatchObject({ field, severity: 'warning' })
    expect(sole(typed)?.message).toMatch(message)
  })
})

describe('what is offered mends it', () => {
  test.each<[Values]>([
    [{ api_url: 'http://contoso.purview.azure.com/catalog' }],
    [{ api_url: 'contoso' }],
    [{ api_url: PREFIXED, tenant_id: CLIENT, client_id: TENANT }],
    [{ api_url: PREFIXED, tenant_id: '7a7a7a7a-1111-4222-8333-abcdefabcdef' }],
    [{ tenant_id: CLIENT, client_id: 'contoso.onmicrosoft.com' }],
    [{ client_id: SECRET, client_secret: CLIENT }],
    [{ client_secret: `${SECRET} ` }],
    [{ client_secret: `${SECRET.slice(0, 20)}\n${SECRET.slice(20)}` }],
    [{ client_secret: `"${SECRET}"` }],
    [{ client_secret: `${SECRET}\u200B` }],
  ])('%j', (typed) => {
    expect(validate(fixed(typed))).toEqual([])
  })

  test('a secret in the place of the Client ID moves', () => {
    expect(fixed({ client_id: SECRET, client_secret: '' })).toMatchObject({ client_id: '', client_secret: SECRET })
  })

  test.each([
    [`${SECRET} `, 'The secret has a blank in it.', 'Remove the blanks'],
    [`${SECRET}\r\n`, 'The secret has a line break in it.', 'Remove line breaks and blanks'],
    [`'${SECRET}'`, 'The secret has quotation marks around it.', 'Remove the quotation marks'],
    [`${SECRET}\uFEFF`, /(blank|invisible character) in it/, /Remove/],
  ])('%j', (client_secret, message, label) => {
    expect(sole({ client_secret })?.message).toMatch(message)
    expect(sole({ client_secret })?.fix).toMatchObject({ values: { client_secret: SECRET } })
    expect(sole({ client_secret })?.fix?.label).toMatch(label)
  })
})

describe('prefill', () => {
  test('the Tenant ID follows from the address while it is empty', () => {
    expect(prefill({ api_url: `${PREFIXED}/catalog`, tenant_id: ' ' })).toEqual([
      { field: 'tenant_id', value: TENANT, message: 'Taken from the address.' },
    ])
  })
  test.each<Values>([
    { api_url: PREFIXED, tenant_id: CLIENT },
    { api_url: CLASSIC },
    { api_url: 'https://contoso-api.purview-service.microsoft.com' },
    {},
  ])('nothing follows from %j', (values) => {
    expect(prefill(values)).toEqual([])
  })
})

describe('repair of the ids', () => {
  test.each([
    ['tenant_id', ` ${TENANT} `, null],
    ['tenant_id', 'contoso.com', null],
    ['tenant_id', `{${TENANT}}`, TENANT],
    ['tenant_id', `"${TENANT}",`, TENANT],
    ['tenant_id', TENANT.replaceAll('-', ''), TENANT],
    ['tenant_id', `Directory (tenant) ID: ${TENANT}`, TENANT],
    ['tenant_id', `AZURE_TENANT_ID="${TENANT}"`, TENANT],
    ['tenant_id', `https://login.microsoftonline.com/${TENANT}/oauth2/token`, TENANT],
    ['tenant_id', 'https://login.microsoftonline.us/contoso.onmicrosoft.us/v2.0', 'contoso.onmicrosoft.us'],
    ['tenant_id', 'https://login.microsoftonline.com/common', null],
    ['tenant_id', `Object ID: ${TENANT}`, null],
    ['tenant_id', `https://portal.azure.com/#home/subscriptions/${TENANT}`, null],
    ['tenant_id', 'common', null],
    ['client_id', `api://${CLIENT}`, CLIENT],
    ['client_id', `appId: ${CLIENT}`, CLIENT],
    ['client_id', `Secret ID: ${CLIENT}`, null],
    [
      'client_id',
      `https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/CallAnAPI/appId/${CLIENT}/isMSAApp~/false`,
      CLIENT,
    ],
    ['client_id', `https://evil.example/x/appId/${CLIENT}`, null],
    ['client_id', 'contoso.com', null],
    ['client_id', '', null],
    ['client_secret', ` "${SECRET}" `, null],
    ['domains', CLIENT, null],
  ])('%s %s', (field, typed, value) => {
    expect(purview.repair?.(field, typed, {})).toEqual(
      value && { kind: 'repaired', value, message: `Changed to ${value}` },
    )
  })
})

const part = fc.constantFrom(
  SECRET,
  TENANT,
  CLIENT,
  CLASSIC,
  PREFIXED,
  'common',
  '"',
  ' ',
  ':',
  '=',
  '{',
  '/',
  'tenantId',
  '',
)
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(part, { maxLength: 4 }).map((parts) => parts.join('')),
)
const anyValues = fc.record({ api_url: typed, tenant_id: typed, client_id: typed, client_secret: typed })

describe('for any values', () => {
  test('nothing throws, repair is idempotent, and no words hold a secret', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        for (const field of ['api_url', 'tenant_id', 'client_id', 'client_secret'] as const) {
          const repair = purview.repair?.(field, values[field], values)
          const next = repair?.kind === 'repaired' ? repair.value : ''
          expect(purview.repair?.(field, next, values)).toBeNull()
          expect(repair?.kind === 'repaired' ? repair.message : (repair?.reason ?? '')).not.toContain(SECRET)
        }
        const said = validate(values).map(({ message, fix }) => [message, fix?.label])
        expect(JSON.stringify([said, prefill(values)])).not.toContain(SECRET)
      }),
      { numRuns: 300 },
    )
  })
})
