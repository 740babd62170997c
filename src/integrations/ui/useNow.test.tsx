import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { startClock } from '../../test/clock'
import { useNow, useTime } from './useNow'

function pass(seconds: number) {
  for (let second = 0; second < seconds; second += 1) act(() => void vi.advanceTimersByTime(1_000))
}

function count<Result>(use: () => Result) {
  const renders: Result[] = []
  renderHook(() => renders.push(use()))
  return renders
}

it('ticks once a pace, and not while the page is out of view', () => {
  startClock()
  const seconds = count(() => useNow(1_000))
  pass(3)
  expect(seconds).toHaveLength(4)
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  pass(60)
  expect(seconds).toHaveLength(4)
  hidden.mockReturnValue(false)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  expect(seconds.at(-1)).toBe(Date.now())
})

it('renders nobody whose words stay the same', () => {
  startClock()
  const begin = Date.now()
  const minutes = count(() => useTime((now) => Math.floor((now - begin) / 60_000)))
  pass(150)
  expect(minutes).toEqual([0, 1, 2])
})
