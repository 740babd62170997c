import { act, render } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import { expect, onTestFinished, vi } from 'vitest'
import type { IntegrationSpec } from '../../integrations/api/schemas'
import { OwnQueryClient } from '../../integrations/host'
import type { IntegrationsHost } from '../../integrations/IntegrationsHost'
import type { NotifyOptions } from '../../integrations/PageHost'
import { IntegrationsProvider } from '../../integrations/IntegrationsProvider'
import { createHandlers } from '../../mocks/handlers'
import { directNetwork, type Network } from '../../mocks/network'
import { createPlatform, type Platform } from '../../mocks/platform/platform'
import type { ScenarioId, World } from '../../mocks/scenarios'
import type { PlatformState } from '../../mocks/platform/state'
import { buildScenarioState } from '../../mocks/data/scenarioStates'
import { counted, START, startClock, type Clock } from '../clock'
import { requestMismatches } from '../contract'
import { server } from '../server'
import { WithoutStyles } from './WithoutStyles'

/** Loaded when asked for: a test of one slice need not wait for all of them. */
const IntegrationsPage = lazy(async () => ({ default: (await import('../../integrations/index')).IntegrationsPage }))

const ORIGIN = 'http://localhost:3000'

export interface AskedRequest {
  method: string
  /** With the query part, without `/api`. */
  path: string
  body: unknown
}

export interface RenderOptions {
  /** Where the platform begins; `demo-empty` by default. */
  scenario?: ScenarioId
  /** Whether there are runs, a log and cancelling (`rich`, the default here) or, as every publication shows the platform, none of them. */
  world?: World
  /** Changes the beginning, for example `(platform) => platform.createIntegration(purviewBody())`. The clock stands at `start`. */
  prepare?: (platform: Platform) => void
  /** The address's query part at first, with or without `?`. */
  search?: string
  /** What stands inside the provider; the whole page by default. */
  children?: ReactElement
  /** Where it is drawn, in place of an element of its own in the body. */
  container?: HTMLElement
  /** Milliseconds since 1970. */
  start?: number
  /** Milliseconds that a sync spends on one datastore; 1000 by default. */
  pace?: number
  /** In place of the scenario's. */
  specifications?: readonly IntegrationSpec[]
  network?: Partial<Network>
  /** Of the host: signs in again. */
  onUnauthorized?: IntegrationsHost['onUnauthorized']
  /** What the host says that the deployment offers; by default what the platform of this test has. */
  capabilities?: unknown
  /** More of the host, or in place of what stands here. */
  host?: Partial<IntegrationsHost>
  /** A second tab: a page on a platform that is rendered already. Everything about the platform above is then ignored. */
  tabOf?: Rendered
}

export interface Rendered {
  platform: Platform
  clock: Clock
  user: UserEvent
  /** The address's query part as it is now, without `?`. */
  search: () => string
  /** Goes to another query part as a link or Back would. */
  go: (search: string) => void
  /** What was announced, oldest first. The last also stands in the page, in an element of role status. */
  notifications: { message: string; severity: string; action?: NotifyOptions['action'] }[]
  /** Every request of this page, oldest first. */
  requests: AskedRequest[]
  /** While true no request reaches the platform. */
  setOffline: (offline: boolean) => void
  /** Whether the page has told its host that typed text would be lost. */
  unsaved: () => boolean
  container: HTMLElement
  unmount: () => void
}

/** Mounts the page as an application would: a host with an address of its own, over real HTTP shapes, on a platform of this test's own. */
export function renderIntegrations(options: RenderOptions = {}): Rendered {
  const clock = options.tabOf?.clock ?? startClock(options.start ?? START)
  const platform = options.tabOf?.platform ?? servePlatform(options, clock)
  const notifications: Rendered['notifications'] = []
  const requests: AskedRequest[] = []
  const mismatches: unknown[] = []
  onTestFinished(() => expect(mismatches, 'sent, and not in the contract').toEqual([]))
  let offline = false
  let unsaved = false
  let current = ''
  let show: (search: string) => void = () => {}

  const fetchFromPlatform: IntegrationsHost['fetch'] = (path, init) => {
    if (offline) return Promise.reject(new TypeError('Failed to fetch'))
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    const sent = { method: init.method ?? 'GET', path: path.replace(/^\/api/, ''), body }
    requests.push(sent)
    if (options.capabilities === undefined && path.startsWith('/api/')) mismatches.push(...requestMismatches(sent))
    return counted(fetch(new URL(path, ORIGIN), init))
  }

  function Host({ children }: { children: ReactElement }) {
    const [search, setSearch] = useState((options.search ?? '').replace(/^\?/, ''))
    const [message, setMessage] = useState('')
    current = search
    show = (next) => setSearch(next.replace(/^\?/, ''))
    const host: IntegrationsHost = {
      capabilities: options.capabilities ?? platform.capabilities,
      fetch: fetchFromPlatform,
      search,
      onSearchChange: show,
      notify: (words, severity, { action } = {}) => {
        notifications.push({ message: words, severity, action })
        setMessage(words)
      },
      onUnauthorized: options.onUnauthorized,
      onUnsavedChange: (now) => {
        unsaved = now
      },
      ...options.host,
    }
    return (
      <IntegrationsProvider host={host}>
        <OwnQueryClient>
          <Suspense>{children}</Suspense>
        </OwnQueryClient>
        <div role="status" aria-label="Notification">
          {message}
        </div>
      </IntegrationsProvider>
    )
  }

  const { container, unmount } = render(
    <WithoutStyles>
      <Host>{options.children ?? <IntegrationsPage />}</Host>
    </WithoutStyles>,
    { container: options.container },
  )
  return {
    platform,
    clock,
    user: userEvent.setup({ delay: null, advanceTimers: (ms) => void vi.advanceTimersByTime(ms) }),
    search: () => current,
    go: (search) => act(() => show(search)),
    notifications,
    requests,
    setOffline: (now) => {
      offline = now
    },
    unsaved: () => unsaved,
    container,
    unmount,
  }
}

function servePlatform(options: RenderOptions, clock: Clock): Platform {
  const world = buildScenarioState(options.scenario ?? 'demo-empty', clock.now(), options.world ?? 'rich')
  const platform = createPlatform({
    clock: clock.now,
    pace: options.pace ?? 1_000,
    state: throughText(world.state),
    specifications: options.specifications ?? world.specifications,
  })
  options.prepare?.(platform)
  server.use(...createHandlers(platform, { network: { ...directNetwork, ...world.network, ...options.network } }))
  return platform
}

/** As the demo keeps it between page loads: what does not survive this is no part of the state. */
const throughText = (state: PlatformState): PlatformState => JSON.parse(JSON.stringify(state)) as PlatformState
