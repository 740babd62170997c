import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ApiError } from '../../../api/ApiError'
import type { Values } from '../../types'
import { entraRemedies } from './entraRemedies'
import { explain, explainText } from './explain'

const TENANT = '6f1c0a2e-1111-4222-8333-abcdefabcdef'
const CLIENT = '11111111-2222-4333-8444-555555555555'
const CORRELATION = '1e4d2b3c-1111-4222-8333-abcdefabcdef'
const SECRET = 'abc8Q~0123456789abcdefghijklmnopqrstuvwx'
const values: Values = {
  api_url: 'https://contoso.purview.azure.com/catalog',
  tenant_id: TENANT,
  client_id: CLIENT,
  client_secret: SECRET,
}

const refused = (detail: string, status = 400) => new ApiError({ status, reason: 'refused', detail })
const entra = (code: number) =>
  refused(`Authentication failed: AADSTS${code}: Words. Correlation ID: ${CORRELATION} Timestamp: 2026-01-31 10:20:30Z`)
const remedyFor = (error: ApiError, given = values) => {
  const remedy = explain(error, given, 'save')
  if (!remedy) throw new Error('There is no remedy.')
  return remedy
}

const CREDENTIALS = `/~/Credentials/appId/${CLIENT}`
const CALL_AN_API = `/~/CallAnAPI/appId/${CLIENT}`
const ENTRA = 'https://entra.microsoft.com/'
const PORTAL = 'https://portal.azure.com/'
const PURVIEW_PORTAL = 'https://purview.microsoft.com/'
const SECRET_FIELD = ['client_secret']
const TENANT_FIELD = ['tenant_id']

/** The rows of Microsoft's table for the client-credential grant. */
describe.each([
  [[7000215, 70002], SECRET_FIELD, /Value, not the Secret ID.*20 seconds/s, CREDENTIALS, /credential reset/],
  [
    [7000222],
    SECRET_FIELD,
    /new secret.*Keep the old one.*when the new secret expires/s,
    CREDENTIALS,
    /credential reset .*--append/,
  ],
  [[7000218, 7000216], SECRET_FIELD, /again.*repeats, report/s, null, null],
  [[50012, 700027], SECRET_FIELD, /client secret/, CREDENTIALS, /credential reset/],
  [[700025], [], /confidential client.*public client flows/s, ENTRA, null],
  [[700016, 700011], ['client_id', 'tenant_id'], /Compare.*wait a minute/s, ENTRA, /az ad app show --id 1111/],
  [[7000229], [], /service principal/, ENTRA, /^az ad sp create --id 1111/],
  [[70001, 7000112], ['client_id'], /enable the enterprise application/, ENTRA, null],
  [[1000031], [], /administrator of the tenant/, ENTRA, null],
  [[90002], TENANT_FIELD, /Government.*China/, ENTRA, /az account show/],
  [[900023], TENANT_FIELD, /Directory \(tenant\) ID/, ENTRA, /az account show/],
  [
    [90013, 90014, 900144, 90100],
    ['tenant_id', 'client_id'],
    /Paste Tenant ID and Client ID again/,
    ENTRA,
    /az ad app show/,
  ],
  [[90019, 50059, 50128, 50029], TENANT_FIELD, /GUID/, ENTRA, /az account show/],
  [[9001023, 50194, 90124, 90130], TENANT_FIELD, /real Directory \(tenant\) ID/, ENTRA, /az account show/],
  [[90038, 900382, 900432, 1000104, 90051], ['api_url', 'tenant_id'], /\.com, \.us or \.cn/, PORTAL, /az account show/],
  [[500011, 50001, 650052, 650054], TENANT_FIELD, /Managed Identity tenant ID/, PORTAL, /show --name contoso/],
  [
    [65001, 650056, 650057, 65005, 90094, 90095, 90099],
    [],
    /Purview\.ApplicationAccess.*admin consent/s,
    CALL_AN_API,
    /permission add --id 1111.*admin-consent --id 1111/s,
  ],
  [[28002, 70011, 700022, 700023, 901002, 9002313, 900561, 90009], [], /Report it to Qualytics/, null, null],
  [[53003, 530032, 530035, 50131], [], /service principal, or the outgoing IP address/, ENTRA, null],
  [[500021, 500022, 50002, 500212, 500213], [], /network or tenant administrator/, ENTRA, null],
  [[50053], [], /sign-in logs of the service principal/, ENTRA, null],
  [[90006, 90012, 90024, 90033, 90090, 50033], [], /Try again/, null, null],
  [[90055, 50196], [], /Wait/, null, null],
  [[50000, 90036], [], /Microsoft support/, null, null],
] as const)('AADSTS %j', (codes, fields, advice, place, command) => {
  test.each(codes)('%i', (code) => {
    const remedy = remedyFor(entra(code))
    expect(remedy.code).toBe(`AADSTS${code}`)
    expect(remedy.fields).toEqual(fields)
    expect(remedy.steps.join('\n')).toMatch(advice)
    expect(remedy.details.link?.href).toBe(`https://login.microsoftonline.com/error?code=${code}`)
    expect(remedy.links.map(({ href }) => href).join(' ')).toContain(place ?? '')
    expect(remedy.links).toHaveLength(place === null ? 0 : 1)
    expect(remedy.clickPaths.length > 0).toBe(place !== null)
    expect(remedy.command?.text ?? '').toMatch(command ?? /^$/)
    expect(remedy.details).toMatchObject({ correlationId: CORRELATION, at: '2026-01-31T10:20:30.000Z' })
  })
})

