import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { purviewBody } from '../../../mocks/data/examples'
import { HttpError } from '../../../mocks/platform/rules/httpError'
import { renderIntegrations, type RenderOptions } from '../../../test/render/renderIntegrations'
import type { Integration } from '../../api/schemas'
// Loaded before the clock runs.
import '../../dialogs/RoutedDialog'
import '../../IntegrationsPage'
import '../panel/SyncPanel'
import '../polling/SyncWatcher'

async function openPanel({ view = '', ...options }: RenderOptions & { view?: string } = {}) {
  const page = renderIntegrations({ scenario: 'demo-purview', search: `?dialog=runs&id=1${view}`, ...options })
  const dialog = await screen.findByRole('dialog', { name: 'Microsoft Purview · Syncs' })
  return { ...page, panel: within(dialog) }
}
const dataRows = (table: HTMLElement) => within(table).getAllByRole('row').slice(1)
const textOf = (rows: HTMLElement[]) => rows.map(({ textContent }) => textContent)

describe('the log', () => {
  it('tells each datastore, in one picture and one by one, newest first', async () => {
    const { panel } = await openPanel()
    const table = await panel.findByRole('table', { name: 'Sync log' })
    expect(table).toHaveAttribute('aria-rowcount', '53')
    expect(dataRows(table).length).toBeLessThan(30)
    await panel.findByRole('cell', { name: 'warehouse_00052' })
    expect(dataRows(table)[0]).toHaveTextContent(/^warehouse_00052.*Matched/)
    expect(panel.getByRole('img', { name: /^Datastores: \d+ matched \(\d+ %\), .* failed/ })).toBeVisible()
    expect(panel.getByRole('button', { name: 'All 52' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('is filtered and searched, which its address keeps', async () => {
    const { panel, user, search, clock } = await openPanel()
    await panel.findByRole('table')
    await user.click(panel.getByRole('button', { name: /^Failed \d/ }))
    expect(search()).toContain('outcome=failed')
    const failed = await panel.findByRole('table')
    expect(dataRows(failed).length).toBeGreaterThan(0)
    for (const row of dataRows(failed)) expect(row).toHaveTextContent('Failed')
    await user.type(panel.getByRole('searchbox', { name: 'Search datastores' }), 'nowhere')
    expect(search()).not.toContain('search=')
    await clock.advance(300)
    expect(search()).toContain('search=nowhere')
    expect(await panel.findByText('No datastore fits this filter.')).toBeVisible()
    expect(panel.getByRole('button', { name: 'Export' })).toBeDisabled()
  })

  it('opens filtered by a link, and tells all errors of a datastore', async () => {
    const { panel, user } = await openPanel({ view: '&run=4&outcome=failed' })
    expect(await panel.findByRole('button', { name: /^Failed \d/ })).toHaveAttribute('aria-pressed', 'true')
    const table = within(await panel.findByRole('table'))
    const [error] = await table.findAllByRole('button', { expanded: false })
    if (!error) throw new Error('No error is told.')
    const words = error.textContent
    await user.click(error)
    expect(table.getByRole('button', { expanded: true })).toHaveTextContent('Hide')
    expect(table.getByText(words, { selector: '[data-all] *' })).toBeVisible()
  })

  it('begins with what failed, by cause', async () => {
    const { panel } = await openPanel()
    const causes = within(await panel.findByRole('list', { name: 'What failed' }))
    const [first] = causes.getAllByText(/^warehouse_\d+/, { selector: 'small' })
    expect(first).toBeVisible()
  })

  it('sorts a short log by any column', async () => {
    const { panel, user } = await openPanel()
    await panel.findByRole('table')
    await user.click(panel.getByRole('button', { name: 'Datastore' }))
    expect(panel.getByRole('columnheader', { name: 'Datastore' })).toHaveAttribute('aria-sort', 'ascending')
    await panel.findByRole('cell', { name: 'warehouse_00001' })
    expect(dataRows(panel.getByRole('table'))[0]).toHaveTextContent('warehouse_00001')
    await user.click(panel.getByRole('button', { name: 'Tables' }))
    const tables = dataRows(panel.getByRole('table')).map((row) =>
      Number(within(row).getAllByRole('cell')[2]?.textContent?.split(' ')[0]),
    )
    expect(tables.slice(0, 5)).toEqual(tables.slice(0, 5).toSorted((one, other) => other - one))
  })

  it('lets new rows wait while the reader looks at something', async () => {
    const { panel, user, clock } = await openPanel({
      scenario: 'demo-empty',
      prepare: (platform) => {
        platform.createIntegration(purviewBody())
        platform.runSynchronization(1)
      },
    })
    await clock.advance(12_000)
    const first = () => dataRows(panel.getByRole('table'))[0]?.textContent
    const before = first()
    await user.pointer({ keys: '[MouseLeft]', target: panel.getByRole('table') })
    await clock.advance(10_000)
    expect(first()).toBe(before)
    await user.click(panel.getByRole('button', { name: /^\d+ new$/ }))
    expect(first()).not.toBe(before)
    expect(panel.queryByRole('button', { name: /new$/ })).toBeNull()
  })

  it('is downloaded as it is filtered', async () => {
    const { panel, user, requests } = await openPanel({ view: '&outcome=failed' })
    await panel.findByRole('table')
    const files: Blob[] = []
    URL.createObjectURL = (file) => {
      files.push(file as Blob)
      return 'blob:file'
    }
    const asked = requests.length
    await user.click(panel.getByRole('button', { name: 'Export' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Download CSV' }))
    expect(await panel.findByRole('button', { name: 'Export' })).toBeEnabled()
    const [head, ...lines] = ((await files[0]?.text()) ?? '').trim().split('\r\n')
    expect(head).toMatch(/^Datastore,Datastore ID,Outcome/)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toContain(',failed,')
    expect(requests.length).toBeGreaterThan(asked)
    for (const { path } of requests.slice(asked)) expect(path).toContain('outcome=failed')
  })
})

describe('where files are forbidden', () => {
  const copying = (clipboard: object | undefined) =>
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })

  it.each([
    ['says so', { writeText: () => Promise.resolve() }, 'Copied.'],
    ['says where the browser has no clipboard', undefined, /^This browser does not let the page copy/],
  ])('the log is copied, and the page %s', async (_case, clipboard, words) => {
    const { panel, user, notifications } = await openPanel({ host: { downloads: false } })
    await panel.findByRole('table')
    copying(clipboard)
    await user.click(panel.getByRole('button', { name: 'Copy' }))
    expect(await panel.findByRole('button', { name: 'Copy' })).toBeEnabled()
    expect(notifications[0]?.message).toMatch(words)
    expect(panel.queryByRole('button', { name: 'Export' })).toBeNull()
  })
})

describe('the runs', () => {
  it('are one strip with result, time and options, and each can be opened', async () => {
    const { panel, user, search } = await openPanel()
    const runs = within(await panel.findByRole('group', { name: 'Runs' }))
    expect(runs.getAllByRole('button')).toHaveLength(4)
    await user.click(runs.getByRole('button', { name: /9 days ago, .*, Pull, Rita Sommer/ }))
    expect(search()).toContain('run=2')
    expect(runs.getByRole('button', { name: /9 days ago/ })).toHaveAttribute('aria-current', 'true')
    await user.click(panel.getByRole('button', { name: 'Sync again' }))
    const options = within(await screen.findByRole('dialog', { name: 'Sync options' }))
    expect(await options.findByRole('checkbox', { name: 'Pull Purview Metadata' })).toBeChecked()
    expect(options.getByRole('checkbox', { name: 'Push Qualytics Metadata' })).not.toBeChecked()
  })

  it('say so where the one in the address is gone', async () => {
    const { panel, user, search } = await openPanel({ view: '&run=99' })
    expect(await panel.findByText('This run cannot be shown')).toBeVisible()
    await user.click(panel.getByRole('button', { name: 'Show the latest run' }))
    expect(search()).not.toContain('run=99')
  })

  it.each([
    ['one', 1, /^1 entry could not be read$/],
    ['all', Infinity, /^\d+ entries could not be read$/],
  ])('say that %s of them cannot be read, and hide no other for it', async (_which, odd, title) => {
    let all = 0
    const { panel } = await openPanel({
      prepare: (platform) => {
        const { getSyncRuns } = platform
        platform.getSyncRuns = (id, query) => {
          const answer = getSyncRuns(id, query)
          all = answer.items.length
          const items = answer.items.map((run, index) => (index < odd ? { ...run, started: 7 as never } : run))
          return { ...answer, items }
        }
      },
    })
    const notice = (await panel.findByText(title)).parentElement
    expect(notice).toHaveTextContent('Not as expected: started.')
    expect(panel.queryByText('No sync has run yet')).toBeNull()
    const runs = within(panel.queryByRole('group', { name: 'Runs' }) ?? document.createElement('div'))
    expect(runs.queryAllByRole('button', { name: /ago/ })).toHaveLength(Math.max(0, all - odd))
  })

  it('lead to earlier ones, and say where those did not come or cannot be read', async () => {
    let down = true
    const { panel, user, clock } = await openPanel({
      prepare: (platform) => {
        const { getSyncRuns } = platform
        platform.getSyncRuns = (id, query) => {
          const { items } = getSyncRuns(id, { ...query, page: 1 })
          if (Number(query?.page ?? 1) === 1) return { items: items.slice(0, 2), total: 4, page: 1, size: 2, pages: 2 }
          if (down) throw new HttpError(500, 'down')
          const [third, ...rest] = items.slice(2)
          return { items: [{ ...third, started: 7 as never }, ...rest], total: 4, page: 2, size: 2, pages: 2 } as never
        }
      },
    })
    const runs = within(await panel.findByRole('group', { name: 'Runs' }))
    expect(runs.getAllByRole('button', { name: /ago/ })).toHaveLength(2)
    await user.click(runs.getByRole('button', { name: 'Show earlier runs' }))
    await clock.advance(30_000)
    const notice = await panel.findByRole('alert')
    expect(notice).toHaveTextContent('earlier runs')
    down = false
    await user.click(within(notice).getByRole('button', { name: 'Retry' }))
    expect(await panel.findByText('1 entry could not be read')).toBeVisible()
    expect(runs.getAllByRole('button', { name: /ago/ })).toHaveLength(3)
    expect(panel.queryByRole('alert')).toBeNull()
    expect(runs.queryByRole('button', { name: 'Show earlier runs' })).toBeNull()
  })

  it('begin with an invitation', async () => {
    const { panel } = await openPanel({
      scenario: 'demo-empty',
      prepare: (platform) => platform.createIntegration(purviewBody()),
    })
    expect(await panel.findByText('No sync has run yet')).toBeVisible()
    expect(panel.getByRole('button', { name: 'Sync' })).toBeVisible()
  })
})

const MESSAGE = [
  'Synchronization started 2026-03-02 13:00:00 UTC (pull, push)',
  'sales: 3 tables, 20 columns, 2 tags synced',
  'finance: no matching asset',
  'hr: failed',
  '  Error: 403 Not authorized to access account',
  'old: 1 table, 4 columns synced',
  'Synchronization finished 2026-03-02 13:04:00 UTC',
].join('\n')

/** The published world: no runs, and the log is the message. */
const published = (told: Partial<Integration> = {}): RenderOptions => ({
  world: 'published',
  prepare: (platform) => {
    const { getIntegrations } = platform
    platform.getIntegrations = (query) => {
      const answer = getIntegrations(query)
      return { ...answer, items: answer.items.map((item) => ({ ...item, message: MESSAGE, ...told })) }
    }
  },
})

describe('a message as the log', () => {
  it('is the same view: what failed first, then each datastore, filtered and searched', async () => {
    const { panel, user, search, requests } = await openPanel(published())
    const table = await panel.findByRole('table', { name: 'Sync log' })
    expect(textOf(dataRows(table))).toEqual([
      expect.stringMatching(/^sales.*Matched.*3 tables.*20 columns.*2 tags/),
      expect.stringMatching(/^finance.*Not matched/),
      expect.stringMatching(/^hr.*Failed.*403 Not authorized/),
      expect.stringMatching(/^old.*1 tables.*4 columns.*– tags/),
    ])
    expect(
      within(panel.getByRole('list', { name: 'What failed' })).getByText('The app has no role in Purview', {
        selector: 'strong',
      }),
    ).toBeVisible()
    expect(panel.getByText('2 of 4 matched, 1 failed')).toBeVisible()
    await user.click(panel.getByRole('button', { name: 'Failed 1' }))
    expect(search()).toContain('outcome=failed')
    expect(dataRows(await panel.findByRole('table'))).toHaveLength(1)
    expect(requests.filter(({ path }) => path.includes('/syncs'))).toEqual([])
  })

  it('shows its text as it was sent, one press away', async () => {
    const { panel, user } = await openPanel(published())
    await user.click(await panel.findByRole('button', { name: 'Text' }))
    const text = panel.getByRole('document', { name: 'Text of the platform' })
    expect([...(text.firstElementChild?.children ?? [])].map(({ textContent }) => textContent)).toEqual(
      MESSAGE.split('\n'),
    )
    await user.click(panel.getByRole('button', { name: 'Show as a table' }))
    expect(await panel.findByRole('table')).toBeVisible()
  })

  it('that tells of no datastore is shown as text', async () => {
    const { panel } = await openPanel(published({ message: 'All is well.\nReally.' }))
    expect(await panel.findByText('Really.')).toBeVisible()
    expect(panel.queryByRole('table')).toBeNull()
  })

  it('says that nothing matched and where to look', async () => {
    const { panel, user, search } = await openPanel(published({ message: 'sales: no matching asset' }))
    expect(await panel.findByText('Nothing matched, so nothing was changed')).toBeVisible()
    await user.click(panel.getByRole('button', { name: 'See what is looked for' }))
    expect(search()).toContain('dialog=sync')
  })

  it('of a sync that is being cancelled offers nothing to start and nothing to cancel', async () => {
    const { panel } = await openPanel(published({ status: 'cancelling' }))
    expect(await panel.findByText(/^Cancelling: finishing the current datastore/)).toBeVisible()
    expect(panel.queryByRole('button', { name: /^(Sync|Sync again|Cancel Sync)$/ })).toBeNull()
  })

  it('never calls a sync that went on without a result a success', async () => {
    const { panel } = await openPanel(published({ message: 'AADSTS7000222: expired', connected: false }))
    expect(await panel.findByText('The connection no longer works')).toBeVisible()
    expect(panel.queryByText(/succe/i)).toBeNull()
  })

  it('of a first sync that an expired secret stopped says so, why, and what to do; its text is folded', async () => {
    const { panel, user, clock } = await openPanel({
      scenario: 'demo-empty',
      world: 'published',
      prepare: (platform) => {
        platform.createIntegration(purviewBody('failing'))
        platform.runSynchronization(1)
      },
    })
    expect(await panel.findByText('Syncing')).toBeVisible()
    await clock.advance(120_000)
    expect(await panel.findByText('Previous sync failed: the connection no longer works')).toBeVisible()
    expect(panel.getByText('The connection no longer works')).toBeVisible()
    expect(panel.getByRole('button', { name: 'Replace secret' })).toBeVisible()
    const [title] = panel.getAllByText('The secret has expired')
    const told = within(title?.parentElement ?? document.body)
    expect(told.getByText(/AADSTS7000222: /)).not.toBeVisible()
    await user.click(told.getByText('Details'))
    expect(told.getByText(/AADSTS7000222: /)).toBeVisible()
    expect(panel.getByRole('table', { name: 'Sync log' })).toBeVisible()
    expect(panel.queryByText(/succe|\d failed$/i)).toBeNull()
  })
})

it('Start leads to the view of the sync, where there are no runs too', async () => {
  const { user, search } = renderIntegrations({
    scenario: 'demo-purview',
    world: 'published',
    search: '?dialog=sync&id=1',
  })
  await user.click(await screen.findByRole('button', { name: 'Start' }))
  const panel = within(await screen.findByRole('dialog', { name: 'Microsoft Purview · Syncs' }))
  expect(panel.getByText('Syncing')).toBeVisible()
  expect(search()).toBe('dialog=runs&id=1')
})
