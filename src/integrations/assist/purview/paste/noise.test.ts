import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePaste } from './parsePaste'

/** What is true of the connection; whatever else stands in a text must never get into the form. */
interface Truth {
  api_url: string
  tenant_id: string
  client_id: string
  client_secret: string
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_~.-'.split('')
const secret = fc
  .array(fc.constantFrom(...letters), { minLength: 35, maxLength: 37 })
  .map((all) => `a${all[0] === '-' ? 'b' : all[0]}c8Q~${all.slice(1, 34).join('')}`)
const account = fc
  .stringMatching(/^[a-z][a-z0-9]{5,12}$/)
  .filter((name) => !/^(?:your|my|account|example|placeholder)/.test(name))
const truth: fc.Arbitrary<Truth> = fc
  .record({ account, tenant_id: fc.uuid({ version: 4 }), client_id: fc.uuid({ version: 4 }), client_secret: secret })
  .map(({ account: name, ...rest }) => ({ api_url: `https://${name}.purview.azure.com`, ...rest }))

const json = (value: unknown) => JSON.stringify(value, null, 2)
const created = (t: Truth) => ({
  appId: t.client_id,
  displayName: 'qualytics',
  password: t.client_secret,
  tenant: t.tenant_id,
})
const column = (text: string) => text.padEnd(42)

/** What prints the four values, and which of them. */
const FORMATS: Record<string, (t: Truth) => string> = {
  'az, JSON': (t) => `${json(created(t))}\n${json({ endpoints: { catalog: `${t.api_url}/catalog` }, name: 'x' })}`,
  'az, YAML': (t) =>
    `appId: ${t.client_id}\ndisplayName: qualytics\npassword: ${t.client_secret}\ntenant: ${t.tenant_id}\nendpoints:\n  catalog: ${t.api_url}/catalog`,
  'az, TSV': (t) => `${t.client_id}\tqualytics\t${t.client_secret}\t${t.tenant_id}\n${t.api_url}/catalog`,
  'az, table': (t) =>
    [
      ['AppId', 'DisplayName', 'Password', 'Tenant'].map(column).join('  ').trimEnd(),
      Array.from({ length: 4 }, () => '-'.repeat(42)).join('  '),
      [t.client_id, 'qualytics', t.client_secret, t.tenant_id].map(column).join('  ').trimEnd(),
      '',
      t.api_url,
    ].join('\n'),
  'az, coloured JSON': (t) =>
    json({ ...created(t), purviewEndpoint: t.api_url }).replaceAll(/"(\w+)":/g, '\u001B[34m"$1"\u001B[39m:'),
  'the setup script': (t) =>
    json({
      qualyticsPurviewSetup: {
        purviewEndpoint: t.api_url,
        tenantId: t.tenant_id,
        clientId: t.client_id,
        clientSecret: t.client_secret,
        secretExpires: '2027-01-31',
        open: [],
      },
    }),
  environment: (t) =>
    `AZURE_TENANT_ID=${t.tenant_id}\nexport AZURE_CLIENT_ID="${t.client_id}"\nAZURE_CLIENT_SECRET='${t.client_secret}'\nPURVIEW_ENDPOINT=${t.api_url}`,
  'terraform output': (t) =>
    `tenant_id = "${t.tenant_id}"\nclient_id = "${t.client_id}"\nclient_secret = "${t.client_secret}"\npurview_endpoint = "${t.api_url}"`,
  'terraform output -json': (t) =>
    json(
      Object.fromEntries(
        Object.entries({ ...t, purview_endpoint: t.api_url, api_url: undefined })
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => [name, { sensitive: name === 'client_secret', type: 'string', value }]),
      ),
    ),
  'outputs of a deployment': (t) =>
    json({
      properties: {
        outputs: {
          clientId: { type: 'String', value: t.client_id },
          tenantId: { type: 'String', value: t.tenant_id },
          clientSecret: { type: 'String', value: t.client_secret },
          purviewEndpoint: { type: 'String', value: t.api_url },
        },
      },
    }),
  'JSON inside a string': (t) =>
    JSON.stringify(JSON.stringify({ ...created(t), purviewEndpoint: t.api_url })).slice(1, -1),
  labels: (t) =>
    `Application (client) ID: ${t.client_id}\nDirectory (tenant) ID: ${t.tenant_id}\nClient Secret: ${t.client_secret}\nAtlas endpoint: ${t.api_url}`,
}