describe('when to try again', () => {
  test.each([
    [90006, 'soon'],
    [50033, 'soon'],
    [90055, 'after_wait'],
    [50196, 'after_wait'],
    [50000, 'after_change'],
    [7000215, 'after_change'],
  ])('AADSTS%i', (code, retry) => {
    expect(remedyFor(entra(code)).retry).toBe(retry)
  })

  test('as long as the answer asks', () => {
    const error = new ApiError({
      status: 400,
      reason: 'refused',
      detail: '429 Client Error: Too Many Requests',
      retryAfter: 30,
    })
    expect(remedyFor(error)).toMatchObject({ retry: 'after_wait', retryAfter: 30 })
  })

  test.each([
    ['save', 'Save again.'],
    ['check', 'Check the connection again.'],
    ['sync', 'Start the sync again.'],
  ] as const)('the last step of a %s', (context, words) => {
    expect(explain(entra(7000222), values, context)?.steps.at(-1)).toBe(words)
    expect(explain(entra(28002), values, context)?.steps).toHaveLength(1)
  })

  test('after a sync the form must be opened first', () => {
    expect(explainText('AADSTS7000222: expired', values)?.steps.at(-2)).toContain('Choose Edit')
  })
})

describe('what was entered makes the remedy more exact', () => {
  const prefixed = `https://${TENANT}-api.purview-service.microsoft.com`

  test('a secret that is a GUID', () => {
    expect(remedyFor(entra(7000215), { ...values, client_secret: CLIENT }).cause).toContain('looks like the Secret ID')
    expect(remedyFor(entra(7000215)).cause).not.toContain('Secret ID')
  })

  test('an address that begins with the tenant', () => {
    expect(remedyFor(entra(700016), { ...values, api_url: prefixed }).fields).toEqual(['client_id'])
    expect(remedyFor(entra(700016), { ...values, api_url: prefixed, tenant_id: CLIENT }).fields).toEqual([
      'client_id',
      'tenant_id',
    ])
  })

  test('a Client ID that is the malformed one', () => {
    expect(remedyFor(entra(90014), { ...values, client_id: '' }).fields).toEqual(['client_id', 'tenant_id'])
    expect(remedyFor(entra(90014), { ...values, tenant_id: '' }).fields).toEqual(['tenant_id', 'client_id'])
  })

  test.each([
    ['https://contoso.purview.azure.us', 'https://portal.azure.us/', 'login.microsoftonline.us'],
    ['https://contoso.purview.azure.cn', 'https://portal.azure.cn/', 'login.partner.microsoftonline.cn'],
  ])('the cloud of %s', (api_url, portal, login) => {
    const inCloud = { ...values, api_url }
    for (const code of [7000215, 65001, 53003, 500011])
      expect(remedyFor(entra(code), inCloud).links[0]?.href).toBe(portal)
    expect(remedyFor(refused('403 x'), inCloud).links[0]?.href).toBe(portal)
    expect(remedyFor(entra(90002), inCloud)).toMatchObject({ fields: ['tenant_id', 'api_url'] })
    expect(remedyFor(entra(90002), inCloud).steps[0]).toContain(login)
    expect(remedyFor(entra(65001), inCloud).command?.text).not.toContain('admin-consent')
  })

  test.each([
    [{}, 'https://entra.microsoft.com/', 'CLIENT_ID'],
    [{ client_id: 'x"; rm -rf /' }, 'https://entra.microsoft.com/', 'CLIENT_ID'],
    [{ client_id: `{${CLIENT}}` }, CREDENTIALS, CLIENT],
  ])('only valid ids get into links and commands: %j', (given: Values, href, inCommand) => {
    const remedy = remedyFor(entra(7000215), given)
    expect(remedy.links[0]?.href).toContain(href)
    expect(remedy.command?.text).toContain(`--id ${inCommand} `)
  })
})

