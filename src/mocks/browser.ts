import { setupWorker } from 'msw/browser'
import { createHandlers } from './handlers'
import { AUTHORIZE_PATH, returnAddress, secondWindowAt } from './http/secondWindows'
import type { Network } from './network'
import { CSRF_TOKEN } from './platform/capabilities'
import { createPlatform } from './platform/platform'
import { DEFAULT_SCENARIO, isScenario, isWorld, scenarios, type ScenarioId, type World } from './scenarios'
import type { PlatformState } from './platform/state'
import { buildScenarioState } from './data/scenarioStates'

/** What the demo's menu needs. */
export interface SimulatedPlatform {
  scenario: ScenarioId
  scenarios: readonly { name: ScenarioId; label: string }[]
  /** Starts that scenario from its beginning and loads the page again. */
  choose: (name: string) => void
  /** Starts the present scenario from its beginning and loads the page again. */
  reset: () => void
}

interface Stored {
  version: number
  scenario: ScenarioId
  state: PlatformState
  /** Milliseconds a datastore, and an answer, where a tester has said so. */
  pace?: number
  latency?: number
  /** In place of the scenario's own. */
  world?: World
}

const KEY = 'qualytics-simulated-platform'
const VERSION = 2
/** The element of `index.html` that tells a page served alone what its deployment offers. */
const CAPABILITIES_ID = 'qualytics-integrations'
const USUAL_PACE = 200
const TAKE_OVER_MS = 1_000
const USUAL: Network = { latency: 120, catalogLatency: 700 }

function readStored(text: string | null): Stored | null {
  if (text === null) return null
  try {
    // Written by `keep` below, under this version; text of another hand fails here or at the version.
    const stored = JSON.parse(text) as Stored
    return stored.version === VERSION && isScenario(stored.scenario) ? stored : null
  } catch {
    return null
  }
}

/** Reads a parameter that is ours out of the address, and removes it there. */
function takeParameter(name: string): string | null {
  const url = new URL(location.href)
  const value = url.searchParams.get(name)
  if (value === null) return null
  url.searchParams.delete(name)
  history.replaceState(history.state, '', url)
  return value
}

const milliseconds = (text: string | null) => (text !== null && /^\d+$/.test(text) ? Number(text) : undefined)

function begin(scenario: ScenarioId, world?: World): Stored {
  const { state } = buildScenarioState(scenario, Date.now(), world)
  return { version: VERSION, scenario, state, ...(world && { world }) }
}

/**
 * Starts the simulated platform in this page. The scenario is that of `?scenario=` in the address (taken out of it), else the one left
 * off with; `?world=rich` or `published` beside it says whether there are runs, a log and cancelling, in place of the scenario; `?pace=`
 * (milliseconds that a sync spends on a datastore) and `?latency=` (milliseconds before an answer) are for testers. They hold until a
 * scenario is started anew. What the deployment offers stands in the page afterwards, for the application to read.
 *
 * The state lies in localStorage, holds no secret, survives a reload and is shared by all tabs.
 */
export async function startSimulatedPlatform(): Promise<SimulatedPlatform> {
  const wanted = takeParameter('scenario')
  const world = takeParameter('world')
  const pace = milliseconds(takeParameter('pace'))
  const latency = milliseconds(takeParameter('latency'))
  const found = isScenario(wanted) ? null : readStored(localStorage.getItem(KEY))
  let stored = found ?? begin(isScenario(wanted) ? wanted : DEFAULT_SCENARIO, isWorld(world) ? world : undefined)
  stored = { ...stored, ...(pace !== undefined && { pace }), ...(latency !== undefined && { latency }) }
  const surroundings = buildScenarioState(stored.scenario, Date.now())

  const platform = createPlatform({
    clock: () => Date.now(),
    pace: () => stored.pace ?? USUAL_PACE,
    state: stored.state,
    specifications: surroundings.specifications,
    authorizeUrl: () => new URL(AUTHORIZE_PATH, location.origin).href,
  })
  let seen: string | null = null
  const keep = () => {
    stored = { ...stored, state: platform.state }
    const text = JSON.stringify(stored)
    if (text !== seen) localStorage.setItem(KEY, text)
    seen = text
  }
  const readBack = () => {
    const text = localStorage.getItem(KEY)
    const other = text === seen ? null : readStored(text)
    seen = text
    if (!other) return
    stored = other
    platform.load(other.state)
  }
  keep()
  const second = secondWindowAt(location.pathname)
  if (second) {
    await showSecondWindow(second, () => {
      readBack()
      second.agree(platform)
      keep()
    })
  }
  tellCapabilities(platform.capabilities)
  const csrf = platform.state.rules.csrf ? `csrf_token=${CSRF_TOKEN}` : 'csrf_token=; Max-Age=0'
  document.cookie = `${csrf}; Path=/; SameSite=Strict`

  const asked = stored.latency === undefined ? {} : { latency: stored.latency, catalogLatency: stored.latency }
  const network = { ...USUAL, ...surroundings.network, ...asked }
  const worker = setupWorker(...createHandlers(platform, { network, before: readBack, after: keep }))
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' })
  await takenOver()

  const restart = (scenario: ScenarioId) => {
    localStorage.setItem(KEY, JSON.stringify(begin(scenario)))
    location.reload()
  }
  return {
    scenario: stored.scenario,
    scenarios: scenarios.map(({ id, title }) => ({ name: id, label: title })),
    choose: (name) => restart(isScenario(name) ? name : DEFAULT_SCENARIO),
    reset: () => restart(stored.scenario),
  }
}

/** The worker answers `start` before it has taken over a page that it was installed by. */
async function takenOver(): Promise<void> {
  const { serviceWorker } = navigator
  if (serviceWorker.controller) return
  await new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', resolve, { once: true })
    setTimeout(resolve, TAKE_OVER_MS)
  })
}

/** Writes into the page what whoever deploys it would have written there. */
function tellCapabilities(capabilities: object): void {
  const element = document.getElementById(CAPABILITIES_ID) ?? document.createElement('script')
  element.id = CAPABILITIES_ID
  element.setAttribute('type', 'application/json')
  element.textContent = JSON.stringify(capabilities)
  if (!element.isConnected) document.head.append(element)
}

/** Stands for another system's own window. Never resolves: the product does not start in it. */
function showSecondWindow(
  { title, heading, words, button, done }: NonNullable<ReturnType<typeof secondWindowAt>>,
  agree: () => void,
): Promise<never> {
  document.title = title
  const headline = document.createElement('h1')
  headline.textContent = heading
  const text = document.createElement('p')
  text.textContent = words
  const action = document.createElement('button')
  action.textContent = button
  action.addEventListener('click', () => {
    agree()
    window.close()
    const back = returnAddress(new URL(location.href))
    if (back !== null && window.opener === null) location.replace(back)
    text.textContent = done
    action.remove()
  })
  const main = document.createElement('main')
  main.append(headline, text, action)
  document.body.replaceChildren(main)
  return new Promise(() => {})
}
