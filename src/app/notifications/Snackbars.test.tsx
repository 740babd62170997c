import Dialog from '@mui/material/Dialog'
import DialogTitle from '@mui/material/DialogTitle'
import { ThemeProvider } from '@mui/material/styles'
import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { startClock } from '../../test/clock'
import { WithoutStyles } from '../../test/render/WithoutStyles'
import { createMessages } from './notifications'
import { Snackbars } from './Snackbars'
import { theme } from '../theme/theme'

function renderSnackbars() {
  const clock = startClock()
  const messages = createMessages()
  const show = (dialog: boolean) => (
    <ThemeProvider theme={theme}>
      <Snackbars messages={messages} />
      {dialog && (
        <Dialog open>
          <DialogTitle>In front</DialogTitle>
        </Dialog>
      )}
    </ThemeProvider>
  )
  const { rerender } = render(show(false), { wrapper: WithoutStyles })
  return {
    clock,
    notify: (...message: Parameters<typeof messages.show>) => act(() => messages.show(...message)),
    openDialog: () => rerender(show(true)),
    user: userEvent.setup({ delay: null, advanceTimers: (ms) => void vi.advanceTimersByTime(ms) }),
  }
}

const CREATED = 'The Integration has been successfully created.'

describe('short messages', () => {
  it('are announced politely and stay for six seconds', async () => {
    const { clock, notify } = renderSnackbars()
    notify(CREATED, 'success')
    expect(screen.getByRole('status')).toHaveTextContent(CREATED)
    await clock.advance(5_900)
    expect(screen.getByText(CREATED)).toBeVisible()
    await clock.advance(200)
    expect(screen.queryByText(CREATED)).not.toBeInTheDocument()
  })

  it('stay longer when there is more to read', async () => {
    const { clock, notify } = renderSnackbars()
    const long = 'A sync is already running. '.repeat(6)
    notify(long, 'info')
    await clock.advance(8_000)
    expect(screen.getByRole('status')).toHaveTextContent(long.trim())
  })

  it('stay while they are pointed at or focused', async () => {
    const { clock, notify, user } = renderSnackbars()
    notify(CREATED, 'success')
    await user.hover(screen.getByText(CREATED))
    await clock.advance(60_000)
    await user.tab()
    await user.unhover(screen.getByText(CREATED))
    await clock.advance(60_000)
    expect(screen.getByRole('button', { name: 'Dismiss' })).toHaveFocus()
    await user.tab()
    await clock.advance(6_100)
    expect(screen.queryByText(CREATED)).not.toBeInTheDocument()
  })

  it('interrupt and stay until dismissed when they are errors', async () => {
    const { clock, notify, user } = renderSnackbars()
    notify('The list could not be copied.', 'error')
    expect(screen.getByRole('alert')).toHaveTextContent('The list could not be copied.')
    await clock.advance(120_000)
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
  })

  it('are shown once though told twice, and four at most', () => {
    const { notify } = renderSnackbars()
    for (const text of ['One', 'Two', 'Three', 'Four', 'Five', 'Two']) notify(text, 'info')
    const shown = screen.getAllByText(/^(One|Two|Three|Four|Five)$/).map((message) => message.textContent)
    expect(shown).toEqual(['Three', 'Four', 'Five', 'Two'])
  })

  it('are heard over an open dialog', async () => {
    const { clock, notify, openDialog } = renderSnackbars()
    openDialog()
    expect(await screen.findByRole('dialog', { name: 'In front' })).toBeVisible()
    await clock.advance(100)
    notify(CREATED, 'success')
    expect(screen.getByRole('status')).toHaveTextContent(CREATED)
  })
})