describe('what is not from Entra', () => {
  const json = '{"error":{"code":"Unauthorized","message":"Not authorized to access account"}}'
  const at = (plane: string) =>
    `403 Client Error: Forbidden for url: https://contoso.purview.azure.com/${plane}/x ${json}`

  test.each([
    [
      json,
      /no role/,
      [],
      /four|Data Curator.*Data Source Administrator.*Collection Admin.*Policy Author/,
      PURVIEW_PORTAL,
    ],
    [at('account'), /no role/, [], /15 minutes/, PURVIEW_PORTAL],
    [at('catalog'), /Data Curator/, [], /Data Curator/, PURVIEW_PORTAL],
    [at('datamap'), /Data Curator/, [], /Data Curator/, PURVIEW_PORTAL],
    [at('scan'), /Data Source Administrator/, [], /default domain.*root collection/, PURVIEW_PORTAL],
    [at('policystore'), /Policy Author/, [], /default domain.*root collection/, PURVIEW_PORTAL],
    ['401 Client Error: Unauthorized', /does not accept/, [], /Azure Government/, undefined],
    ['404 ATLAS-404-00-005: the entity was deleted', /deleted while/, [], /next sync/, undefined],
    ['404 Client Error: Not Found', /no Purview account/, ['api_url'], /Atlas endpoint/, PORTAL],
    ["Failed to resolve 'x' (Name or service not known)", /leads nowhere/, ['api_url'], /Atlas endpoint/, PORTAL],
    ['[SSL: CERTIFICATE_VERIFY_FAILED]', /secure connection/, ['api_url'], /proxy/, PORTAL],
    [
      '403 {"code":"PublicNetworkAccessDisabled"}',
      /private endpoint only/,
      ['api_url'],
      /public network access/,
      PORTAL,
    ],
    ['Read timed out. (read timeout=30)', /in time/, ['api_url'], /public network access/, PORTAL],
    ['429 Client Error: Too Many Requests', /capacity limit/, [], /capacity units/, undefined],
    ['500 Server Error', /a fault/, [], /Try again/, undefined],
  ])('%s', (detail, title, fields, advice, href) => {
    const remedy = remedyFor(refused(detail))
    expect(remedy.title).toMatch(title)
    expect(remedy).toMatchObject({ code: null, fields })
    expect(remedy.steps.join('\n')).toMatch(advice)
    expect(remedy.links[0]?.href).toBe(href)
    expect(explainText(detail, values)?.title).toBe(remedy.title)
  })

  test('the classic portal is the second way, and only where the account is a classic one', () => {
    const forbidden = refused(`403 ${json}`)
    expect(remedyFor(forbidden).links.map(({ href }) => href)).toEqual([
      PURVIEW_PORTAL,
      'https://web.purview.azure.com/resource/contoso',
    ])
    expect(remedyFor(forbidden).clickPaths[0]).toContain('Data Map > Domains > the default domain > Role assignments')
    expect(remedyFor(forbidden).clickPaths[1]).toContain('Data Map > Collections > root collection > Role assignments')
    const perTenant = { ...values, api_url: `https://${TENANT}-api.purview-service.microsoft.com` }
    expect(remedyFor(forbidden, perTenant).links.map(({ href }) => href)).toEqual([PURVIEW_PORTAL])
    expect(remedyFor(forbidden).steps.join('\n')).toMatch(/Domain admin.*does not reach the other domains/s)
  })

  test.each([
    ['0 tables synced, nothing matched', 'Nothing in Purview matched'],
    ['No matching assets were found', null],
    ['no assets matched', 'Nothing in Purview matched'],
  ])('%s', (text, title) => {
    expect(explainText(text, values)?.title ?? null).toBe(title)
  })

  test('a merged account and another domain are named where nothing matched', () => {
    const steps = explainText('Nothing matched', values)?.steps.join('\n')
    expect(steps).toMatch(/Qualytics calls Domains are Purview collections.*merged.*primary account.*another domain/s)
  })

  test('a platform that answers too late points to the network, except for a sync', () => {
    const late = new ApiError({ status: null, reason: 'timeout', detail: '' })
    expect(explain(late, values, 'check')?.title).toContain('did not answer in time')
    expect(explain(late, values, 'sync')).toBeNull()
    expect(explain(refused('', 504), values, 'save')?.title).toContain('did not answer in time')
  })
})

