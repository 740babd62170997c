import type { Answer, Answers } from '../fixtures'
import { expect, test } from '../fixtures'
import { dialogOf, fill, rowOf } from '../integrations'
import { integrationPage, property } from './answers'

/** Of no special knowledge: the plain form, the platform's plain words. */
const nothingConnected: Answers = {
  'GET /users/me': { json: { id: 1, name: 'Rita Admin', role: 'Admin' } },
  'GET /gateway': { json: { gateway: null } },
  'GET /integrations-specifications': {
    json: [
      {
        label: 'Beacon',
        type: 'beacon',
        category: 'data_catalog',
        implemented: true,
        properties: [
          property('Address', 'api_url'),
          property('Station', 'station', { map_to: 'parameters' }),
          property('Secret key', 'secret_key', { map_to: 'parameters.credentials', secret: true }),
        ],
      },
    ],
  },
  'GET /integrations': { json: integrationPage([]) },
}

const typed = { Address: 'https://beacon.example.com', Station: 'north', 'Secret key': 'a-secret-of-a-beacon' }

const stored = {
  id: 1,
  type: 'beacon',
  category: 'data_catalog',
  created: '2026-03-01T09:00:00Z',
  api_url: typed.Address,
  connected: true,
  overwrite: false,
  parameters: { station: typed.Station },
}

/** Answers with the first, then the second, and so on; the last is repeated. */
function inTurn(...answers: Answer[]): Answers[string] {
  let turn = 0
  return () => answers[Math.min(turn++, answers.length - 1)] ?? {}
}

test('a Save while offline: told at once, and saved by the next try', async ({
  page,
  context,
  answerApi,
  openIntegrations,
  sent,
}) => {
  let online = true
  await answerApi({ ...nothingConnected, 'POST /integrations': { json: stored } })
  await page.route('**/api/integrations', (route) => (online ? route.fallback() : route.abort('internetdisconnected')))
  await openIntegrations(undefined, { dialog: 'add', type: 'beacon' })
  const dialog = dialogOf(page, 'Add Beacon Integration')
  await fill(page, typed)
  online = false
  await context.setOffline(true)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toContainText('The platform cannot be reached.')
  online = true
  await context.setOffline(false)
  expect(sent.filter(({ call }) => call === 'POST /integrations')).toHaveLength(1)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  expect(sent.filter(({ call }) => call === 'POST /integrations')).toHaveLength(2)
})

test.describe('the list', () => {
  const list = 'GET /integrations'

  test('a Member is told who may, and nothing is asked for again', async ({
    page,
    answerApi,
    openIntegrations,
    sent,
  }) => {
    const forbidden = { status: 403, json: { detail: 'Forbidden' } }
    await answerApi({
      ...nothingConnected,
      'GET /users/me': { json: { id: 2, name: 'Max', role: 'Member' } },
      'GET /integrations-specifications': forbidden,
      [list]: forbidden,
    })
    await openIntegrations(undefined, { dialog: 'add', type: 'beacon' })
    await expect(page.getByText('Integrations are set up by Admins and Managers')).toBeVisible()
    // The page's HTML asks for all three at once.
    expect(sent.map(({ call }) => call).toSorted()).toEqual([
      'GET /bootstrap',
      list,
      'GET /integrations-specifications',
      'GET /users/me',
    ])
  })

  test('429 is asked again when the platform says, without a word', async ({
    page,
    answerApi,
    openIntegrations,
    sent,
  }) => {
    await page.clock.install()
    await answerApi({
      ...nothingConnected,
      [list]: inTurn(
        { status: 429, headers: { 'Retry-After': '25' }, json: { detail: 'Too Many Requests' } },
        { json: integrationPage([stored]) },
      ),
    })
    await openIntegrations()
    const asked = () => sent.filter(({ call }) => call === list).length
    // The HTML has asked before the program runs.
    await expect(page.getByRole('button', { name: 'Your account and theme' })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(asked()).toBe(1)
    await page.clock.fastForward(24_000)
    expect(asked()).toBe(1)
    await page.clock.fastForward(2_000)
    await expect(rowOf(page, 'Beacon')).toContainText('Connected')
    expect(asked()).toBe(2)
  })

  test('offline, the list stays and says so; online again it is true again', async ({
    page,
    context,
    answerApi,
    openIntegrations,
  }) => {
    await answerApi({
      ...nothingConnected,
      [list]: inTurn({ json: integrationPage([stored]) }, { json: integrationPage([{ ...stored, connected: false }]) }),
    })
    await openIntegrations()
    await expect(rowOf(page, 'Beacon')).toContainText('Connected')
    await context.setOffline(true)
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
    await expect(page.getByText(/^You are offline\. The list is as of \d\d:\d\d/)).toBeVisible()
    await expect(rowOf(page, 'Beacon')).toContainText('Connected')
    await context.setOffline(false)
    await expect(rowOf(page, 'Beacon')).toContainText('Needs attention')
    await expect(page.getByText('You are offline.')).toBeHidden()
  })
})
