import { focusManager, useMutation, useQuery } from '@tanstack/react-query'
import { within } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { purviewBody } from '../../../mocks/data/examples'
import type { Platform } from '../../../mocks/platform/platform'
import { waitForWork } from '../../../test/clock'
import { renderIntegrations, type Rendered, type RenderOptions } from '../../../test/render/renderIntegrations'
import { startSyncMutation } from '../../api/syncMutations'
import { integrationsQuery } from '../../api/queries/integrations'
import type { Integration } from '../../api/schemas'
import { useRequest } from '../../host'
import { useInSight } from './inSight'

afterEach(() => focusManager.setFocused(undefined))

/** A row as in the list, with what its menu does. */
function Row({ integration }: { integration: Integration }) {
  const start = useMutation(startSyncMutation(useRequest(), integration.id))
  return (
    <li>
      <span>{integration.status ?? 'never synced'}</span>
      <button type="button" onClick={() => start.mutate({ pull: true, push: true })}>
        Start
      </button>
    </li>
  )
}

function List() {
  const { data } = useQuery(integrationsQuery(useRequest()))
  return (
    <ul>
      {data?.items.map((integration) => (
        <Row key={integration.id} integration={integration} />
      ))}
    </ul>
  )
}

function Panel() {
  useInSight(1)
  return null
}

const shownIn = (tab: Rendered) =>
  within(tab.container)
    .queryAllByRole('listitem')
    .map((row) => row.firstElementChild?.textContent)

/** In steps of half a second, between which answers come in. */
async function pass(milliseconds: number) {
  for (let left = milliseconds; left > 0; left -= 500)
    await waitForWork(() => vi.advanceTimersByTime(Math.min(500, left)))
}

async function open({ world = 'published', ...options }: RenderOptions = {}, datastores = 12) {
  const tab = renderIntegrations({
    children: <List />,
    world,
    pace: 500,
    ...options,
    prepare: (platform) => {
      platform.state.rules.datastores = datastores
      platform.createIntegration(purviewBody())
      options.prepare?.(platform)
    },
  })
  await waitForWork(() => {})
  return tab
}
const start = (tab: Rendered) => waitForWork(() => within(tab.container).getByRole('button', { name: 'Start' }).click())

/** What the list answers, changed by a test. */
function answering(platform: Platform, change: (integration: Integration) => Integration) {
  const { getIntegrations } = platform
  platform.getIntegrations = (query) => {
    const answer = getIntegrations(query)
    return { ...answer, items: answer.items.map(change) }
  }
}

describe.each(['published', 'rich'] as const)('the end of a sync in the %s world', (world) => {
  it('is told once, in our words, with a way to see it', async () => {
    const tab = await open({ world })
    await start(tab)
    expect(shownIn(tab)).toEqual(['syncing'])
    await pass(20_000)
    expect(shownIn(tab)).toEqual(['synced'])
    expect(tab.notifications).toHaveLength(1)
    expect(tab.notifications[0]?.message).toMatch(/^purview: /)
    expect(tab.notifications[0]?.message).not.toContain('\n')
    tab.notifications[0]?.action?.onPress()
    await waitForWork(() => {})
    expect(tab.search()).toBe('dialog=runs&id=1')
  })

  it('is told of a sync that is over before the list is read again', async () => {
    const tab = await open({ world, pace: 1 })
    await start(tab)
    await pass(3_000)
    expect(shownIn(tab)).toEqual(['synced'])
    expect(tab.notifications).toHaveLength(1)
  })

  it('is not told where that sync is in sight', async () => {
    const tab = await open({
      world,
      children: (
        <>
          <List />
          <Panel />
        </>
      ),
    })
    await start(tab)
    await pass(20_000)
    expect(shownIn(tab)).toEqual(['synced'])
    expect(tab.notifications).toEqual([])
  })

  it('is seen by every window, each by its own asking', async () => {
    const first = await open({ world })
    const second = renderIntegrations({ children: <List />, tabOf: first })
    await waitForWork(() => {})
    await start(first)
    await waitForWork(() => focusManager.setFocused(true))
    await waitForWork(() => focusManager.setFocused(false))
    await waitForWork(() => focusManager.setFocused(true))
    await pass(20_000)
    for (const tab of [first, second]) {
      expect(shownIn(tab)).toEqual(['synced'])
      expect(tab.notifications).toHaveLength(1)
    }
  })
})

