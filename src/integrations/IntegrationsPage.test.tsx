import { onlineManager } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fault } from '../mocks/network'
import { purviewBody } from '../mocks/data/examples'
import { START_DAY } from '../test/clock'
import { renderIntegrations } from '../test/render/renderIntegrations'

const row = (label: string) => screen.findByRole('listitem', { name: label })
const failing = (path: string, fault: Fault, until = Infinity) => ({
  fault: (request: { path: string; attempt: number }) =>
    request.path.startsWith(path) && request.attempt <= until ? fault : null,
})
const refusedForNow: Fault = { status: 400, detail: 'The catalog is being moved.' }

describe('the list', () => {
  it('groups what can be connected by category, each with its status, and says where to begin', async () => {
    renderIntegrations()
    const catalogs = await screen.findByRole('region', { name: 'Data Catalog' })
    expect(
      within(catalogs)
        .getAllByRole('listitem')
        .map((item) => item.getAttribute('aria-label')),
    ).toEqual(['Atlan', 'Alation', 'Microsoft Purview', 'Collibra (Beta)', 'DataHub'])
    expect(
      within(screen.getByRole('region', { name: 'Available' }))
        .getAllByRole('region')
        .map((region) => region.getAttribute('aria-label')),
    ).toEqual(['Data Catalog', 'Alerting', 'Ticketing'])
    expect(await row('Microsoft Purview')).toHaveTextContent('Not connected')
    expect(screen.getByRole('button', { name: 'Connect Microsoft Purview' })).toBeVisible()
    expect(screen.getByText('Nothing is connected yet')).toBeVisible()
  })

  it('shows connectors and categories that this interface has never heard of', async () => {
    renderIntegrations({ scenario: 'demo-unknown' })
    await screen.findByRole('region', { name: 'Data Catalog' })
    expect(screen.getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(3)
  })

  it('shows a status that this interface has never heard of as it is, once', async () => {
    renderIntegrations({ scenario: 'demo-words' })
    const datahub = within(await row('DataHub'))
    expect(datahub.getByText('rehearsing')).toBeVisible()
  })

  it('keeps an integration whose type the platform no longer describes, without offering what needs a form', async () => {
    const { user } = renderIntegrations({ specifications: [], prepare: () => undefined, scenario: 'demo-purview' })
    await user.click(within(await row('Purview')).getByRole('button', { name: 'Actions for Purview' }))
    const items = await screen.findAllByRole('menuitem')
    expect(items.map(({ textContent }) => textContent)).not.toContain('Edit')
    expect(items.map(({ textContent }) => textContent)).toContain('Disconnect')
  })

  it('tells when it was last synced and when its secret ends, the exact time on focus', async () => {
    const { user } = renderIntegrations({ scenario: 'demo-purview' })
    const purview = within(await row('Microsoft Purview'))
    expect(purview.getByText('Connected')).toBeVisible()
    expect(purview.getByText('contoso.purview.azure.com')).toBeVisible()
    expect(purview.getByText(/secret expires in 1[12] days/)).toBeVisible()
    const synced = purview.getByText(/^Last sync \d+ min ago$/)
    await user.hover(synced)
    expect(purview.getByRole('tooltip')).toHaveTextContent(START_DAY)
    await user.unhover(synced)
    expect(purview.queryByRole('tooltip')).toBeNull()
    await user.click(synced)
    expect(purview.getByRole('tooltip')).toBeVisible()
    await user.keyboard('{Escape}')
    expect(purview.queryByRole('tooltip')).toBeNull()
  })

  it('offers Sync to catalogs only', async () => {
    const { user } = renderIntegrations({ scenario: 'demo-start' })
    await user.click(await screen.findByRole('button', { name: 'Actions for Jira' }))
    expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual([
      'Edit',
      'Replace secret',
      'Changes',
      'Copy diagnostics',
      'Disconnect',
    ])
  })

  it('says what is wrong where attention is needed', async () => {
    renderIntegrations({ scenario: 'demo-attention' })
    const purview = await row('Microsoft Purview')
    expect(purview).toHaveTextContent('Needs attention')
    expect(
      within(purview).getByText(/^The client secret expired on .*\. Syncs fail until it is replaced\.$/),
    ).toBeVisible()
    // The platform's own words are folded.
    expect(within(purview).getByText(/AADSTS7000222/)).not.toBeVisible()
    expect(within(purview).getByRole('button', { name: 'Copy the details', hidden: true })).toBeInTheDocument()
    expect(within(purview).getByRole('button', { name: 'Replace secret' })).toBeVisible()
    expect(await row('Microsoft Teams')).toHaveTextContent('Pending')
  })
})

describe('search and filters', () => {
  it('stand in the address and lead back', async () => {
    const { user, search, go } = renderIntegrations({ scenario: 'demo-start', search: '?status=connected' })
    await row('Slack')
    expect(screen.queryByRole('listitem', { name: 'PagerDuty' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Connected 3', pressed: true })).toBeVisible()
    await user.type(screen.getByRole('searchbox', { name: 'Search connectors' }), 'jira')
    expect(search()).toBe('status=connected')
    await waitFor(() => expect(search()).toBe('q=jira&status=connected'))
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1))
    go('?q=jira&status=connected&category=alerting')
    expect(await screen.findByText('No connector matches')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(search()).toBe('')
    expect(await row('PagerDuty')).toBeVisible()
    go('?category=ticketing')
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2))
  })
})

describe('many integrations', () => {
  it('puts few of 500 rows into the page, counts them all, and finds one by its address', async () => {
    const { user } = renderIntegrations({ scenario: 'demo-many' })
    expect(await screen.findByRole('button', { name: 'Connected 500' })).toBeVisible()
    await waitFor(() => expect(document.querySelector('[aria-setsize="500"]')).toBeVisible())
    expect(document.querySelectorAll('li').length).toBeLessThan(100)
    expect(document.querySelectorAll('*').length).toBeLessThan(3_000)
    await user.type(screen.getByRole('searchbox', { name: 'Search connectors' }), 'team-427')
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1))
    expect(screen.getByRole('listitem')).toHaveTextContent('team-427')
  })
})

