import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { waitForWork } from '../test/clock'
import { renderApp } from '../test/render/renderApp'

const chooseTheme = async (user: UserEvent, name: string) => {
  await user.click(screen.getByRole('button', { name: 'Your account and theme' }))
  await user.click(await screen.findByRole('menuitemradio', { name }))
}
const shownTheme = () => document.documentElement.dataset.mode

it('the title tells how far a sync is, and no longer once it has ended', async () => {
  const { platform } = await renderApp({ scenario: 'demo-purview' })
  await screen.findByRole('listitem', { name: 'Microsoft Purview' })
  expect(document.title).toBe('Integration · Settings · Qualytics')
  platform.state.rules.datastores = 10
  platform.runSynchronization(1, { pull: true, push: false })
  await waitForWork(() => window.dispatchEvent(new Event('focus')))
  for (let half = 0; half < 16; half += 1) await waitForWork(() => vi.advanceTimersByTime(500))
  expect(document.title).toMatch(/^[1-9]\d? % · Integration · Settings · Qualytics$/)
  for (let half = 0; half < 80; half += 1) await waitForWork(() => vi.advanceTimersByTime(500))
  expect(document.title).toBe('Integration · Settings · Qualytics')
})

describe('addresses', () => {
  it.each(['/', '/settings', '/settings/'])('%s leads to the integrations and keeps the query', async (at) => {
    await renderApp({ at: `${at}?q=atlan` })
    expect(await screen.findByRole('listitem', { name: 'Atlan' })).toBeVisible()
    expect(window.location.pathname + window.location.search).toBe('/settings/integration?q=atlan')
    expect(screen.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Settings' })).toHaveAttribute('aria-current', 'true')
    expect(screen.getByRole('link', { name: 'Integration' })).toHaveAttribute('aria-current', 'page')
    expect(document.title).toMatch(/Integration · Settings · Qualytics$/)
  })

  it('says that an unknown address does not exist, and leads back', async () => {
    const { user } = await renderApp({ at: '/settings/nothing' })
    expect(screen.getByRole('heading', { name: 'This page does not exist' })).toBeVisible()
    expect(screen.getByText(/\/settings\/nothing/)).toBeVisible()
    expect(document.title).toBe('Page not found · Qualytics')
    await user.click(screen.getByRole('link', { name: 'Go to Settings' }))
    expect(await screen.findByRole('listitem', { name: 'Atlan' })).toBeVisible()
    expect(window.location.pathname).toBe('/settings/integration')
    expect(screen.getByRole('main')).toHaveFocus()
  })

  it('lets a link skip the side panel without touching the address', async () => {
    const { user } = await renderApp()
    await user.tab()
    expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('main')).toHaveFocus()
    expect(window.location.hash).toBe('')
  })
})

describe('the person and the theme', () => {
  it('says who is signed in', async () => {
    const { user } = await renderApp({ scenario: 'demo-member' })
    await user.click(screen.getByRole('button', { name: 'Your account and theme' }))
    expect(await screen.findByText(/^Member/)).toBeVisible()
  })

  it('keeps the chosen theme over a reload', async () => {
    const first = await renderApp()
    await chooseTheme(first.user, 'Dark')
    await waitFor(() => expect(shownTheme()).toBe('dark'))
    first.unmount()
    document.documentElement.removeAttribute('data-mode')

    const second = await renderApp()
    await waitFor(() => expect(shownTheme()).toBe('dark'))
    await second.user.click(screen.getByRole('button', { name: 'Your account and theme' }))
    const menu = await screen.findByRole('menu', { name: 'Theme' })
    expect(within(menu).getByRole('menuitemradio', { name: 'Dark' })).toBeChecked()
    await second.user.click(within(menu).getByRole('menuitemradio', { name: 'Light' }))
    await waitFor(() => expect(shownTheme()).toBe('light'))
  })

  it('gives the focus back when the menu is left by keyboard', async () => {
    const { user } = await renderApp()
    const button = screen.getByRole('button', { name: 'Your account and theme' })
    button.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.getByRole('menuitemradio', { name: 'System' })).toHaveFocus())
    await user.keyboard('{Escape}')
    await waitFor(() => expect(button).toHaveFocus())
  })
})

describe('the session', () => {
  it('says that it has ended, and the page goes on by itself once somebody is signed in', async () => {
    const { user, platform } = await renderApp({ scenario: 'demo-signed-out' })
    expect(await screen.findByText(/Sign in to Qualytics in another tab of this browser/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'I have signed in' }))
    expect(await screen.findByText(/each request is signed with a key \(DPoP\)/)).toBeVisible()
    platform.state.signedIn = true
    await user.click(screen.getByRole('button', { name: 'I have signed in' }))
    expect(await screen.findByRole('listitem', { name: 'Atlan' })).toBeVisible()
    expect(screen.queryByText(/DPoP/)).not.toBeInTheDocument()
  })

  it('leads to the sign-in that the deployment names', async () => {
    const { user, platform } = await renderApp({
      scenario: 'demo-signed-out',
      deployment: { signIn: '/api/login?next={return}' },
    })
    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      `/api/login?next=${encodeURIComponent(window.location.href)}`,
    )
    platform.state.signedIn = true
    await user.click(screen.getByRole('button', { name: 'I have signed in' }))
    expect(await screen.findByRole('listitem', { name: 'Atlan' })).toBeVisible()
  })
})
