import { useQuery } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { integrationsQuery } from '../../integrations/api/queries/integrations'
import { createRequest } from '../../integrations/api/request'
import { useHost, useRequest } from '../../integrations/host'
import { purviewBody } from '../../mocks/data/examples'
import { START } from '../clock'
import { renderIntegrations } from './renderIntegrations'

function Probe() {
  const request = useRequest()
  const { search, onSearchChange, notify } = useHost()
  const [typed, setTyped] = useState('')
  const list = useQuery({ ...integrationsQuery(request), refetchInterval: 5_000 })
  return (
    <>
      <output aria-label="count">{list.data?.items.length}</output>
      <output aria-label="search">{search}</output>
      <label>
        Words
        <input value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <button type="button" onClick={() => onSearchChange('?dialog=add', { replace: false })}>
        Open
      </button>
      <button type="button" onClick={() => notify('Saved.', 'success')}>
        Save
      </button>
    </>
  )
}

describe('renderIntegrations', () => {
  it('answers requests, polls by the faked clock, and lets the platform be changed from elsewhere', async () => {
    const { platform, clock, requests } = renderIntegrations({
      children: <Probe />,
      prepare: (empty) => empty.createIntegration(purviewBody()),
    })
    await waitFor(() => expect(screen.getByLabelText('count')).toHaveTextContent('1'))
    expect(requests).toEqual([{ method: 'GET', path: '/integrations?page=1&size=100', body: undefined }])
    platform.deleteIntegration(1)
    await clock.advance(5_000)
    expect(screen.getByLabelText('count')).toHaveTextContent('0')
    expect(requests).toHaveLength(2)
  })

  it('gives the page an address, announcements and a person who types', async () => {
    const { user, search, go, notifications } = renderIntegrations({ children: <Probe />, search: '?q=a' })
    expect(screen.getByLabelText('search')).toHaveTextContent('q=a')
    await user.type(screen.getByLabelText('Words'), 'contoso')
    expect(screen.getByLabelText('Words')).toHaveValue('contoso')
    await user.click(screen.getByRole('button', { name: 'Open' }))
    expect(search()).toBe('dialog=add')
    go('')
    expect(screen.getByLabelText('search')).toBeEmptyDOMElement()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.getByRole('status', { name: 'Notification' })).toHaveTextContent('Saved.')
    expect(notifications).toEqual([{ message: 'Saved.', severity: 'success' }])
  })

  it('moves the clock only when asked or waiting', async () => {
    const { clock } = renderIntegrations({ children: <Probe /> })
    expect(clock.now()).toBe(START)
    await clock.advance(90_000)
    expect(clock.now()).toBe(START + 90_000)
  })

  it('answers late where the network is slow', async () => {
    const { clock } = renderIntegrations({ children: <Probe />, network: { latency: 2_000 } })
    await clock.advance(1_900)
    expect(screen.getByLabelText('count')).toBeEmptyDOMElement()
    await clock.advance(100)
    expect(screen.getByLabelText('count')).toHaveTextContent('0')
  })

  it('lets a second page share the platform', async () => {
    const first = renderIntegrations({ children: <Probe /> })
    const second = renderIntegrations({ children: <Probe />, tabOf: first })
    first.platform.createIntegration(purviewBody())
    await first.clock.advance(5_000)
    for (const count of screen.getAllByLabelText('count')) expect(count).toHaveTextContent('1')
    expect(second.requests.length).toBeGreaterThan(0)
  })

  it('loses requests while offline', async () => {
    const { setOffline, clock, platform } = renderIntegrations({ children: <Probe /> })
    await waitFor(() => expect(screen.getByLabelText('count')).toHaveTextContent('0'))
    platform.createIntegration(purviewBody())
    setOffline(true)
    await clock.advance(20_000)
    expect(screen.getByLabelText('count')).toHaveTextContent('0')
    setOffline(false)
    await clock.advance(5_000)
    expect(screen.getByLabelText('count')).toHaveTextContent('1')
  })

  it('mounts the page itself', async () => {
    renderIntegrations({ scenario: 'demo-start' })
    expect(await screen.findByText('Microsoft Purview')).toBeVisible()
  })
})

describe('requests under jsdom', () => {
  it('are stopped by the caller, and stay an AbortError', async () => {
    renderIntegrations({ children: <Probe />, network: { latency: 60_000 } })
    const request = createRequest((path, init) => fetch(new URL(path, 'http://localhost:3000'), init))
    const caller = new AbortController()
    const asked = request('/gateway', { signal: caller.signal })
    caller.abort()
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  })
})