const eachLine = (change: (line: string) => string) => (text: string) => text.split('\n').map(change).join('\n')
/** What happens to a text on its way. */
const WAYS: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'lines of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'quoted in a mail': eachLine((line) => `> ${line}`),
  'quoted twice': eachLine((line) => `> > ${line}`),
  'log lines': eachLine((line) => `2026-11-02T08:30:00.1234567Z ${line}`),
  'log lines with a level': eachLine((line) => `[2026-11-02 08:30:00,123] INFO ${line}`),
  container: eachLine((line) => `setup-1  | ${line}`),
  'clever quotes': (text) => text.replaceAll(/"([^"\n]*)"/g, '“$1”').replaceAll(/'([^'\n]*)'/g, '‘$1’'),
  'blanks that do not break': (text) => text.replaceAll(' ', '\u00A0'),
  HTML: (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
  'invisible marks': (text) => text.replaceAll(':', ':\u200B'),
  'a code block': (text) => `\`\`\`json\n${text}\n\`\`\``,
  'other lines around': (text) =>
    `Hi Rita,\nhere it is.\n\n$ az account list\nWARNING: [x] {y}\n${text}\n\nKind regards\nAnn`,
}

const read = (text: string) =>
  Object.fromEntries((parsePaste(text, {})?.values ?? []).map(({ field, value }) => [field, value]))

describe('on whatever way it comes', () => {
  test.each(Object.keys(FORMATS))('%s fills the form', (format) => {
    fc.assert(
      fc.property(truth, fc.constantFrom(...Object.keys(WAYS)), (given, way) => {
        // A tab-separated line and blanks of a table do not survive every way; what is read must then be right all the same.
        const text = WAYS[way]?.(FORMATS[format]?.(given) ?? '') ?? ''
        expect([way, read(text)]).toEqual([way, given])
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  test('cut off anywhere, nothing wrong is taken', () => {
    fc.assert(
      fc.property(
        truth,
        fc.constantFrom(...Object.keys(FORMATS)),
        fc.constantFrom(...Object.keys(WAYS)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (given, format, way, share, fromTheEnd) => {
          const text = WAYS[way]?.(FORMATS[format]?.(given) ?? '') ?? ''
          const at = Math.floor(text.length * share)
          const known: Record<string, string> = { ...given }
          const wrong = Object.entries(read(fromTheEnd ? text.slice(at) : text.slice(0, at))).filter(
            // A host that lost its first letters is a host as well: nobody can tell.
            ([field, value]) => known[field] !== value && !(fromTheEnd && field === 'api_url'),
          )
          expect(wrong).toEqual([])
        },
      ),
      { numRuns: 500, seed: 7 },
    )
  })

  test('of two apps nothing is taken that could be the wrong one', () => {
    fc.assert(
      fc.property(
        truth,
        truth,
        fc.constantFrom(...Object.keys(FORMATS)),
        fc.constantFrom(...Object.keys(FORMATS)),
        (one, other, first, second) => {
          fc.pre(
            one.client_id !== other.client_id && one.tenant_id !== other.tenant_id && one.api_url !== other.api_url,
          )
          const pasted = parsePaste(`${FORMATS[first]?.(one)}\n\n${FORMATS[second]?.(other)}`, {})
          expect(pasted?.values.map(({ field }) => field) ?? []).toEqual([])
          expect(pasted?.ignored.join('\n')).toMatch(/paste (?:only )?the one that is meant/)
        },
      ),
      { numRuns: 200, seed: 7 },
    )
  })
})

describe('a placeholder is never taken', () => {
  const variable = (name: string) => `$\{${name}}`
  const ids = [
    '<your-tenant-id>',
    'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
    '00000000-0000-0000-0000-000000000000',
    '11111111-1111-1111-1111-111111111111',
    '12345678-1234-1234-1234-123456789012',
    'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
    'your-tenant.onmicrosoft.com',
    variable('TENANT_ID'),
    '$TENANT_ID',
    '%TENANT_ID%',
    '{{ tenant }}',
    '[tenant id]',
    'null',
    'None',
    '***',
  ]
  const secrets = [
    'YOUR_SECRET',
    '<your-client-secret>',
    'your-client-secret',
    'client_secret',
    'changeme',
    'change_me',
    'REPLACE_ME',
    'xxxxxxxxxxxxxxxx',
    '****************',
    'abc8Q~****',
    '<sensitive>',
    '(sensitive value)',
    variable('CLIENT_SECRET'),
    '$(cat secret)',
    '...',
    'null',
    'secret',
    'insert-secret-here',
    'paste_the_value_here',
  ]
  const addresses = [
    'https://your-account.purview.azure.com',
    'https://<account>.purview.azure.com',
    'https://{accountName}.purview.azure.com',
    'https://ACCOUNT.purview.azure.com',
    variable('PURVIEW_ENDPOINT'),
    'https://youraccount.purview.azure.com',
  ]

  test.each([
    ...ids.flatMap((value) => [
      `AZURE_TENANT_ID=${value}`,
      `AZURE_CLIENT_ID="${value}"`,
      json({ clientId: value, tenantId: value }),
    ]),
    ...secrets.flatMap((value) => [
      `AZURE_CLIENT_SECRET=${value}`,
      `client_secret = "${value}"`,
      json({ clientSecret: value }),
    ]),
    ...addresses.flatMap((value) => [`PURVIEW_ENDPOINT=${value}`, json({ purviewEndpoint: value })]),
  ])('%s', (text) => {
    expect(read(text)).toEqual({})
  })
})
