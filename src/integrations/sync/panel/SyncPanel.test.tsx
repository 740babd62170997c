import { focusManager, onlineManager } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { afterEach, describe, expect, it } from 'vitest'
import { purviewBody } from '../../../mocks/data/examples'
import type { Platform } from '../../../mocks/platform/platform'
import { entryOf } from '../../../test/builders/runs'
import { counted } from '../../../test/clock'
import { renderIntegrations, type RenderOptions } from '../../../test/render/renderIntegrations'
import { server } from '../../../test/server'
// Loaded before the clock runs.
import '../../dialogs/RoutedDialog'
import '../../IntegrationsPage'
import './SyncPanel'
import '../polling/SyncWatcher'

afterEach(() => {
  focusManager.setFocused(undefined)
  onlineManager.setOnline(true)
})

/** Purview, connected to this account. */
const connected =
  (account?: string, then: (platform: Platform) => void = () => {}) =>
  (platform: Platform) => {
    platform.createIntegration(purviewBody(account))
    then(platform)
  }
const started = (platform: Platform) => platform.runSynchronization(1)

async function openPanel(options: RenderOptions & { view?: string } = {}) {
  const page = renderIntegrations({ search: `?dialog=runs&id=1${options.view ?? ''}`, ...options })
  const dialog = await screen.findByRole('dialog', { name: 'Microsoft Purview · Syncs' })
  return { ...page, panel: within(dialog) }
}

describe('a sync while it runs', () => {
  it(
    'tells how far it is, what it did so far and what may be left, and then how it ended',
    { timeout: 90_000 },
    async () => {
      const { panel, clock, notifications } = await openPanel({ prepare: connected('contoso', started), pace: 400 })
      const bar = await panel.findByRole('progressbar', { name: 'Microsoft Purview sync' })
      expect(bar).not.toHaveAttribute('aria-valuenow')
      expect(bar).toHaveAttribute('aria-valuetext', 'Counting datastores')
      await clock.advance(12_500)
      expect(bar).toHaveAttribute('aria-valuetext', expect.stringMatching(/^2\d of 52 datastores$/))
      expect(Number(bar.getAttribute('aria-valuenow'))).toBeGreaterThan(45)
      expect(panel.getByText(/^1\d s so far, less than a minute left$/)).toBeVisible()
      expect(panel.getByText('Microsoft Purview: 50 percent of the sync done.')).toBeInTheDocument()
      await clock.advance(14_000)
      expect(panel.queryByRole('progressbar')).toBeNull()
      expect(await panel.findByText(/datastores failed\.$/)).toBeVisible()
      // It is in sight: nothing else need say so.
      expect(notifications).toEqual([])
    },
  )

  it('keeps the result before in view', async () => {
    const { panel } = await openPanel({
      scenario: 'demo-purview',
      prepare: (platform) => platform.runSynchronization(1),
    })
    expect(await panel.findByText(/^Previous sync: finished with errors/)).toBeVisible()
  })

  it('says since when it has not got on', async () => {
    const { panel, clock } = await openPanel({ prepare: connected('stalling', started), pace: 1_000 })
    await clock.advance(30_000)
    expect(panel.queryByText(/^No progress since/)).toBeNull()
    await clock.advance(40_000)
    expect(panel.getByText(/^No progress since \d\d:\d\d$/)).toBeVisible()
    expect(panel.getByText(/ so far$/)).toBeVisible()
  })

  it('says that the platform is silent, and goes on when it speaks again', async () => {
    const { panel, clock, setOffline } = await openPanel({ prepare: connected('contoso', started) })
    await clock.advance(10_000)
    setOffline(true)
    await clock.advance(15_000)
    expect(panel.getByText(/^Not heard of since/)).toBeVisible()
    expect(
      panel.getByText(/^The platform cannot be reached\..*this page asks again as soon as it can\.$/),
    ).toBeVisible()
    expect(panel.getByRole('progressbar')).toBeVisible()
    setOffline(false)
    await clock.advance(15_000)
    expect(panel.queryByText(/^Not heard of since/)).toBeNull()
  })
})

