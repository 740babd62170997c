import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { IntegrationsProvider, type IntegrationsHost } from '../../integrations'
import { WithoutStyles } from '../../test/render/WithoutStyles'
import { ErrorBoundary } from './ErrorBoundary'

function Broken(): never {
  throw new Error('secret-in-a-message')
}

const host: IntegrationsHost = {
  fetch: () => Promise.reject(new TypeError('Failed to fetch')),
  search: '',
  onSearchChange: () => {},
  notify: () => {},
}

describe('ErrorBoundary', () => {
  it('says what happened and how to go on, not what the error said, and has diagnostics', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    render(
      <IntegrationsProvider host={host}>
        <ErrorBoundary>
          <Broken />
        </ErrorBoundary>
      </IntegrationsProvider>,
      { wrapper: WithoutStyles },
    )
    expect(screen.getByRole('alert')).toHaveTextContent('The integrations could not be shown')
    expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible()
    expect(screen.queryByText(/secret-in-a-message/)).not.toBeInTheDocument()
    expect(complaint).toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Copy diagnostics' }))
    expect(await screen.findByRole('region', { name: 'Diagnostics as JSON' })).toHaveTextContent('"request": "GET /"')
  })
})
