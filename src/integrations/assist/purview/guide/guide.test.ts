import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Values } from '../../types'
import { checkSteps } from '../errors/checkSteps'
import { guide } from './guide'
import { handOver } from './handOver'
import { shareable } from '../fields/validValues'
import { reminder } from './expiryReminder'
import { troubleshooting } from './troubleshooting'

const TENANT = '6f1c0a2e-1111-4222-8333-abcdefabcdef'
const CLIENT = '11111111-2222-4333-8444-555555555555'
const SECRET = 'abc8Q~0123456789abcdefghijklmnopqrstuvwx'
const LINK = 'https://qualytics.example/settings/integration?dialog=add&type=purview'
const values: Values = {
  api_url: 'https://contoso.purview.azure.com/catalog',
  tenant_id: TENANT,
  client_id: CLIENT,
  client_secret: SECRET,
}
const now = new Date('2026-11-02T08:30:00Z')

describe('the setup guide', () => {
  test('has the six steps, each for its fields', () => {
    expect(guide(values, null).steps.map(({ title, fields }) => [title, fields])).toEqual([
      ['App registered', ['client_id', 'tenant_id']],
      ['Client secret', ['client_secret']],
      ['API permissions', []],
      ['Four roles', []],
      ['Account reached', ['api_url']],
      ['Collections visible', ['domains']],
    ])
    expect(guide(values, null).needs).toContain('right to assign roles in Purview')
  })

  test('its steps are those of the check', () => {
    const ids = guide({}, null).steps.map(({ id }) => id)
    expect(checkSteps({ ok: true, domains: 1 }, {}).steps.map(({ id }) => id)).toEqual(ids)
  })

  test.each([
    ['app', 'App registrations > New registration', ['Qualytics-Purview-Integration'], 'https://entra.microsoft.com/'],
    ['secret', 'Certificates & secrets > New client secret', [], `/~/Credentials/appId/${CLIENT}`],
    [
      'permissions',
      'API permissions > Add a permission > Microsoft Purview',
      ['Purview.DelegatedAccess', 'Purview.ApplicationAccess'],
      `/~/CallAnAPI/appId/${CLIENT}`,
    ],
    [
      'roles',
      'Data Map > Domains > the default domain > Role assignments',
      ['Qualytics-Purview-Integration'],
      'https://purview.microsoft.com/ https://web.purview.azure.com/resource/contoso',
    ],
    ['account', 'the Purview account > Settings > Properties', ['203.0.113.7'], 'https://portal.azure.com/'],
  ])('%s: where to go and what to copy', (id, path, copied, href) => {
    const step = guide(values, '203.0.113.7').steps.find((each) => each.id === id)
    expect(step?.clickPaths.join()).toContain(path)
    expect(step?.copy.map(({ value }) => value)).toEqual(copied)
    expect(step?.links.map((link) => link.href).join(' ')).toContain(href)
  })

  test('says why each of the four roles is needed', () => {
    const roles = guide({}, null).steps.flatMap((step) => step.roles)
    expect(roles.map(({ name }) => name)).toEqual([
      'Data Curator',
      'Data Source Administrator',
      'Collection Admin',
      'Policy Author',
    ])
    for (const { reason } of roles) expect(reason).toMatch(/^to /)
  })

  test.each([
    ['https://contoso.purview.azure.us', 'https://portal.azure.us/', "CLOUD='AzureUSGovernment'"],
    ['https://contoso.purview.azure.cn', 'https://portal.azure.cn/', "CLOUD='AzureChinaCloud'"],
  ])('%s has its own portal', (api_url, portal, command) => {
    const { steps, script } = guide({ ...values, api_url }, null)
    expect(new Set(steps.flatMap(({ links }) => links.map(({ href }) => href)))).toEqual(new Set([portal]))
    expect(script.text).toContain(command)
    expect(script.shell.href).toBe(portal)
  })
})

test('says what is particular to Purview as it is today', () => {
  const text = (id: string) =>
    guide({}, null)
      .steps.find((step) => step.id === id)
      ?.paragraphs.join('\n')
  expect(text('secret')).toMatch(
    /tenant forbids secrets.*Application policies.*certificate or managed identity cannot/s,
  )
  expect(text('roles')).toMatch(
    /default domain.*root collection.*Domain admin.*Other domains are not reached.*15 minutes/s,
  )
  expect(text('account')).toMatch(/merged.*primary account/)
  expect(text('collections')).toMatch(/Domains are Purview collections.*governance domains/)
})

describe('what is handed over', () => {
  test('is three sentences, the link and the script', () => {
    const { subject, text } = handOver(values, '203.0.113.7', LINK)
    expect(subject).toBe('Prepare Microsoft Purview for Qualytics')
    const script = guide(values, null).script.text
    for (const words of ['https://shell.azure.com/bash', LINK, '203.0.113.7', 'by a safe way', script])
      expect(text).toContain(words)
    expect(text.slice(0, -script.length).trim().split('\n\n')).toHaveLength(4)
    expect(text).not.toContain(SECRET)
    expect(handOver({}, null, LINK).text).not.toContain('firewall')
  })

  test('a link stays one link', () => {
    expect(handOver({}, null, 'https://q.example/?a=(b c)>').text).toContain('https://q.example/?a=%28b%20c%29%3e\n')
  })
})

