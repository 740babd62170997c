import { render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { WithoutStyles } from '../../test/render/WithoutStyles'
import { ErrorBoundary } from './ErrorBoundary'

function Broken(): never {
  throw new Error('secret-in-a-message')
}

describe('ErrorBoundary', () => {
  it('says what happened and how to go on, not what the error said', () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
      { wrapper: WithoutStyles },
    )
    expect(screen.getByRole('alert')).toHaveTextContent('The integrations could not be shown')
    expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible()
    expect(screen.queryByText(/secret-in-a-message/)).not.toBeInTheDocument()
    expect(complaint).toHaveBeenCalled()
  })
})
