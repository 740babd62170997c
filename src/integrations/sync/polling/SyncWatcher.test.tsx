import { focusManager, useMutation, useQuery } from '@tanstack/react-query'
import { within } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { purviewBody } from '../../../mocks/data/examples'
import type { Platform } from '../../../mocks/platform/platform'
import { waitForWork } from '../../../test/clock'
import { renderIntegrations, type Rendered } from '../../../test/render/renderIntegrations'
import { closeBrowser, openBrowser } from '../../../test/tabs'
import { cancelSyncMutation, startSyncMutation } from '../../api/mutations'
import { integrationsQuery } from '../../api/queries/integrations'
import { syncsQuery } from '../../api/queries/runs'
import type { Integration, SyncRun } from '../../api/schemas'
import { useCapabilities, useRequest } from '../../host'
import { announcementOf, isGoing } from '../outcome'
import { doneInWords } from '../progress'
import { RowProgress } from '../RowProgress'

beforeEach(openBrowser)
afterEach(() => {
  closeBrowser()
  focusManager.setFocused(undefined)
})

/** A row as in the list, with what its menu does. */
function Row({ integration }: { integration: Integration }) {
  const request = useRequest()
  const capabilities = useCapabilities()
  const start = useMutation(startSyncMutation(request, integration.id))
  const cancel = useMutation(cancelSyncMutation(request, capabilities, integration.id))
  const { data } = useQuery({ ...syncsQuery(request, capabilities, integration.id), enabled: false })
  return (
    <li>
      <span>
        {integration.status ?? 'never synced'}
        {integration.status === 'syncing' && <RowProgress integration={integration} label="Purview" />}
      </span>
      <button type="button" onClick={() => start.mutate({ pull: true, push: true })}>
        Start
      </button>
      <button type="button" onClick={() => cancel.mutate(data?.items[0]?.id ?? 0)}>
        Cancel
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

/** What the platform last said, and how often it was asked. */
interface Said {
  list: Integration[]
  run: SyncRun | undefined
  asked: number
}

function listenTo(platform: Platform): Said {
  const said: Said = { list: [], run: undefined, asked: 0 }
  const { getIntegrations, getSyncRuns, abortSyncRun } = platform
  platform.getIntegrations = (query) => {
    const answer = getIntegrations(query)
    said.asked += 1
    said.list = answer.items
    return answer
  }
  platform.getSyncRuns = (id, query) => {
    said.asked += 1
    const answer = getSyncRuns(id, query)
    said.run = answer.items[0]
    return answer
  }
  platform.abortSyncRun = (id, runId) => {
    const answer = abortSyncRun(id, runId)
    if (said.run?.id === answer.id) said.run = answer
    return answer
  }
  return said
}

const inWords = ({ list, run }: Said): string[] =>
  list.map(({ status }) => {
    if (status !== 'syncing') return status ?? 'never synced'
    if (!isGoing(run)) return 'syncing'
    return run.status === 'cancelling' ? 'syncingCancelling…' : `syncing${doneInWords(run)}`
  })
const shownIn = (tab: Rendered): (string | null | undefined)[] =>
  within(tab.container)
    .queryAllByRole('listitem')
    .map((row) => row.firstElementChild?.textContent)

interface Story {
  platform: Platform
  said: Said
  tabs: Rendered[]
  hidden: boolean
  pass: (milliseconds: number) => Promise<void>
}

async function begin(pace = 700): Promise<Story> {
  let said: Said | undefined
  const first = renderIntegrations({
    children: <List />,
    pace,
    prepare: (platform) => {
      platform.state.rules.datastores = 12
      platform.createIntegration(purviewBody())
      said = listenTo(platform)
    },
  })
  await waitForWork(() => {})
  if (!said) throw new Error('No platform.')
  const pass = async (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= 500)
      await waitForWork(() => vi.advanceTimersByTime(Math.min(500, left)))
  }
  return { platform: first.platform, said, tabs: [first], hidden: false, pass }
}

const press = async (story: Story, tab: number, name: string) => {
  const shown = story.tabs[tab % story.tabs.length]
  const [button] = shown ? within(shown.container).queryAllByRole('button', { name }) : []
  await waitForWork(() => button?.click())
}
const openTab = async (story: Story) => {
  const [first] = story.tabs
  if (first) story.tabs.push(renderIntegrations({ children: <List />, tabOf: first }))
  await waitForWork(() => {})
}
const look = (story: Story, hidden: boolean) => {
  story.hidden = hidden
  return waitForWork(() => focusManager.setFocused(!hidden))
}
const loseNetwork = (story: Story, offline: boolean) => {
  for (const tab of story.tabs) tab.setOffline(offline)
  return waitForWork(() => {})
}

/** One that is pressed, waited for, or done by somebody else. */
const step = (name: string, run: (story: Story) => Promise<void>): fc.AsyncCommand<object, Story> => ({
  check: () => true,
  toString: () => name,
  run: async (_model, story) => {
    await run(story)
    for (const tab of story.tabs) expect({ name, shown: shownIn(tab) }).toEqual({ name, shown: inWords(story.said) })
  },
})

const steps = [
  fc.integer({ min: 1, max: 6 }).map((times) => step(`wait ${times} s`, (story) => story.pass(times * 1000))),
  fc.nat(1).map((tab) => step(`start in tab ${tab}`, (story) => press(story, tab, 'Start'))),
  fc.nat(1).map((tab) => step(`cancel in tab ${tab}`, (story) => press(story, tab, 'Cancel'))),
  fc.constant(
    step('reload', async (story) => {
      const [first] = story.tabs
      if (!first) return
      story.tabs[0] = renderIntegrations({ children: <List />, tabOf: first })
      first.unmount()
      await waitForWork(() => {})
    }),
  ),
  fc.constant(step('open a second tab', (story) => (story.tabs.length < 2 ? openTab(story) : Promise.resolve()))),
  fc.constant(
    step('close the second tab', async (story) => {
      const [, second] = story.tabs.splice(0, 2, ...story.tabs.slice(0, 1))
      second?.unmount()
      await waitForWork(() => {})
    }),
  ),
  fc.constant(
    step('hide and wait', async (story) => {
      await look(story, true)
      const { asked } = story.said
      await story.pass(3000)
      if (story.said.asked !== asked) throw new Error('It asked while nobody could see it.')
      await look(story, false)
    }),
  ),
  fc.constant(
    step('lose the network for a while', async (story) => {
      await loseNetwork(story, true)
      await story.pass(4000)
      await loseNetwork(story, false)
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

describe('what is shown of syncs', () => {
  it('is always what the platform last said, and comes true in the end', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(steps, { maxCommands: 12 }), async (commands) => {
        const story = await begin()
        try {
          await fc.asyncModelRun(() => ({ model: {}, real: story }), commands)
          await story.pass(20_000)
          const stands = story.platform.getIntegrations().items
          expect(stands.some(({ status }) => status === 'syncing')).toBe(false)
          // The list itself is read again when it is looked at, not at a pace.
          for (const tab of story.tabs) expect(shownIn(tab).includes('syncing')).toBe(false)
          const ended = stands.flatMap(({ id }) => story.platform.getSyncRuns(id).items)
          for (const { notifications } of story.tabs)
            for (const { message } of notifications.filter(() => ended.length > 0))
              expect(ended.map((run) => announcementOf('purview', run).message)).toContain(message)
        } finally {
          for (const tab of story.tabs) tab.unmount()
        }
      }),
      { numRuns: 10 },
    )
  })
})

describe('several tabs', () => {
  it('ask as often as one, and all of them tell how it ended', async () => {
    const story = await begin(2_000)
    await openTab(story)
    await openTab(story)
    await press(story, 0, 'Start')
    await story.pass(4_000)
    for (const tab of story.tabs) expect(shownIn(tab)).toEqual(inWords(story.said))
    const { asked } = story.said
    await story.pass(15_000)
    expect(story.said.asked - asked).toBeLessThanOrEqual(10)
    for (const tab of story.tabs) expect(shownIn(tab)).toEqual(inWords(story.said))
    await story.pass(30_000)
    for (const { notifications } of story.tabs) expect(notifications).toHaveLength(1)
  })

  it('go on when the one that asked is closed', async () => {
    const story = await begin()
    await openTab(story)
    await press(story, 0, 'Start')
    await story.pass(3_000)
    const [first, second] = story.tabs
    first?.unmount()
    await story.pass(20_000)
    expect(second && shownIn(second)).toEqual(['synced'])
    expect(second?.notifications).toHaveLength(1)
  })
})

it('a run that is over before the list is read again is told all the same', async () => {
  const story = await begin(1)
  await press(story, 0, 'Start')
  await story.pass(3_000)
  expect(story.tabs[0] && shownIn(story.tabs[0])).toEqual(['synced'])
  expect(story.tabs[0]?.notifications).toHaveLength(1)
})

it('a refusal ends the asking until the list is answered again', async () => {
  const story = await begin(2_000)
  await press(story, 0, 'Start')
  await story.pass(3_000)
  story.platform.state.user.role = 'Member'
  await story.pass(3_000)
  const { asked } = story.said
  await story.pass(30_000)
  expect(story.said.asked).toBe(asked)
})
