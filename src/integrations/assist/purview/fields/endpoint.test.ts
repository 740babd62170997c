import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cloudOf } from './clouds'
import { accountOf, repairEndpoint, tenantPrefix } from './endpoint'

const TENANT = '6f1c0a2e-1111-4222-8333-abcdefabcdef'
const ARM = '/subscriptions/0a0a0a0a-1111-4222-8333-abcdefabcdef/resourceGroups/rg/providers/Microsoft.Purview/accounts'
const CLASSIC = 'https://contoso.purview.azure.com'

const repair = (typed: string, tenant = '') => repairEndpoint(typed, { api_url: typed, tenant_id: tenant })
const valueOf = (typed: string, tenant = '') => {
  const answer = repair(typed, tenant)
  return answer?.kind === 'repaired' ? answer.value : answer
}

describe('a right endpoint is left alone', () => {
  test.each([
    CLASSIC,
    'https://contoso-dev-01.purview.azure.com',
    'https://Contoso.purview.azure.com',
    'HTTPS://contoso.purview.azure.com',
    `  ${CLASSIC}\n`,
    `https://${TENANT}-api.purview-service.microsoft.com`,
    'https://contoso-api.purview-service.microsoft.com',
    'https://api.purview-service.microsoft.com',
    'https://contoso.purview.azure.us',
    'https://contoso.purview.azure.cn',
    'https://contoso.private.purview.azure.com',
    '',
    '   ',
  ])('%j', (typed) => {
    expect(repair(typed)).toBeNull()
  })
})

describe('planes are taken off', () => {
  test.each([
    '/catalog',
    '/catalog/api/atlas/v2',
    '/scan',
    '/account',
    '/datamap',
    '/policystore',
    '/guardian',
    '/',
    ':443/catalog',
    '#here',
  ])('%s', (rest) => {
    expect(repair(CLASSIC + rest)).toEqual({
      kind: 'repaired',
      value: CLASSIC,
      message: `Removed ${rest} from the end.`,
    })
  })

  test('a long path is not repeated', () => {
    expect(repair(`${CLASSIC}/catalog/${'x'.repeat(80)}`)).toMatchObject({ message: 'Removed the path from the end.' })
  })

  test.each([
    [
      `https://${TENANT}-api.purview-service.microsoft.com/catalog`,
      `https://${TENANT}-api.purview-service.microsoft.com`,
    ],
    ['https://api.purview-service.microsoft.com/datamap', 'https://api.purview-service.microsoft.com'],
    ['https://contoso.purview.azure.us/catalog', 'https://contoso.purview.azure.us'],
    ['https://contoso.purview.azure.cn/scan/', 'https://contoso.purview.azure.cn'],
  ])('%s', (typed, value) => {
    expect(valueOf(typed)).toBe(value)
  })
})

describe('what means an endpoint becomes one', () => {
  test.each([
    ['contoso.purview.azure.com', CLASSIC],
    ['contoso.purview.azure.com/catalog', CLASSIC],
    ['//contoso.purview.azure.com', CLASSIC],
    ['https:/contoso.purview.azure.com', CLASSIC],
    ['"https://contoso.purview.azure.com",', CLASSIC],
    ['<https://contoso.purview.azure.com>', CLASSIC],
    ['https://contoso.purview.azure.com.', CLASSIC],
    ['https://contoso\u200B.purview.azure.com', CLASSIC],
    ['https://contoso.catalog.purview.azure.com', CLASSIC],
    ['https://contoso.scan.purview.azure.com', CLASSIC],
    ['https://contoso.guardian.purview.azure.com/', CLASSIC],
    ['https://contoso.catalog.purview.azure.us/api/atlas/v2', 'https://contoso.purview.azure.us'],
    ['https://web.purview.azure.com/resource/contoso', CLASSIC],
    ['https://web.purview.azure.com/resource/Contoso/main/catalog?feature=on', CLASSIC],
    [`https://portal.azure.com/#@contoso.com/resource${ARM}/contoso/overview`, CLASSIC],
    [`https://portal.azure.com/#view/Hub/id/${encodeURIComponent(`${ARM}/contoso`)}`, CLASSIC],
    [`https://portal.azure.us/#@contoso.com/resource${ARM}/contoso/overview`, 'https://contoso.purview.azure.us'],
    [`https://portal.azure.cn/#@contoso.com/resource${ARM}/contoso`, 'https://contoso.purview.azure.cn'],
    [`${ARM}/contoso`, CLASSIC],
    [`${ARM.toLowerCase()}/Contoso`, CLASSIC],
  ])('%s', (typed, value) => {
    expect(repair(typed)).toEqual({ kind: 'repaired', value, message: `Changed to ${value}` })
  })

  test('the Purview portal becomes the endpoint of the tenant, where that is known', () => {
    const typed = 'https://purview.microsoft.com/datamap/home?x=1'
    expect(valueOf(typed, TENANT)).toBe(`https://${TENANT}-api.purview-service.microsoft.com`)
    expect(repair(typed)).toMatchObject({ kind: 'invalid', suggestion: null })
    expect(repair(typed, 'contoso.com')).toMatchObject({ kind: 'invalid', suggestion: null })
  })
})