describe('when something is in the way', () => {
  afterEach(() => onlineManager.setOnline(true))

  it('shows the shape of the list while it loads', async () => {
    const { clock } = renderIntegrations({ network: { latency: 3_000 } })
    expect(await screen.findByText('Loading integrations')).toBeInTheDocument()
    await clock.advance(6_000)
    expect(await row('Microsoft Purview')).toBeVisible()
    expect(screen.queryByText('Loading integrations')).toBeNull()
  })

  it('says what failed, in the platform’s words, and tries again when asked', async () => {
    const { user } = renderIntegrations({ network: failing('/api/integrations', refusedForNow, 1) })
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('The page could not load the integrations')
    expect(alert).toHaveTextContent('The catalog is being moved.')
    await user.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await row('Microsoft Purview')).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('keeps the list when a refetch fails, and says that it may be old', async () => {
    let broken = false
    const { user, platform } = renderIntegrations({
      scenario: 'demo-purview',
      network: { fault: ({ path }) => (broken && path.startsWith('/api/integrations') ? refusedForNow : null) },
    })
    await row('Microsoft Purview')
    broken = true
    platform.deleteIntegration(1)
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    expect(await screen.findByText(/could not refresh the list/)).toBeVisible()
    expect(await row('Microsoft Purview')).toHaveTextContent('Connected')
    broken = false
    await user.click(screen.getByRole('button', { name: 'Retry' }))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Connect Microsoft Purview' })).toBeVisible())
  })

  it('waits for the connection while offline', async () => {
    onlineManager.setOnline(false)
    renderIntegrations()
    expect(await screen.findByText('You are offline')).toBeVisible()
    onlineManager.setOnline(true)
    expect(await row('Microsoft Purview')).toBeVisible()
  })

  it('tells a Member so, and drops the refusals of what was asked for together with the role', async () => {
    const { requests } = renderIntegrations({ scenario: 'demo-member' })
    expect(await screen.findByText('Integrations are set up by Admins and Managers')).toBeVisible()
    expect(screen.getByText(/Ask an Admin or Manager/)).toBeVisible()
    // The three go out together, so their order is nobody's; none is asked for again.
    expect(requests.map(({ path }) => path).toSorted()).toEqual([
      '/integrations-specifications?implemented=true',
      '/integrations?page=1&size=100',
      '/users/me',
    ])
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says the same when a role was taken away meanwhile', async () => {
    renderIntegrations({ network: failing('/api/integrations', { status: 403, detail: 'Forbidden' }) })
    expect(await screen.findByText('Integrations are set up by Admins and Managers')).toBeVisible()
    expect(screen.queryByRole('listitem')).toBeNull()
  })

  it.each([
    { status: 403, detail: 'Forbidden' },
    { status: 401, detail: 'Unauthorized' },
  ])('keeps what is on the screen when a later answer is a $status', async (fault) => {
    let refusing = false
    renderIntegrations({
      scenario: 'demo-purview',
      network: { fault: ({ path }) => (refusing && path.startsWith('/api/integrations') ? fault : null) },
    })
    await row('Microsoft Purview')
    refusing = true
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    expect(await screen.findByText(/could not refresh the list/)).toBeVisible()
    expect(await row('Microsoft Purview')).toHaveTextContent('Connected')
  })

  it('asks the host to sign in again, once for all, and repeats each request once', async () => {
    let signedIn = false
    const asked: number[] = []
    const { platform, requests } = renderIntegrations({
      scenario: 'demo-signed-out',
      host: {
        onUnauthorized: async () => {
          asked.push(requests.length)
          platform.state.signedIn = true
          signedIn = true
          return true
        },
      },
    })
    expect(await row('Atlan')).toBeVisible()
    expect(signedIn).toBe(true)
    expect(asked).toHaveLength(1)
    expect(requests).toHaveLength(6)
  })

  it('shows what it can read, says how many entries it could not, and which part of each', async () => {
    renderIntegrations({
      scenario: 'demo-purview',
      prepare: (platform) => {
        const read = platform.getIntegrations
        platform.getIntegrations = (query) => {
          const page = read(query)
          const odd = { ...page.items[0], id: 77, api_url: 7, parameters: { api_key: 'never-shown' } }
          return { ...page, items: [...page.items, odd as never, null as never] }
        }
      },
    })
    expect(await row('Microsoft Purview')).toHaveTextContent('Connected')
    const notice = (await screen.findByText('2 entries could not be read')).parentElement
    expect(notice).toHaveTextContent('Not as expected: api_url, the whole entry')
    expect(notice).not.toHaveTextContent('never-shown')
  })

  it.each([null, 'Internal', 'Auditor'])('with the role %s it asks, and goes by the answer', async (role) => {
    renderIntegrations({
      prepare: ({ state }) => {
        state.user = { id: 9, user_name: 'svc', user_type: 'Service', name: null, role }
      },
      network: failing('/api/integrations', { status: 403, detail: 'Forbidden' }),
    })
    expect(await screen.findByText('Integrations are set up by Admins and Managers')).toBeVisible()
  })
})

describe('Disconnect', () => {
  it('asks, names what is lost, deletes, announces, and returns the focus to the row', async () => {
    const events: unknown[] = []
    const { user, platform, notifications, search } = renderIntegrations({
      scenario: 'demo-purview',
      host: { onEvent: (event) => events.push(event) },
    })
    await user.click(await screen.findByRole('button', { name: 'Actions for Microsoft Purview' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Disconnect' }))
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Disconnect Integration' }))
    expect(search()).toBe('dialog=disconnect&id=1')
    expect(dialog.getByText(/External tags/)).toBeVisible()
    expect(dialog.getByText('Nothing is removed in Microsoft Purview.')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Disconnect' }))
    const connect = await screen.findByRole('button', { name: 'Connect Microsoft Purview' })
    expect(connect).toHaveFocus()
    expect(notifications).toEqual([
      { message: 'The Integration has been successfully disconnected.', severity: 'success' },
    ])
    expect(events).toEqual([{ name: 'disconnected', id: 1, type: 'purview' }])
    expect(platform.state.integrations).toEqual([])
    expect(search()).toBe('')
  })

  it('counts as done when it is gone already', async () => {
    const { user, platform, notifications } = renderIntegrations({
      scenario: 'demo-purview',
      search: '?dialog=disconnect&id=1',
    })
    const dialog = within(await screen.findByRole('alertdialog'))
    platform.deleteIntegration(1)
    await user.click(dialog.getByRole('button', { name: 'Disconnect' }))
    await waitFor(() => expect(notifications).toHaveLength(1))
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('warns while a sync runs, and stays open with the platform’s words when it refuses', async () => {
    const { user } = renderIntegrations({
      prepare: (platform) => {
        const { id } = platform.createIntegration(purviewBody())
        platform.runSynchronization(id)
      },
      search: '?dialog=disconnect&id=1',
    })
    const dialog = within(await screen.findByRole('alertdialog'))
    expect(dialog.getByText('A sync is running')).toBeVisible()
    await user.click(dialog.getByRole('button', { name: 'Disconnect' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('could not disconnect')
    expect(dialog.getByRole('button', { name: 'Disconnect' })).toBeEnabled()
  })
})

it('the host hears of what was done', async () => {
  const events: unknown[] = []
  const { user } = renderIntegrations({
    search: '?dialog=sync&id=1',
    host: { onEvent: (event) => events.push(event) },
    prepare: (platform) => platform.createIntegration(purviewBody()),
  })
  await user.click(await screen.findByRole('button', { name: 'Start' }))
  await user.click(await screen.findByRole('button', { name: 'Cancel Sync' }))
  const question = within(await screen.findByRole('alertdialog', { name: 'Cancel Sync' }))
  await user.click(question.getByRole('button', { name: 'Cancel Sync' }))
  expect(await screen.findByText('Cancelling: finishing the current datastore')).toBeVisible()
  expect(events).toEqual(
    expect.arrayContaining([
      { name: 'sync-started', id: 1, type: 'purview' },
      { name: 'sync-cancelled', id: 1, type: 'purview' },
    ]),
  )
})

describe('links', () => {
  it.each([
    ['?dialog=edit&id=77', 'This integration no longer exists'],
    ['?dialog=add&type=teapot', 'This cannot be connected here'],
    ['?dialog=add&type=purview', 'Microsoft Purview is already connected'],
  ])('%s says “%s” and leads to the list', async (address, title) => {
    const { user, search } = renderIntegrations({ scenario: 'demo-purview', search: address })
    await screen.findByRole('dialog', { name: title })
    await user.click(screen.getByRole('button', { name: 'Back to the list' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(search()).toBe('')
  })

  it('close with Back', async () => {
    const { go } = renderIntegrations({ scenario: 'demo-purview', search: '?dialog=disconnect&id=1' })
    await screen.findByRole('alertdialog')
    go('')
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })
})

describe('unsaved text', () => {
  it('stays where a later answer refuses the list', async () => {
    let refuse = false
    const { user, clock, requests } = renderIntegrations({
      search: '?dialog=add&type=slack',
      network: { fault: () => (refuse ? { status: 403, detail: 'Forbidden' } : null) },
    })
    const token = await screen.findByLabelText(/^Access Token/, { selector: 'input' })
    await user.type(token, 'xoxb')
    refuse = true
    await clock.advance(60_000)
    const before = requests.length
    window.dispatchEvent(new Event('visibilitychange'))
    await clock.advance(5_000)
    expect(requests.length).toBeGreaterThan(before)
    expect(screen.getByLabelText(/^Access Token/, { selector: 'input' })).toHaveValue('xoxb')
  })

  it('holds nobody back once the page is gone', async () => {
    const { user, unmount, unsaved } = renderIntegrations({ search: '?dialog=add&type=slack' })
    await user.type(await screen.findByLabelText(/^Access Token/, { selector: 'input' }), 'xoxb')
    expect(unsaved()).toBe(true)
    unmount()
    expect(unsaved()).toBe(false)
  })
})

describe('second steps', () => {
  it('Slack: Authorize opens its own window, and the row waits until it is connected', async () => {
    const { user, platform } = renderIntegrations({
      prepare: (empty) => {
        empty.createIntegration({ type: 'slack', api_access_token: 'xoxb-token', api_refresh_token: 'xoxe-token' })
      },
    })
    const slack = within(await row('Slack'))
    expect(slack.getByText('Pending')).toBeVisible()
    const authorize = await slack.findByRole('link', { name: 'Authorize' })
    expect(authorize).toHaveAttribute('href', expect.stringMatching(/^https:\/\//))
    expect(authorize).toHaveAttribute('target', '_blank')
    await user.click(authorize)
    expect(slack.getByText('Waiting for Slack to confirm.')).toBeVisible()
    platform.authorize('slack')
    await waitFor(() => expect(screen.getByRole('listitem', { name: 'Slack' })).toHaveTextContent('Connected'), {
      timeout: 5_000,
    })
  })

  it('Slack: whoever takes longer is waited for no more, and is seen on coming back', async () => {
    const { user, platform, clock, requests } = renderIntegrations({
      prepare: (empty) => {
        empty.createIntegration({ type: 'slack', api_access_token: 'xoxb-token', api_refresh_token: 'xoxe-token' })
      },
    })
    await user.click(await screen.findByRole('link', { name: 'Authorize' }))
    await clock.advance(6 * 60_000)
    expect(screen.queryByText('Waiting for Slack to confirm.')).toBeNull()
    const asked = requests.length
    await clock.advance(10 * 60_000)
    expect(requests).toHaveLength(asked)
    platform.authorize('slack')
    window.dispatchEvent(new Event('focus'))
    await waitFor(() => expect(screen.getByRole('listitem', { name: 'Slack' })).toHaveTextContent('Connected'))
  })

  it('Slack: says why it could not be prepared, and tries again when asked', async () => {
    const { user } = renderIntegrations({
      prepare: (empty) => {
        empty.createIntegration({ type: 'slack', api_access_token: 'xoxb-token', api_refresh_token: 'xoxe-token' })
      },
      network: failing('/api/integrations/slack/oauth', refusedForNow, 1),
    })
    const slack = within(await row('Slack'))
    expect(await slack.findByText(/could not prepare the authorization.*The catalog is being moved\.$/)).toBeVisible()
    await user.click(slack.getByRole('button', { name: 'Retry' }))
    expect(await slack.findByRole('link', { name: 'Authorize' })).toBeVisible()
  })

  it('Microsoft Teams: Verify app installation says what is missing, then that it is connected', async () => {
    const { user, clock, notifications } = renderIntegrations({
      prepare: (empty) => {
        empty.createIntegration({
          type: 'msft_teams',
          parameters: {
            app_client_id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
            app_subscription_id: '3f2504e0-4f89-41d3-9a0c-0305e82c3302',
            app_resource_group: 'group',
            teams_link: 'https://teams.microsoft.com/l/team/1',
            credentials: { app_client_secret: 'secret-value' },
          },
        })
      },
    })
    const teams = within(await row('Microsoft Teams'))
    await user.click(await teams.findByRole('button', { name: 'Verify app installation' }))
    await waitFor(() => expect(notifications.map(({ severity }) => severity)).toEqual(['info']))
    await clock.advance(10_000)
    await user.click(teams.getByRole('button', { name: 'Verify app installation' }))
    await waitFor(() =>
      expect(screen.getByRole('listitem', { name: 'Microsoft Teams' })).toHaveTextContent('Connected'),
    )
    expect(notifications.at(-1)).toMatchObject({
      message: 'The Qualytics app is installed in the team.',
      severity: 'success',
    })
  })
})
