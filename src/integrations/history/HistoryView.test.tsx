import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { goodSecret, purviewBody } from '../../mocks/data/examples'
import type { Platform } from '../../mocks/platform/platform'
import { START, START_DAY } from '../../test/clock'
import { renderIntegrations, type RenderOptions } from '../../test/render/renderIntegrations'
import { readAloud } from '../../test/readAloud'

// Loaded before the clock runs.
import '../dialogs/RoutedDialog'
import '../dialogs/HistoryWithSyncs'
import '../IntegrationsPage'

const NEW_SECRET = 'xyz8Q~another-value-of-a-client-secret-1'

const show = async (prepare: RenderOptions['prepare'], options: RenderOptions = {}) => {
  const page = renderIntegrations({ search: '?dialog=history&id=1', prepare, ...options })
  const dialog = await screen.findByRole('dialog', { name: 'Microsoft Purview · Changes' })
  return { ...page, dialog }
}
const findEntries = async () => {
  const list = await screen.findByLabelText('Changes of Microsoft Purview, newest first')
  return [...list.children].map(readAloud)
}
const stored = (platform: Platform) => {
  const [integration] = platform.state.integrations
  if (!integration) throw new Error('Nothing is connected.')
  return integration
}

/** The first answer to a request for the history. */
const firstAnswer = (status: number, detail: string): RenderOptions => ({
  network: {
    latency: 500,
    fault: ({ path, attempt }) => (path.endsWith('/history') && attempt === 1 ? { status, detail } : null),
  },
})
const connect = (platform: Platform) => platform.createIntegration(purviewBody())

describe('HistoryDialog', () => {
  it('tells who changed what and when, newest first, and no secret', async () => {
    const { dialog, user } = await show((platform) => {
      platform.createIntegration(purviewBody())
      platform.updateIntegration(1, {
        overwrite: true,
        parameters: { domains: [{ id: 'a', name: 'Finance' }], credentials: { client_secret: NEW_SECRET } },
      })
      platform.state.user = { ...platform.state.user, id: 2, name: 'Adam West' }
      platform.updateIntegration(1, { api_url: 'https://fabrikam.purview.azure.com', parameters: { domains: [] } })
    })
    const [last, second, first] = await findEntries()
    expect(last).toBe(
      'Adam West changed 2 settings just now ' +
        'Purview Account URL from https://contoso.purview.azure.com to https://fabrikam.purview.azure.com ' +
        'Domains Removed Finance None chosen: every domain is searched',
    )
    expect(second).toBe(
      'Rita Sommer changed 3 settings just now ' +
        'Client Secret Replaced Domains Added Finance Overwrite Tags from Off to On',
    )
    expect(first).toMatch(/^Rita Sommer created the integration just now /)
    expect(first).toContain(' Client Secret Stored ')
    for (const secret of [goodSecret, NEW_SECRET, 'redacted']) expect(dialog).not.toHaveTextContent(secret)
    for (const time of within(dialog).getAllByText('just now').slice(0, 1)) await user.hover(time)
    expect(await screen.findByRole('tooltip')).toHaveTextContent(START_DAY)
  })

  it('shows what it has no words for, on demand', async () => {
    const { user } = await show((platform) => {
      platform.createIntegration(purviewBody())
      stored(platform).versions.push({
        changeset: { rules: [[{ a: 1 }], { password: 'sesame' }] },
        operation_type: 1,
        transaction: { id: 99, issued_at: new Date(START + 1000).toISOString(), user: null },
      })
    })
    expect((await findEntries())[0]).toMatch(/^Someone changed 1 setting/)
    await user.click(screen.getByText('Changed; show the data'))
    expect(screen.getByLabelText('After')).toHaveTextContent('{ "password": "(hidden)" }')
  })

  it('shows a thousand versions a hundred at a time, and leads to the first new one', async () => {
    const { user } = await show((platform) => {
      platform.createIntegration(purviewBody())
      for (let id = 100; id < 1_099; id += 1)
        stored(platform).versions.push({
          changeset: { overwrite: [false, true] },
          operation_type: 1,
          transaction: { id, issued_at: new Date(START + id).toISOString(), user: { id, name: `User ${id}` } },
        })
    })
    expect(await findEntries()).toHaveLength(100)
    await user.click(screen.getByText('Show 100 older changes of 900 more'))
    const entries = await findEntries()
    expect(entries).toHaveLength(200)
    expect(document.activeElement).toHaveTextContent('User 998')
  })

  it('tells syncs and changes in one line of time, shows either alone, and leads to the log of each run', async () => {
    const { user, search, dialog } = await show(undefined, { scenario: 'demo-purview' })
    await screen.findAllByText(/Finished with errors/)
    const entries = await findEntries()
    expect(entries).toHaveLength(6)
    expect(entries[0]).toMatch(/^Rita Sommer changed 1 setting/)
    expect(entries[1]).toMatch(
      /^Finished with errors , \d+ of 52 datastores failed, .*, Pull and Push · started by Rita/,
    )
    await user.click(screen.getByRole('button', { name: 'Changes' }))
    expect(await findEntries()).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: 'Syncs' }))
    expect(await findEntries()).toHaveLength(4)
    const links = within(dialog).getAllByRole('button', { name: /^View the sync of/ })
    expect(links).toHaveLength(4)
    await user.click(links[1] ?? dialog)
    expect(search()).toBe('dialog=runs&id=1&run=3')
  })

  it('where there are no runs, tells what its versions say of syncs, and leads to the log of the latest', async () => {
    const { user, search, requests } = await show(undefined, { scenario: 'demo-purview', world: 'published' })
    await user.click(await screen.findByRole('button', { name: 'Syncs' }))
    const entries = await findEntries()
    expect(entries).toHaveLength(4)
    expect(entries[0]).toMatch(/^\d+ of 52 matched, \d failed · Qualytics · View/)
    const [details] = screen.getAllByText('Details')
    if (details) await user.click(details)
    expect(screen.getByText(/^Synchronization started/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: /^View the sync of/ }))
    expect(search()).toBe('dialog=runs&id=1')
    expect(requests.filter(({ path }) => path.includes('/syncs'))).toEqual([])
  })

  it('loads, fails with the reason, and loads again', async () => {
    const { user } = await show(connect, firstAnswer(400, 'The history is being rebuilt.'))
    expect(screen.getByText('Loading the history')).toBeInTheDocument()
    expect(await screen.findByText('The page could not load the history')).toBeVisible()
    expect(screen.getByText('The history is being rebuilt.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await findEntries()).toHaveLength(1)
    expect(screen.queryByText('The page could not load the history')).not.toBeInTheDocument()
  })

  it('says so when the integration is gone meanwhile', async () => {
    const { user, search } = await show(connect, firstAnswer(404, 'Integration not found'))
    expect(await screen.findByText('This integration no longer exists')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Back to the list' }))
    await waitFor(() => expect(search()).toBe(''))
  })
})
