import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Suspense, type ComponentType } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { lazyWithFallback } from './lazyWithFallback'

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>
const Fallback = ({ onRetry }: { onRetry: () => void }) => (
  <button type="button" onClick={onRetry}>
    Try again
  </button>
)

/** Code that cannot be fetched the first `failures` times. */
function build(failures: number) {
  let left = failures
  const load = vi.fn<() => Promise<ComponentType<{ name: string }>>>(() => {
    left -= 1
    return left < 0 ? Promise.resolve(Greeting) : Promise.reject(new TypeError('Failed to fetch'))
  })
  return { load, Part: lazyWithFallback(load, Fallback) }
}
const draw = (Part: ComponentType<{ name: string }>) =>
  render(
    <Suspense fallback="Loading">
      <h1>Page</h1>
      <Part name="Rita" />
    </Suspense>,
  )

describe('a part that is fetched when it is drawn', () => {
  it('is drawn once it is there, fetched once', async () => {
    const { load, Part } = build(0)
    draw(Part).unmount()
    draw(Part)
    expect(await screen.findByText('Hello Rita')).toBeVisible()
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('leaves the page standing where it cannot be fetched, and comes on the next press', async () => {
    const { load, Part } = build(1)
    draw(Part)
    const retry = await screen.findByRole('button', { name: 'Try again' })
    expect(screen.getByRole('heading', { name: 'Page' })).toBeVisible()
    expect(load).toHaveBeenCalledTimes(1)
    await userEvent.click(retry)
    expect(await screen.findByText('Hello Rita')).toBeVisible()
  })

  it('is tried again by whatever draws it next', async () => {
    const { Part } = build(1)
    const first = draw(Part)
    await screen.findByRole('button', { name: 'Try again' })
    first.unmount()
    draw(Part)
    expect(await screen.findByText('Hello Rita')).toBeVisible()
  })

  it('may be fetched ahead; a failure is nobody’s until it is drawn', async () => {
    const { load, Part } = build(1)
    Part.ahead()
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1))
    await Promise.resolve()
    draw(Part)
    expect(await screen.findByText('Hello Rita')).toBeVisible()
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('is fetched again where it breaks while it is drawn', async () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
    let broken = true
    const Part = lazyWithFallback<{ name: string }>(async () => {
      await Promise.resolve()
      return ({ name }) => {
        if (broken) throw new Error('A fault of its own')
        return name
      }
    }, Fallback)
    draw(Part)
    const retry = await screen.findByRole('button', { name: 'Try again' })
    expect(screen.getByRole('heading', { name: 'Page' })).toBeVisible()
    expect(complaints).toHaveBeenCalled()
    broken = false
    await userEvent.click(retry)
    expect(await screen.findByText('Rita')).toBeVisible()
  })
})
