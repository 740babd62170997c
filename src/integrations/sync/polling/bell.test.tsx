import { focusManager } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { purviewBody } from '../../../mocks/data/examples'
import { waitForWork } from '../../../test/clock'
import { renderIntegrations, type RenderOptions } from '../../../test/render/renderIntegrations'
import type { IntegrationsEvent } from '../../PageHost'

afterEach(() => focusManager.setFocused(undefined))

async function pass(milliseconds: number) {
  for (let left = milliseconds; left > 0; left -= 500)
    await waitForWork(() => vi.advanceTimersByTime(Math.min(500, left)))
}

/** A browser that notifies, or whose user has said no. */
function stubNotifications(permission: NotificationPermission) {
  const told: { message: string; press: () => void }[] = []
  const requestPermission = vi.fn<() => Promise<NotificationPermission>>(() => Promise.resolve(permission))
  class Stub extends EventTarget {
    static requestPermission = requestPermission
    constructor(message: string) {
      super()
      told.push({ message, press: () => this.dispatchEvent(new Event('click')) })
    }
  }
  vi.stubGlobal('Notification', Stub)
  return { told, requestPermission }
}

async function openSync(world: 'published' | 'rich', host: RenderOptions['host'] = {}) {
  if (typeof Notification === 'undefined') stubNotifications('granted')
  const rendered = renderIntegrations({
    world,
    pace: 500,
    search: 'dialog=runs&id=1',
    host,
    prepare: (platform) => {
      platform.state.rules.datastores = 12
      platform.createIntegration(purviewBody())
      platform.runSynchronization(1, { pull: true, push: true })
    },
  })
  const bell = await screen.findByRole('button', { name: 'Notify me when the sync of Microsoft Purview has ended' })
  return { ...rendered, bell }
}

describe.each(['published', 'rich'] as const)('the bell in the %s world', (world) => {
  it('asks for permission on the press alone, and tells the end though the page is out of view', async () => {
    const { told, requestPermission } = stubNotifications('granted')
    const { user, bell, go, search } = await openSync(world)
    expect(requestPermission).not.toHaveBeenCalled()
    await user.click(bell)
    expect(bell).toHaveAttribute('aria-pressed', 'true')
    await waitForWork(() => focusManager.setFocused(false))
    await pass(20_000)
    expect(told.map(({ message }) => message)).toEqual([expect.stringMatching(/^Microsoft Purview: /)])
    await waitForWork(() => go(''))
    await waitForWork(() => told[0]?.press())
    expect(search()).toBe('dialog=runs&id=1')
  })

  it('says so where the browser refuses, and tells nothing then', async () => {
    const { told } = stubNotifications('denied')
    const { user, bell, notifications } = await openSync(world)
    await user.click(bell)
    expect(bell).toHaveAttribute('aria-pressed', 'false')
    expect(notifications.at(-1)?.message).toMatch(/^The browser does not allow this page to notify you\./)
    await pass(20_000)
    expect(told).toEqual([])
  })

  it('the host hears how far it is, and that it has ended', async () => {
    const events: IntegrationsEvent[] = []
    await openSync(world, { onEvent: (event) => events.push(event) })
    await pass(20_000)
    const fractions = events.flatMap(({ name, fraction }) => (name === 'sync-progress' && fraction ? [fraction] : []))
    expect(fractions.length).toBeGreaterThan(world === 'rich' ? 2 : -1)
    expect(fractions).toEqual(fractions.toSorted((one, other) => one - other))
    expect(events.filter(({ name }) => name === 'sync-ended')).toEqual([{ name: 'sync-ended', id: 1, type: 'purview' }])
    expect(events.at(-1)?.name).toBe('sync-ended')
  })
})

it('an integration that is gone with its sync is told as ended', async () => {
  const events: IntegrationsEvent[] = []
  const { platform } = await openSync('rich', { onEvent: (event) => events.push(event) })
  platform.state.integrations.splice(0)
  await pass(20_000)
  expect(events.at(-1)).toMatchObject({ name: 'sync-ended', id: 1 })
})

it('out of view nobody is told how far it is, as nothing is asked; back in view they are', async () => {
  const events: IntegrationsEvent[] = []
  await openSync('rich', { onEvent: (event) => events.push(event) })
  await pass(5_000)
  expect(events.at(-1)?.fraction).toBeGreaterThan(0)
  await waitForWork(() => focusManager.setFocused(false))
  expect(events.at(-1)).toMatchObject({ name: 'sync-progress', fraction: null })
  await waitForWork(() => focusManager.setFocused(true))
  expect(events.at(-1)?.fraction).toBeGreaterThan(0)
})
