import { describe, expect, test } from 'vitest'
import { ApiError } from '../../../api/ApiError'
import { checkSteps } from './checkSteps'

const TENANT = '6f1c0a2e-1111-4222-8333-abcdefabcdef'
const values = {
  api_url: 'https://contoso.purview.azure.com',
  tenant_id: TENANT,
  client_id: '11111111-2222-4333-8444-555555555555',
}
const marks = { passed: '✓', failed: '✗', not_reached: '-', unknown: '?' }

/** App registered, Client secret, API permissions, Four roles, Account reached, Collections visible. */
const drawn = (error: ApiError, given = values) =>
  checkSteps({ ok: false, error }, given)
    .steps.map(({ state }) => marks[state])
    .join('')
const refused = (detail: string, status = 400) => new ApiError({ status, reason: 'refused', detail })

describe('what an answer proves', () => {
  test.each([
    ['AADSTS90002', '✗-----'],
    ['AADSTS900023', '✗-----'],
    ['AADSTS9001023', '✗-----'],
    ['AADSTS90038', '✗-----'],
    ['AADSTS500011', '✗-----'],
    ['AADSTS90014', '✗-----'],
    ['AADSTS700016', '✗-----'],
    ['AADSTS700025', '✗-----'],
    ['AADSTS7000229', '✗-----'],
    ['AADSTS7000112', '✗-----'],
    ['AADSTS1000031', '✗-----'],
    ['AADSTS7000215', '✓✗----'],
    ['AADSTS7000222', '✓✗----'],
    ['AADSTS7000218', '?✗----'],
    ['AADSTS65001', '✓?✗---'],
    ['AADSTS53003', '??✗---'],
    ['AADSTS500021', '✗-----'],
    ['AADSTS28002', '?????-'],
    ['AADSTS90006', '?????-'],
    ['AADSTS99999', '?????-'],
    ['401 Client Error', '✓✓✗---'],
    ['403 Client Error', '✓✓✓✗✓-'],
    ['403 Client Error for https://contoso.purview.azure.com/scan/x', '✓✓✓✗✓-'],
    ['404 Client Error', '✓✓?-✗-'],
    ['403 Client Error publicNetworkAccess', '✓✓?-✗-'],
    ['publicNetworkAccess is Disabled', '???-✗-'],
    ['Name or service not known', '???-✗-'],
    ['CERTIFICATE_VERIFY_FAILED', '???-✗-'],
    ['Read timed out', '???-✗-'],
    ['429 Client Error', '✓✓✓?✓-'],
  ])('%s', (detail, expected) => {
    expect(drawn(refused(detail))).toBe(expected)
  })

  test('the failed step says why', () => {
    const { steps, summary, severity } = checkSteps({ ok: false, error: refused('AADSTS7000215') }, values)
    expect({ summary, severity }).toEqual({ summary: 'The secret does not match', severity: 'error' })
    expect(steps[1]).toMatchObject({ id: 'secret', label: 'Client secret', note: 'The secret does not match' })
  })

  test('an answer of the platform itself proves nothing', () => {
    expect(drawn(refused('No', 403))).toBe('------')
    expect(drawn(new ApiError({ status: null, reason: 'offline', detail: '' }))).toBe('------')
  })

  test('neither does a fault of this page', () => {
    expect(checkSteps({ ok: false, error: new TypeError('x is undefined') }, values).steps).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'app', state: 'not_reached' })]),
    )
  })

  test('a refused value marks its step', () => {
    const refusedValues = [
      { path: ['parameters', 'tenant_id'], message: 'Field required' },
      { path: ['overwrite'], message: 'Not a boolean' },
    ]
    expect(drawn(new ApiError({ status: 422, reason: 'refused', detail: '', refusedValues }))).toBe('✗-----')
  })
})

describe('success', () => {
  test.each([
    [1, 'The connection works. 1 collection is visible.', 'success', 'passed'],
    [1200, 'The connection works. 1,200 collections are visible.', 'success', 'passed'],
    [0, 'The connection works, but no collection is visible.', 'warning', 'failed'],
  ])('%i collections', (domains, summary, severity, last) => {
    const read = checkSteps({ ok: true, domains }, values)
    expect(read).toMatchObject({ summary, severity })
    expect(read.steps.map(({ state }) => state)).toEqual(['passed', 'passed', 'passed', 'passed', 'passed', last])
  })
})