describe('what can never work is refused with the reason and an example', () => {
  test.each([
    ['http://contoso.purview.azure.com', 'Purview is reached over https only.', CLASSIC],
    ['http://contoso.purview.azure.com/catalog', 'Purview is reached over https only.', CLASSIC],
    ['ftp://contoso.purview.azure.com', 'The address starts with https://.', CLASSIC],
    ['https://contoso.purview.azure.com:8443', 'The address has no port.', CLASSIC],
    ['https://contoso.purview.azure.com?a=b', 'The address has no query: nothing follows a question mark.', CLASSIC],
    ['https://ann:pass@contoso.purview.azure.com', 'The address has no user name or password in it.', CLASSIC],
    ['contoso', "This is not a whole address; an account's name alone is not enough.", CLASSIC],
    ['https://10.0.0.4', 'An IP address cannot be used: Purview answers to its name.', null],
    ['https://[::1]/catalog', 'An IP address cannot be used: Purview answers to its name.', null],
    ['https://0x7f.1', 'An IP address cannot be used: Purview answers to its name.', null],
    ['169.254.169.254', 'An IP address cannot be used: Purview answers to its name.', null],
    ['https://purview.azure.com', "The account's name is missing in front.", null],
    [
      'https://contoso.purview.azure.com.evil.example',
      'This host is not Purview: an endpoint ends in .purview.azure.com.',
      null,
    ],
    [
      'https://contoso.purview.azure.com@evil.example',
      'This host is not Purview: an endpoint ends in .purview.azure.com.',
      null,
    ],
    ['https://contosopurview.azure.com', 'This host is not Purview: an endpoint ends in .purview.azure.com.', null],
    [
      'https://contoso.purview-service.microsoft.com',
      'This host is not Purview: an endpoint ends in .purview.azure.com.',
      null,
    ],
    [`https://evil.example${ARM}/contoso`, 'This host is not Purview: an endpoint ends in .purview.azure.com.', null],
    ['https://', 'This is not an address.', null],
    ['two words', 'This is not an address.', null],
  ])('%s', (typed, reason, suggestion) => {
    const example = suggestion ?? 'https://your-account.purview.azure.com'
    expect(repair(typed)).toEqual({ kind: 'invalid', reason, suggestion, example })
  })

  test.each(['https://web.purview.azure.com', 'https://web.purview.azure.com/home', 'https://portal.azure.com/#home'])(
    '%s names no account',
    (typed) => {
      expect(repair(typed)).toMatchObject({ kind: 'invalid', suggestion: null })
      expect(JSON.stringify(repair(typed))).toContain('Copy the Atlas endpoint from Azure portal')
    },
  )
})

describe('what an endpoint tells', () => {
  test.each([
    [CLASSIC, 'contoso', null, 'login.microsoftonline.com', 'portal.azure.com'],
    ['https://contoso.purview.azure.us', 'contoso', null, 'login.microsoftonline.us', 'portal.azure.us'],
    ['https://contoso.purview.azure.cn', 'contoso', null, 'login.partner.microsoftonline.cn', 'portal.azure.cn'],
    [
      `https://${TENANT}-api.purview-service.microsoft.com`,
      null,
      TENANT,
      'login.microsoftonline.com',
      'portal.azure.com',
    ],
    ['https://api.purview-service.microsoft.com', null, null, 'login.microsoftonline.com', 'portal.azure.com'],
    ['not an address', null, null, 'login.microsoftonline.com', 'portal.azure.com'],
  ])('%s', (endpoint, account, prefix, loginHost, portalHost) => {
    expect(accountOf(endpoint)).toBe(account)
    expect(tenantPrefix(endpoint)).toBe(prefix)
    expect(cloudOf(endpoint)).toMatchObject({ loginHost, portalHost })
  })
})

const name = fc
  .stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?$/)
  .filter((text) => text !== 'web' && !text.startsWith('xn--'))
const endpoint = fc.oneof(
  fc.tuple(name, fc.constantFrom('com', 'us', 'cn')).map(([account, top]) => `https://${account}.purview.azure.${top}`),
  fc.uuid().map((tenant) => `https://${tenant}-api.purview-service.microsoft.com`),
  fc.constant('https://api.purview-service.microsoft.com'),
)
const parts = fc.constantFrom(
  'https://',
  'http://',
  'contoso',
  '.purview.azure.com',
  '.catalog',
  'web',
  '/resource/',
  'xn--zz',
  ARM,
  '/',
  '%2F',
  '%',
  ':',
  '@',
  '-api.purview-service.microsoft.com',
  'purview.microsoft.com',
  'portal.azure.us',
  '?',
  '#',
  '.',
  ' ',
  '"',
  '[',
  TENANT,
)
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.array(parts, { maxLength: 8 }).map((chosen) => chosen.join('')),
  fc.tuple(endpoint, fc.string()).map((pair) => pair.join('')),
)

describe('for any text', () => {
  test('a right endpoint stays as it is, and with a path it becomes itself', () => {
    fc.assert(
      fc.property(endpoint, fc.webPath(), (right, path) => {
        expect(repair(right)).toBeNull()
        expect(valueOf(`${right}/${path}`)).toBe(right)
      }),
    )
  })

  test('what is repaired is right, and nothing throws', () => {
    fc.assert(
      fc.property(anything, fc.oneof(fc.uuid(), fc.string()), (typed, tenant) => {
        const answer = repair(typed, tenant)
        const next = (answer?.kind === 'repaired' ? answer.value : answer?.suggestion) ?? CLASSIC
        expect(repair(next, tenant)).toBeNull()
        expect(next).toMatch(
          /^https:\/\/[^/?#@:]*(?:\.purview\.azure\.(?:com|us|cn)|api\.purview-service\.microsoft\.com)$/,
        )
      }),
      { numRuns: 500 },
    )
  })
})
