import { act, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { buildScenarioState } from '../mocks/data/scenarioStates'
import { createHandlers } from '../mocks/handlers'
import { createPlatform } from '../mocks/platform/platform'
import { counted, startClock, waitForWork } from '../test/clock'
import { server } from '../test/server'
import '../integrations/dialogs/RoutedDialog'
import '../integrations/connectors/DisconnectDialog'
import '../integrations/sync/polling/SyncWatcher'
import { defineIntegrationsElement, mount, type IntegrationsElement, type MountHost } from './mount'

/** A host without React, on a platform where a sync goes on. */
function host() {
  const clock = startClock()
  const { state, ...rest } = buildScenarioState('demo-start', clock.now(), 'rich')
  const platform = createPlatform({ clock: clock.now, pace: 5_000, state, ...rest })
  server.use(...createHandlers(platform))
  const asked: string[] = []
  const given: MountHost = {
    fetch: (path, init) => {
      asked.push(path)
      return counted(fetch(new URL(path, 'http://localhost:3000'), init))
    },
    search: '',
    onSearchChange: () => {},
    notify: () => {},
    capabilities: platform.capabilities,
  }
  return { given, asked }
}

const traces = () => ({
  elements: document.body.querySelectorAll('*').length,
  styles: document.querySelectorAll('style').length,
  inert: document.querySelectorAll('[inert], [aria-hidden]').length,
  overflow: document.body.style.overflow,
})

async function pass(seconds: number) {
  for (let passed = 0; passed < seconds; passed += 5) await waitForWork(() => vi.advanceTimersByTime(5_000))
}

it('unmounted with a dialog open and a sync going on, it leaves no element, style or request', async () => {
  const { given, asked } = host()
  const place = document.createElement('div')
  document.body.append(place)
  const before = traces()
  const page = await act(async () => mount(place, given))
  await screen.findByRole('listitem', { name: 'Microsoft Purview' })
  await act(async () => page.update({ search: 'dialog=disconnect&id=2' }))
  await screen.findByRole('alertdialog', { name: 'Disconnect Integration' })
  const underway = asked.length
  await pass(10)
  expect(asked.length).toBeGreaterThan(underway)
  await act(async () => page.unmount())
  const ended = asked.length
  await pass(60)
  expect(asked).toHaveLength(ended)
  expect(traces()).toEqual(before)
  place.remove()
})

it('the custom element shows the page while it has a host and stands in the document, in a shadow root', async () => {
  const { given } = host()
  defineIntegrationsElement()
  defineIntegrationsElement()
  const element = document.createElement('qualytics-integrations') as IntegrationsElement
  element.host = given
  expect(element.shadowRoot).toBeNull()
  await act(async () => document.body.append(element))
  const shown = () => element.shadowRoot?.querySelectorAll('li').length ?? 0
  await waitFor(() => expect(shown()).toBeGreaterThan(5))
  expect(element.host).toBe(given)
  await act(async () => {
    element.host = { ...given, search: 'q=slack' }
  })
  await waitFor(() => expect(shown()).toBe(1))
  await act(async () => element.remove())
  expect(shown()).toBe(0)
})
