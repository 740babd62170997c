import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { purviewBody } from '../../../mocks/data/examples'
import { renderIntegrations, type RenderOptions } from '../../../test/render/renderIntegrations'
// Loaded before the clock runs.
import '../../dialogs/RoutedDialog'
import '../../IntegrationsPage'
import '../panel/SyncPanel'
import '../polling/SyncWatcher'

async function openPanel({ view = '', ...options }: RenderOptions & { view?: string } = {}) {
  const page = renderIntegrations({ scenario: 'demo-purview', search: `?dialog=runs&id=1${view}`, ...options })
  const dialog = await screen.findByRole('dialog', { name: 'Microsoft Purview · sync' })
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
    expect(dataRows(table)[0]).toHaveTextContent(/^warehouse_00052.*Synced/)
    expect(panel.getByRole('img', { name: /^Datastores: \d+ synced \(\d+ %\), .* failed/ })).toBeVisible()
    expect(panel.getByRole('button', { name: 'All 52' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('is filtered and searched, which its address keeps', async () => {
    const { panel, user, search, clock } = await openPanel()
    await panel.findByRole('table')
    await user.click(panel.getByRole('button', { name: /^Failed \d/ }))
    expect(search()).toContain('outcome=failed')
    const failed = await panel.findByRole('table')
    expect(textOf(dataRows(failed)).every((text) => text?.includes('Failed'))).toBe(true)
    await user.type(panel.getByRole('searchbox', { name: 'Search datastores' }), 'nowhere')
    expect(search()).not.toContain('search=')
    await clock.advance(300)
    expect(search()).toContain('search=nowhere')
    expect(await panel.findByText('No datastore fits this filter.')).toBeVisible()
    expect(panel.getByRole('button', { name: 'Download CSV' })).toBeDisabled()
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

  it('groups errors by cause with their number', async () => {
    const { panel, user } = await openPanel()
    await user.click(await panel.findByText(/^\d+ errors? of \d+ causes?$/))
    const [first] = panel.getAllByText(/^warehouse_\d+/, { selector: 'small' })
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
    await user.click(panel.getByRole('button', { name: 'Download CSV' }))
    expect(await panel.findByRole('button', { name: 'Download CSV' })).toBeEnabled()
    const text = await files[0]?.text()
    expect(text).toMatch(/^Datastore,Datastore ID,Outcome/)
    expect(
      text
        ?.trim()
        .split('\r\n')
        .slice(1)
        .every((line) => line.includes(',failed,')),
    ).toBe(true)
    expect(requests.slice(asked).every(({ path }) => path.includes('outcome=failed'))).toBe(true)
  })
})

describe('the runs', () => {
  it('are listed with result, time and options, drawn, and can be opened', async () => {
    const { panel, user, search } = await openPanel()
    const runs = within(await panel.findByRole('complementary', { name: 'Runs' }))
    expect(runs.getAllByRole('button')).toHaveLength(4)
    expect(runs.getByRole('img', { name: /^Duration of the last 4 runs/ })).toBeVisible()
    expect(await runs.findByRole('img', { name: /^Matched datastores of the last 4 runs/ })).toBeVisible()
    await user.click(runs.getByRole('button', { name: /9 days ago.*Pull · Rita Sommer/ }))
    expect(search()).toContain('run=2')
    expect(runs.getByRole('button', { name: /9 days ago/ })).toHaveAttribute('aria-current', 'true')
    await user.click(panel.getByRole('button', { name: 'Sync again with these options' }))
    const options = within(await screen.findByRole('dialog', { name: 'Sync options' }))
    expect(await options.findByRole('checkbox', { name: 'Pull Purview Metadata' })).toBeChecked()
  })

  it('say so where the one in the address is gone', async () => {
    const { panel, user, search } = await openPanel({ view: '&run=99' })
    expect(await panel.findByText('The platform no longer lists this run')).toBeVisible()
    await user.click(panel.getByRole('button', { name: 'Show the latest run' }))
    expect(search()).not.toContain('run=99')
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

describe('a platform that keeps no runs', () => {
  const withoutRuns: RenderOptions = {
    scenario: 'demo-purview',
    world: 'published',
    pace: 100,
    prepare: (platform) => platform.runSynchronization(1),
  }

  it('still tells that a sync runs and how it ended, and is not asked for runs', async () => {
    const { panel, clock, requests, notifications } = await openPanel(withoutRuns)
    expect(await panel.findByText('This platform does not offer sync runs and logs')).toBeVisible()
    expect(panel.getByText('Syncing')).toBeVisible()
    expect(panel.queryByRole('button', { name: 'Cancel Sync' })).toBeNull()
    await clock.advance(20_000)
    expect(panel.getByText(/^Last synced/)).toBeVisible()
    expect(panel.queryByText('Syncing')).toBeNull()
    expect(panel.getByText(/Synchronization finished/)).toBeVisible()
    expect(notifications.map(({ severity }) => severity)).toEqual(['info'])
    expect(notifications[0]?.message).toMatch(/^Microsoft Purview: the sync has ended\. \w/)
    expect(requests.filter(({ path }) => path.includes('/syncs'))).toEqual([])
  })

  it('starts a sync all the same', async () => {
    const { user } = renderIntegrations({ scenario: 'demo-purview', world: 'published', search: '?dialog=sync&id=1' })
    await user.click(await screen.findByRole('button', { name: 'Start' }))
    expect(await screen.findByText('Syncing')).toBeVisible()
  })
})
