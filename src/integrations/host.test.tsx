import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { renderIntegrations } from '../test/render/renderIntegrations'
import type { IntegrationsHost } from './IntegrationsHost'
import { lazyWithFallback } from './ui/lazyWithFallback'
import './IntegrationsPage'
import './dialogs/RoutedDialog'

const row = (label: string) => screen.findByRole('listitem', { name: label })
const gone = () => <p>Something is missing</p>

describe('the host', () => {
  it.each([
    ['cannot be fetched', () => Promise.reject(new TypeError('Failed to fetch')), 'loading a part of the page'],
    [
      'breaks',
      () =>
        Promise.resolve(() => {
          throw new TypeError('A fault of its own')
        }),
      'drawing a part of the page',
    ],
  ])('hears of a part that %s', async (_way, load, what) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const onError = vi.fn<NonNullable<IntegrationsHost['onError']>>()
    const Part = lazyWithFallback<object>(load, gone)
    renderIntegrations({ children: <Part />, host: { onError } })
    expect(await screen.findByText('Something is missing')).toBeVisible()
    expect(onError.mock.calls).toEqual([[expect.any(TypeError), { what, status: null }]])
  })

  it('keeps its own cache of queries, above the page and inside', async () => {
    const own = new QueryClient()
    const seen: QueryClient[] = []
    const Inside = () => {
      seen.push(useQueryClient())
      return null
    }
    renderIntegrations({
      children: (
        <QueryClientProvider client={own}>
          <Inside />
        </QueryClientProvider>
      ),
    })
    await waitFor(() => expect(seen).not.toHaveLength(0))
    expect(new Set(seen)).toEqual(new Set([own]))
    expect(own.getQueryCache().getAll()).toEqual([])
  })
})

describe('a host', () => {
  it('that makes its object and its fetch in every render is asked once', async () => {
    const { go, requests } = renderIntegrations({ scenario: 'demo-start' })
    await row('Microsoft Purview')
    const asked = requests.length
    for (const search of ['q=a', 'q=pur', '']) go(search)
    await row('Microsoft Purview')
    expect(requests).toHaveLength(asked)
  })

  it('whose main area scrolls sees the rows in it, and more as it is scrolled', async () => {
    const main = document.createElement('main')
    main.style.overflowY = 'auto'
    document.body.append(main)
    onTestFinished(() => main.remove())
    // jsdom lays nothing out: the list goes up by what is scrolled.
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return new DOMRect(0, this === main ? 0 : -main.scrollTop, 600, 400)
    })
    renderIntegrations({ scenario: 'demo-many', container: main })
    const numbers = () => [...main.querySelectorAll('[aria-setsize="500"]')].map((row) => Number(row.ariaPosInSet))
    await waitFor(() => expect(numbers()).toContain(1))
    main.scrollTop = 10_000
    main.dispatchEvent(new Event('scroll'))
    await waitFor(() => expect(Math.min(...numbers())).toBeGreaterThan(50))
  })
})

describe('a window that was in sight all along', () => {
  it('reads the list anew when it is turned to', async () => {
    const { platform } = renderIntegrations({ scenario: 'demo-purview' })
    await row('Microsoft Purview')
    platform.deleteIntegration(1)
    window.dispatchEvent(new Event('focus'))
    expect(await screen.findByRole('button', { name: 'Connect Microsoft Purview' })).toBeVisible()
  })
})

describe('two pages in one document', () => {
  it('have no id in common, and each row leads to its own dialog', async () => {
    const first = renderIntegrations({ scenario: 'demo-start' })
    await row('Microsoft Purview')
    const second = renderIntegrations({ tabOf: first })
    await waitFor(() => expect(screen.getAllByRole('listitem', { name: 'Microsoft Purview' })).toHaveLength(2))
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(10)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    await second.user.click(
      within(second.container).getByRole('button', { name: 'Connect Microsoft Purview', hidden: true }),
    )
    expect(await screen.findAllByRole('dialog')).toHaveLength(1)
    expect([first.search(), second.search()]).toEqual(['', 'dialog=add&type=purview'])
  })
})