describe('right after Start', () => {
  it('the sync before is not taken for this one, however long the platform tells of it', async () => {
    let late = false
    const tab = await open({
      prepare: (platform) =>
        answering(platform, (integration) =>
          late
            ? { ...integration, status: 'synced', last_synced: '2026-03-01T08:00:00Z', message: 'a: 3 tables' }
            : integration,
        ),
    })
    late = true
    await tab.clock.advance(0)
    await waitForWork(() => focusManager.setFocused(false))
    await waitForWork(() => focusManager.setFocused(true))
    expect(shownIn(tab)).toEqual(['synced'])
    await start(tab)
    await pass(5_000)
    expect(shownIn(tab)).toEqual(['syncing'])
    expect(tab.notifications).toEqual([])
    late = false
    await pass(30_000)
    expect(shownIn(tab)).toEqual(['synced'])
    expect(tab.notifications).toHaveLength(1)
  })

  it('a platform that tells nothing of it is not believed to have synced', async () => {
    const tab = await open({
      prepare: (platform) =>
        answering(platform, (integration) => ({
          ...integration,
          status: 'synced',
          last_synced: '2026-03-01T08:00:00Z',
          message: 'All is well.',
        })),
    })
    await start(tab)
    await pass(25_000)
    expect(shownIn(tab)).toEqual(['syncing'])
    await pass(20_000)
    expect(tab.notifications).toMatchObject([
      { message: 'purview: the platform has told nothing of the sync so far.', severity: 'warning' },
    ])
  })
})

it('a sync after which nothing newer is there is not told as one that went well', async () => {
  const tab = await open({
    prepare: (platform) => answering(platform, (integration) => ({ ...integration, last_synced: null, message: null })),
  })
  await start(tab)
  await pass(20_000)
  expect(tab.notifications).toMatchObject([
    { message: 'purview: the sync has ended without a result.', severity: 'warning' },
  ])
})

it('one that is being cancelled is watched to its end', async () => {
  let cancelling = true
  const tab = await open({
    prepare: (platform) =>
      answering(platform, (integration) => (cancelling ? { ...integration, status: 'cancelling' } : integration)),
  })
  await pass(5_000)
  expect(shownIn(tab)).toEqual(['cancelling'])
  cancelling = false
  await pass(10_000)
  expect(shownIn(tab)).not.toEqual(['cancelling'])
})

describe('asking', () => {
  const asked = ({ requests }: Rendered) => requests.filter(({ method }) => method === 'GET').length

  it('stops while nobody can see the page, and goes on at once when it is seen again', async () => {
    const tab = await open({ pace: 1_000 }, 52)
    await start(tab)
    await pass(3_000)
    await waitForWork(() => focusManager.setFocused(false))
    const before = asked(tab)
    await pass(20_000)
    expect(asked(tab)).toBe(before)
    await waitForWork(() => focusManager.setFocused(true))
    expect(asked(tab)).toBeGreaterThan(before)
  })

  it('ends with a refusal until the list is answered again', async () => {
    const tab = await open({ pace: 1_000 }, 52)
    await start(tab)
    await pass(3_000)
    tab.platform.state.user.role = 'Member'
    await pass(4_000)
    const before = asked(tab)
    await pass(30_000)
    expect(asked(tab)).toBe(before)
  })

  it('happens for nothing that does not sync', async () => {
    const tab = await open()
    const before = asked(tab)
    await pass(60_000)
    expect(asked(tab)).toBe(before)
  })
})

describe('whatever happens', () => {
  interface Story {
    tab: Rendered
    platform: Platform
  }
  const step = (name: string, run: (story: Story) => Promise<unknown>): fc.AsyncCommand<object, Story> => ({
    check: () => true,
    toString: () => name,
    run: async (_model, story) => {
      await run(story)
    },
  })
  const steps = [
    fc.integer({ min: 1, max: 6 }).map((times) => step(`wait ${times} s`, () => pass(times * 1_000))),
    fc.constant(
      step('start', async ({ tab }) => {
        if (shownIn(tab).length > 0) await start(tab)
      }),
    ),
    fc.constant(
      step('hide and wait', async ({ tab }) => {
        await waitForWork(() => focusManager.setFocused(false))
        const before = tab.requests.length
        await pass(3_000)
        if (tab.requests.length !== before) throw new Error('It asked while nobody could see it.')
        await waitForWork(() => focusManager.setFocused(true))
      }),
    ),
    fc.constant(
      step('lose the network for a while', async ({ tab }) => {
        tab.setOffline(true)
        await pass(4_000)
        tab.setOffline(false)
      }),
    ),
    fc.constant(
      step('somebody else disconnects', async ({ platform }) => {
        platform.state.integrations.splice(0)
      }),
    ),
    fc.constant(
      step('somebody else connects', async ({ platform }) => {
        if (platform.state.integrations.length === 0) platform.createIntegration(purviewBody())
      }),
    ),
  ]

  it.each(['published', 'rich'] as const)(
    'what is shown comes true in the end (%s)',
    { timeout: 60_000 },
    async (world) => {
      await fc.assert(
        fc.asyncProperty(fc.commands(steps, { maxCommands: 10 }), async (commands) => {
          const tab = await open({ world })
          const { platform } = tab
          try {
            await fc.asyncModelRun(() => ({ model: {}, real: { tab, platform } }), commands)
            await pass(60_000)
            await waitForWork(() => focusManager.setFocused(false))
            await waitForWork(() => focusManager.setFocused(true))
            await pass(1_000)
            const stands = platform.getIntegrations().items.map(({ status }) => status ?? 'never synced')
            expect(shownIn(tab)).toEqual(stands)
            expect(stands).not.toContain('syncing')
          } finally {
            tab.unmount()
          }
        }),
        { numRuns: 8 },
      )
    },
  )
})