describe('what failed in a sync while it runs', () => {
  it('is read again whenever more has, also where that is told while it is being read', async () => {
    let failed = 0
    let slow = false
    const { panel, clock } = await openPanel({
      prepare: connected('contoso', (platform) => {
        const { getSyncRuns, getSyncLog } = platform
        platform.runSynchronization(1)
        platform.getSyncRuns = (...asked) => {
          const answer = getSyncRuns(...asked)
          return { ...answer, items: answer.items.map((run) => ({ ...run, datastores_failed: failed })) }
        }
        platform.getSyncLog = (id, run, query) => {
          const answer = getSyncLog(id, run, query)
          if (query?.outcome !== 'failed') return answer
          const items = Array.from({ length: failed }, (_, index) =>
            entryOf({ id: index + 1, outcome: 'failed', errors: [`Cause ${'abcdefgh'[index]}`] }),
          )
          return { ...answer, items, total: failed, pages: 1 }
        }
      }),
      pace: 60_000,
      host: {
        fetch: async (path, init) => {
          const answer = await counted(fetch(new URL(path, 'http://localhost:3000'), init))
          if (slow && path.includes('outcome=failed')) {
            failed = 3
            await new Promise((arrived) => setTimeout(arrived, 8_000))
          }
          return answer
        },
      },
    })
    failed = 1
    await clock.advance(12_000)
    expect(panel.getByText('Cause a')).toBeVisible()
    slow = true
    failed = 2
    await clock.advance(30_000)
    expect(failed).toBe(3)
    expect(panel.getByText('Cause c')).toBeVisible()
  })
})

describe('how often it asks', () => {
  const runsAsked = (requests: { path: string }[]) => requests.filter(({ path }) => path.includes('/syncs?')).length

  it('asks later and later while nothing changes', async () => {
    const { clock, requests } = await openPanel({ prepare: connected('stalling', started), pace: 100 })
    await clock.advance(60_000)
    const before = runsAsked(requests)
    await clock.advance(60_000)
    expect(runsAsked(requests) - before).toBeLessThanOrEqual(7)
    expect(runsAsked(requests) - before).toBeGreaterThanOrEqual(5)
  })

  it('asks nothing while it is hidden, and at once when it is seen again', async () => {
    const { clock, requests, panel } = await openPanel({ prepare: connected('contoso', started) })
    await clock.advance(5_000)
    focusManager.setFocused(false)
    await clock.advance(3_000)
    const before = requests.length
    await clock.advance(20_000)
    expect(requests.length).toBe(before)
    focusManager.setFocused(true)
    await clock.advance(500)
    expect(panel.getByRole('progressbar')).toHaveAttribute('aria-valuetext', expect.stringMatching(/^2[45] of 52/))
  })

  it('asks nothing once the sync is over', async () => {
    const { clock, requests } = await openPanel({ prepare: connected('quick', started) })
    await clock.advance(15_000)
    const before = requests.length
    await clock.advance(60_000)
    expect(requests.length).toBe(before)
  })
})

