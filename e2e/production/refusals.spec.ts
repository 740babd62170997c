import type { Answer, Answers } from '../fixtures'
import { expect, test } from '../fixtures'
import { announcement, connectButton, dialogOf, fill, rowOf } from '../integrations'
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
const html = { headers: { 'Content-Type': 'text/html' }, body: '<h1>502 Bad Gateway</h1>' }

/** Answers with the first, then the second, and so on; the last is repeated. */
function inTurn(...answers: Answer[]): Answers[string] {
  let turn = 0
  return () => answers[Math.min(turn++, answers.length - 1)] ?? {}
}

test.describe('a refused Save keeps the dialog and what was typed', () => {
  const save = 'POST /integrations'

  const refusals: [string, Answer, string][] = [
    ['403: the role may not', { status: 403, json: { detail: 'Forbidden' } }, 'Only the roles Admin and Manager may'],
    ['409: the platform in its own words', { status: 409, json: { detail: 'One exists.' } }, 'One exists.'],
    ['500: a problem of the platform', { status: 500, json: { detail: 'Error' } }, 'has a problem of its own'],
    ['502: a page of a proxy, which is not shown', { status: 502, ...html }, 'has a problem of its own'],
  ]

  test('whatever the platform answers, until it agrees', async ({ page, answerApi, openIntegrations, sent }) => {
    const answers = [...refusals.map(([, refusal]) => refusal), { json: stored }]
    await answerApi({ ...nothingConnected, [save]: inTurn(...answers) })
    await openIntegrations(undefined, { dialog: 'add', type: 'beacon' })
    const dialog = dialogOf(page, 'Add Beacon Integration')
    await fill(page, typed)
    for (const [title, , words] of refusals)
      await test.step(title, async () => {
        await dialog.getByRole('button', { name: 'Save' }).click()
        const notice = dialog.getByRole('alert')
        await expect(notice).toContainText(words)
        await expect(notice).toBeFocused()
        await expect(notice).not.toContainText('<h1>')
        for (const [label, value] of Object.entries(typed))
          await expect(dialog.getByRole('textbox', { name: label })).toHaveValue(value)
      })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
    expect(sent.filter(({ call }) => call === save)).toHaveLength(answers.length)
  })

  test('422: each refusal on its field, the rest on top', async ({ page, answerApi, openIntegrations }) => {
    const problem = (msg: string, ...loc: string[]) => ({ loc: ['body', ...loc], msg, type: 'value_error' })
    await answerApi({
      ...nothingConnected,
      [save]: {
        status: 422,
        json: {
          detail: [
            problem('No station of yours', 'parameters', 'station'),
            problem(`Too weak: ${typed['Secret key']}`, 'parameters', 'credentials', 'secret_key'),
            problem('Unknown to the platform', 'parameters', 'moon'),
          ],
        },
      },
    })
    await openIntegrations(undefined, { dialog: 'add', type: 'beacon' })
    const dialog = dialogOf(page, 'Add Beacon Integration')
    await fill(page, typed)
    await dialog.getByRole('button', { name: 'Save' }).click()
    const station = dialog.getByRole('textbox', { name: 'Station' })
    await expect(station).toBeFocused()
    await expect(station).toHaveAccessibleDescription(/^No station of yours/)
    const secret = dialog.getByRole('textbox', { name: 'Secret key' })
    await expect(secret).toHaveAccessibleDescription(/^Too weak: \[secret removed\]/)
    await expect(secret).toHaveAttribute('aria-invalid', 'true')
    await expect(dialog.getByRole('textbox', { name: 'Address' })).toHaveAttribute('aria-invalid', 'false')
    await expect(dialog.getByRole('alert')).toContainText('parameters.moon: Unknown to the platform')
  })

  test('429: Save waits as long as the platform asks', async ({ page, answerApi, openIntegrations }) => {
    await page.clock.install()
    await answerApi({
      ...nothingConnected,
      [save]: inTurn(
        { status: 429, headers: { 'Retry-After': '20' }, json: { detail: 'Too Many Requests' } },
        { json: stored },
      ),
    })
    await openIntegrations(undefined, { dialog: 'add', type: 'beacon' })
    const dialog = dialogOf(page, 'Add Beacon Integration')
    const button = dialog.getByRole('button', { name: 'Save' })
    await fill(page, typed)
    await button.click()
    await expect(dialog.getByText(/Save is possible again in \d+ s\./)).toBeVisible()
    await expect(button).toBeDisabled()
    await page.clock.fastForward(20_000)
    await expect(dialog.getByText('The platform can be asked again.')).toBeVisible()
    await button.click()
    await expect(dialog).toBeHidden()
  })

  test('offline: told at once, and saved by the next try', async ({
    page,
    context,
    answerApi,
    openIntegrations,
    sent,
  }) => {
    let online = true
    await answerApi({ ...nothingConnected, [save]: { json: stored } })
    await page.route('**/api/integrations', (route) =>
      online ? route.fallback() : route.abort('internetdisconnected'),
    )
    await openIntegrations(undefined, { dialog: 'add', type: 'beacon' })
    const dialog = dialogOf(page, 'Add Beacon Integration')
    await fill(page, typed)
    online = false
    await context.setOffline(true)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByRole('alert')).toContainText('The platform cannot be reached.')
    online = true
    await context.setOffline(false)
    expect(sent.filter(({ call }) => call === save)).toHaveLength(1)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
    expect(sent.filter(({ call }) => call === save)).toHaveLength(2)
  })
})

