import { setupWorker } from 'msw/browser'
import { createHandlers } from './handlers'
import type { Network } from './network'
import { richCapabilities } from './platform/capabilities'
import { createPlatform } from './platform/platform'
import { DEFAULT_SCENARIO, isScenario, scenarios, type ScenarioId } from './scenarios'
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
  /** What the deployment says of itself. */
  capabilities: unknown
}

interface Stored {
  version: number
  scenario: ScenarioId
  state: PlatformState
  /** Milliseconds a datastore, and an answer, where a tester has said so. */
  pace?: number
  latency?: number
}

const KEY = 'qualytics-simulated-platform'
const VERSION = 1
/** Where the platform sends the browser for Slack's second step: a page of the demo itself, as no Slack stands behind it. */
const AUTHORIZE_PATH = '/simulated/slack/authorize'
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

function begin(scenario: ScenarioId): Stored {
  return { version: VERSION, scenario, state: buildScenarioState(scenario, Date.now()).state }
}

/**
 * Starts the simulated platform in this page. The scenario is that of `?scenario=` in the address (taken out of it), else the one left
 * off with; `?pace=` (milliseconds that a sync spends on a datastore) and `?latency=` (milliseconds before an answer) are for testers,
 * and hold until a scenario is started anew.
 *
 * The state lies in localStorage, holds no secret, survives a reload and is shared by all tabs.
 */
export async function startSimulatedPlatform(): Promise<SimulatedPlatform> {
  const wanted = takeParameter('scenario')
  const pace = milliseconds(takeParameter('pace'))
  const latency = milliseconds(takeParameter('latency'))
  const found = isScenario(wanted) ? null : readStored(localStorage.getItem(KEY))
  let stored = found ?? begin(isScenario(wanted) ? wanted : DEFAULT_SCENARIO)
  stored = { ...stored, ...(pace !== undefined && { pace }), ...(latency !== undefined && { latency }) }
  const world = buildScenarioState(stored.scenario, Date.now())

  const platform = createPlatform({
    clock: () => Date.now(),
    pace: () => stored.pace ?? USUAL_PACE,
    state: stored.state,
    specifications: world.specifications,
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
  if (location.pathname === AUTHORIZE_PATH) {
    await askToAuthorize(() => {
      readBack()
      platform.authorize('slack')
      keep()
    })
  }

  const asked = stored.latency === undefined ? {} : { latency: stored.latency, catalogLatency: stored.latency }
  const network = { ...USUAL, ...world.network, ...asked }
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
    capabilities: platform.state.rules.assumedEndpoints ? richCapabilities : {},
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

/** Stands for Slack's own window. Never resolves: the product does not start in it. */
function askToAuthorize(agree: () => void): Promise<never> {
  document.title = 'Authorize Qualytics'
  const heading = document.createElement('h1')
  heading.textContent = 'Simulated Slack'
  const words = document.createElement('p')
  words.textContent = 'Here Slack would ask whether Qualytics may post to your workspace.'
  const button = document.createElement('button')
  button.textContent = 'Allow'
  button.addEventListener('click', () => {
    agree()
    window.close()
    words.textContent = 'Qualytics may post to your workspace. You can close this window.'
    button.remove()
  })
  const main = document.createElement('main')
  main.append(heading, words, button)
  document.body.replaceChildren(main)
  return new Promise(() => {})
}