describe('Cancel Sync', () => {
  it('asks once, says what stays done, and shows that it is cancelling until it is cancelled', async () => {
    const { panel, user, clock, platform } = await openPanel({ prepare: connected('contoso', started), pace: 5_000 })
    await clock.advance(40_000)
    await user.click(panel.getByRole('button', { name: 'Cancel Sync' }))
    const question = within(await screen.findByRole('alertdialog', { name: 'Cancel Sync' }))
    expect(
      question.getByText(
        /^\d of 52 datastores are done\. The sync stops after the current datastore\. What is done stays\./,
      ),
    ).toBeVisible()
    await user.click(question.getByRole('button', { name: 'Cancel Sync' }))
    expect(await panel.findByText('Cancelling: finishing the current datastore')).toBeVisible()
    expect(panel.queryByRole('button', { name: 'Cancel Sync' })).toBeNull()
    expect(platform.getSyncRuns(1).items[0]?.status).toBe('cancelling')
    await clock.advance(10_000)
    expect(panel.getByText(/^Stopped after \d of 52 datastores/)).toBeVisible()
  })

  it('shows after a reload that it is cancelling', async () => {
    const { panel } = await openPanel({
      pace: 60_000,
      prepare: connected('contoso', (platform) => {
        started(platform)
        platform.abortSyncRun(1, 1)
      }),
    })
    expect(await panel.findByText('Cancelling: finishing the current datastore')).toBeVisible()
  })

  it('looks for the running sync again where it could not be found, before anything is cancelled', async () => {
    let busy = true
    const page = renderIntegrations({
      search: '?dialog=cancel&id=1',
      prepare: connected('contoso', started),
      network: { fault: ({ path }) => (busy && path.endsWith('/syncs') ? { status: 400, detail: 'Busy.' } : null) },
      pace: 60_000,
    })
    const question = within(await screen.findByRole('alertdialog', { name: 'Cancel Sync' }))
    expect(await question.findByText('Busy.')).toBeVisible()
    busy = false
    await page.user.click(question.getByRole('button', { name: 'Cancel Sync' }))
    await waitFor(() => expect(question.getByRole('button', { name: 'Cancel Sync' })).toBeEnabled())
    expect(question.queryByText('Busy.')).toBeNull()
    expect(page.platform.getSyncRuns(1).items[0]?.status).toBe('running')
    await page.user.click(question.getByRole('button', { name: 'Cancel Sync' }))
    await waitFor(() => expect(page.platform.getSyncRuns(1).items[0]?.status).toBe('cancelling'))
  })

  it('tells a run that ended meanwhile as it ended', async () => {
    const page = renderIntegrations({ search: '?dialog=cancel&id=1', prepare: connected('quick', started) })
    await screen.findByRole('alertdialog', { name: 'Cancel Sync' })
    await page.clock.advance(10_000)
    expect(await screen.findByRole('dialog', { name: 'The sync has ended' })).toHaveTextContent(
      /sync (succeeded|finished)/,
    )
  })
})

describe('a platform that lacks a part', () => {
  const lacks = (method: 'get' | 'put', path: string) =>
    server.use(http[method](`*/api${path}`, () => HttpResponse.json({ detail: 'Not Found' }, { status: 404 })))

  it('shows the run without its log, and asks for it once', async () => {
    const { panel, clock, requests } = await openPanel({
      prepare: (platform) => connected('quick', started)(platform),
      pace: 2_000,
    })
    lacks('get', '/integrations/:id/syncs/:runId/log')
    await clock.advance(20_000)
    expect(panel.getByText('This platform does not offer logs')).toBeVisible()
    expect(panel.getByText(/^Synchronized|failed\.$/)).toBeVisible()
    const asked = requests.filter(({ path }) => path.includes('/log')).length
    await clock.advance(20_000)
    expect(requests.filter(({ path }) => path.includes('/log'))).toHaveLength(asked)
  })

  it('says that it cannot cancel, and offers it no more', async () => {
    const { panel, user, clock } = await openPanel({ prepare: connected('contoso', started), pace: 5_000 })
    lacks('put', '/integrations/:id/syncs/:runId/abort')
    await clock.advance(20_000)
    await user.click(panel.getByRole('button', { name: 'Cancel Sync' }))
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Cancel Sync' }))
    const told = within(await screen.findByRole('dialog', { name: 'Sync cannot be cancelled here' }))
    await user.click(told.getByText('Close', { selector: 'button' }))
    expect(panel.queryByRole('button', { name: 'Cancel Sync' })).toBeNull()
    expect(panel.getByRole('progressbar')).toBeVisible()
  })
})