test('Save shows that it is under way and cannot be pressed twice', async ({
  page,
  answerApi,
  openIntegrations,
  sent,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let created = false
  await answerApi({
    ...nothingConnected,
    'GET /integrations': () => ({ json: integrationPage(created ? [stored] : []) }),
    'POST /integrations': async () => {
      await held
      created = true
      return { json: stored }
    },
  })
  await openIntegrations(undefined, { dialog: 'add', type: 'beacon' })
  const dialog = dialogOf(page, 'Add Beacon Integration')
  await fill(page, typed)
  await dialog.getByRole('button', { name: 'Save' }).dblclick()
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Station' }).press('Enter')
  release()
  await expect(announcement(page, 'The Integration has been successfully created.')).toBeVisible()
  await expect(rowOf(page, 'Beacon')).toContainText('Connected')
  expect(sent.filter(({ call }) => call === 'POST /integrations')).toHaveLength(1)
})

test.describe('the list', () => {
  const list = 'GET /integrations'

  test('401: the session has ended; the page is right again after signing in', async ({
    page,
    answerApi,
    openIntegrations,
  }) => {
    let signedIn = false
    const refused = { status: 401, json: { detail: 'Not authenticated' } }
    await answerApi({
      ...nothingConnected,
      'GET /users/me': () => (signedIn ? { json: { id: 1, name: 'Rita Admin', role: 'Admin' } } : refused),
    })
    await openIntegrations()
    await expect(page.getByRole('alert').getByText(/^Your session has ended\. Sign in to Qualytics/)).toBeVisible()
    signedIn = true
    await page.getByRole('button', { name: 'I have signed in' }).click()
    await expect(connectButton(page, 'Beacon')).toBeVisible()
    await expect(page.getByText(/^Your session has ended/)).toBeHidden()
  })

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

  test('403 from any of its requests leads to the same words', async ({ page, answerApi, openIntegrations }) => {
    await answerApi({ ...nothingConnected, [list]: { status: 403, json: { detail: 'Forbidden' } } })
    await openIntegrations()
    await expect(page.getByText('Integrations are set up by Admins and Managers')).toBeVisible()
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

  test('a broken answer is told, and Retry shows the list', async ({ page, answerApi, openIntegrations }) => {
    await answerApi({ ...nothingConnected, [list]: inTurn(html, { json: integrationPage([stored]) }) })
    await openIntegrations()
    const notice = page.getByRole('alert').filter({ hasText: 'The page could not load the integrations' })
    await expect(notice).toContainText('A web page answered in place of the platform')
    await notice.getByRole('button', { name: 'Retry' }).click()
    await expect(rowOf(page, 'Beacon')).toContainText('Connected')
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

  test('all its pages are read', async ({ page, answerApi, openIntegrations }) => {
    const integrations = Array.from({ length: 250 }, (_, index) => ({
      ...stored,
      id: index + 1,
      api_url: `https://beacon-${index + 1}.example.com`,
    }))
    await answerApi({
      ...nothingConnected,
      [list]: (request) => {
        const query = new URL(request.url()).searchParams
        const [number, size] = [Number(query.get('page')), Number(query.get('size'))]
        const items = integrations.slice((number - 1) * size, number * size)
        return { json: { items, total: 250, page: number, size, pages: Math.ceil(250 / size) } }
      },
    })
    await openIntegrations(undefined, { q: 'beacon-250' })
    await expect(page.getByRole('listitem', { name: /^Beacon.*beacon-250\.example\.com/ })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Connected 250' })).toBeVisible()
  })
})