describe('what may stand in an address', () => {
  test.each<[Values, Values]>([
    [values, { api_url: 'https://contoso.purview.azure.com', tenant_id: TENANT, client_id: CLIENT }],
    [
      { ...values, description: 'x' },
      { api_url: 'https://contoso.purview.azure.com', tenant_id: TENANT, client_id: CLIENT },
    ],
    [{ api_url: 'http://x', tenant_id: 'common', client_id: SECRET }, {}],
    [{ tenant_id: TENANT, client_secret: TENANT }, {}],
    [{ tenant_id: 'secret-word.example.com', client_secret: 'Secret-Word' }, {}],
  ])('of %j', (given, expected) => {
    expect(shareable(given)).toEqual(expected)
  })
})

test('the rows of the troubleshooting table', () => {
  expect(troubleshooting.map(({ issue, advice }) => `${issue}: ${advice}`)).toEqual([
    expect.stringMatching(/^Authentication failed: .*Client ID and Client Secret are correct.*not expired/),
    expect.stringMatching(/^Insufficient permissions: .*all four collection roles/),
    expect.stringMatching(/^Invalid endpoint: .*does not end in \/catalog/),
    expect.stringMatching(/^Tenant mismatch: .*Microsoft Entra tenant/),
    expect.stringMatching(
      /^Sync completes but nothing appears in Purview: .*chosen collections hold the assets.*merged into another one.*Unified Catalog/,
    ),
    expect.stringMatching(/^Fewer collections than expected: .*domain.*merged/),
    expect.stringMatching(/^No client secret can be created: .*forbids secrets/),
    expect.stringMatching(/^Some assets not updated: .*asset names match/),
    expect.stringMatching(/^Sync takes too long: .*collections.*cancelled/),
    expect.stringMatching(/^Anything that stays: .*sign-in logs/),
  ])
})

describe('the calendar file', () => {
  const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

  test('reminds 14 days before', () => {
    const file = reminder('2027-01-31', values, now)
    expect(file?.fileName).toBe('purview-secret-expires-2027-01-31.ics')
    const lines = unfolded(file?.text ?? '')
    for (const line of [
      'DTSTART;VALUE=DATE:20270117',
      'DTEND;VALUE=DATE:20270118',
      'DTSTAMP:20261102T083000Z',
      `UID:purview-secret-${CLIENT}-20270131@qualytics`,
      'SUMMARY:Replace the client secret of contoso in Qualytics: it expires on 2027-01-31',
    ])
      expect(lines).toContain(line)
    expect([lines[0], ...lines.slice(-2)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
    expect(lines.find((line) => line.startsWith('DESCRIPTION:The client secret with'))).toContain(
      String.raw`\, choose Edit`,
    )
  })

  test.each([
    ['2026-11-10', '20261102'],
    ['2026-11-02', '20261102'],
    ['2026-11-16', '20261102'],
    ['2026-11-17', '20261103'],
    ['2027-03-01', '20270215'],
    ['2028-03-01', '20280216'],
    ['2027-01-31T23:30:00Z', '20270117'],
    ['2027-02-01T01:00:00+02:00', '20270117'],
  ])('a secret that ends %s is told of on %s', (expires, day) => {
    expect(reminder(expires, {}, now)?.text).toContain(`DTSTART;VALUE=DATE:${day}\r\n`)
  })

  test.each(['', 'soon', '2026-11-01', '2026-13-01', '2027-02-30', '5', '31/01/2027', '+275760-01-01'])(
    'no file for %j',
    (expires) => {
      expect(reminder(expires, values, now)).toBeNull()
    },
  )

  test('every line ends in CRLF and has 75 octets at most', () => {
    const text = reminder('2027-01-31', values, now)?.text ?? ''
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...text.split('\r\n').map((line) => new TextEncoder().encode(line).length))).toBe(75)
  })
})

describe('for any values', () => {
  test('no secret gets into a guide, a script, a message, an address or a calendar', () => {
    const secret = fc.oneof(fc.constant(SECRET), fc.stringMatching(/^[\w~.+/=&?-]{16,40}$/), fc.uuid())
    const around = fc.constantFrom('', 'https://', '.purview.azure.com', '-api.purview-service.microsoft.com', '{', ' ')
    fc.assert(
      fc.property(secret, around, around, (typed, before, after) => {
        const wrapped = `${before}${typed}${after}`
        const given = { api_url: wrapped, tenant_id: wrapped, client_id: wrapped, client_secret: typed }
        const link = `${LINK}&tenant_id=${encodeURIComponent(typed)}`
        const all = [
          guide(given, '203.0.113.7'),
          handOver(given, null, link),
          shareable(given),
          reminder('2027-01-31', given, now)?.text.replaceAll('\r\n ', ''),
        ]
        const text = JSON.stringify(all).toLowerCase()
        expect(text).not.toContain(typed.toLowerCase())
        expect(text).not.toContain(encodeURIComponent(typed).toLowerCase())
      }),
      { numRuns: 150 },
    )
  })
})