describe('an unknown number', () => {
  test("shows the platform's words and Microsoft's page", () => {
    expect(remedyFor(refused('AADSTS50020: User account does not exist.'))).toMatchObject({
      code: 'AADSTS50020',
      fields: [],
      links: [{ href: ENTRA }],
      details: {
        message: 'AADSTS50020: User account does not exist.',
        link: { href: 'https://login.microsoftonline.com/error?code=50020' },
      },
    })
  })

  test('gives way to a known one', () => {
    expect(remedyFor(refused('AADSTS50020: x AADSTS7000222: y')).code).toBe('AADSTS7000222')
  })
})

describe('what is not the connector’s to explain', () => {
  test.each([
    refused('Only Admin and Manager.', 403),
    refused('Too Many Requests', 429),
    refused('An integration of this type exists.', 409),
    refused('Internal Server Error', 500),
    refused('AADSTS7000215', 422),
    refused('Something else', 400),
    new ApiError({ status: null, reason: 'offline', detail: '' }),
    new ApiError({ status: 200, reason: 'broken', detail: 'Not as expected: 403' }),
  ])('%s', (error) => {
    expect(explain(error, values, 'save')).toBeNull()
  })

  test.each(['', 'Synchronized 404 tables', 'Finished with errors: 3 of 12 datastores'])('%j', (text) => {
    expect(explainText(text, values)).toBeNull()
  })
})

test('a command says what it does, who may run it and what it leaves alone', () => {
  const commands = entraRemedies.flatMap(({ command }) => command ?? [])
  expect(commands.length).toBeGreaterThan(5)
  for (const { does, runBy, doesNot } of commands) {
    expect(does).toMatch(/^[A-Z].*\.$/)
    expect(runBy).toMatch(/^(?:an?|anyone)\b.*[^.]$/)
    expect(doesNot).toMatch(/^It .*\.$/)
  }
})

test('where a secret is needed, a tenant that forbids secrets is thought of', () => {
  for (const code of [7000215, 7000222, 50012])
    expect(remedyFor(entra(code)).steps.join('\n')).toMatch(/tenant forbids secrets.*Application policies/)
})

test('no number stands in two rows', () => {
  const codes = entraRemedies.flatMap((row) => row.codes)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes).toHaveLength(72)
})

test('no secret gets into a remedy, in whatever field it was typed', () => {
  const secret = fc.oneof(fc.constant(SECRET), fc.stringMatching(/^[\w~.+/=&?"-]{16,40}$/), fc.uuid())
  const code = fc.constantFrom(...entraRemedies.flatMap((row) => row.codes))
  const field = fc.constantFrom('api_url', 'tenant_id', 'client_id', 'client_secret')
  fc.assert(
    fc.property(secret, code, field, (typed, number, other) => {
      const given = { ...values, [other]: typed, client_secret: typed }
      const words = `AADSTS${number}: secret ${typed} ${encodeURIComponent(typed)} ${JSON.stringify(typed)} was sent.`
      const remedy = JSON.stringify([explainText(words, given), explain(refused(words), given, 'check')])
      expect(remedy).not.toContain(typed)
      expect(remedy).not.toContain(JSON.stringify(typed).slice(1, -1))
      expect(remedy).not.toContain(encodeURIComponent(typed))
    }),
    { numRuns: 150 },
  )
})
