import { describe, expect, it } from 'vitest'
import { ApiError } from '../../api/ApiError'
import { pollInterval } from './pollInterval'

const interval = pollInterval<{ going: boolean }>(({ going }) => going)
const stateOf = (state: Partial<Parameters<typeof interval>[0]['state']>) => ({
  state: { data: { going: true }, error: null, dataUpdatedAt: 0, errorUpdatedAt: 0, ...state },
})
const refused = (status: number, retryAfter?: number) =>
  new ApiError({ status, reason: 'refused', detail: '', retryAfter })

describe('pollInterval', () => {
  it('asks soonest after 1.5 s and backs off to 10 s while nothing changes', () => {
    const data = { going: true }
    const waits: number[] = []
    for (let at = 0; at < 60_000;) {
      const wait = Number(interval(stateOf({ data, dataUpdatedAt: at })))
      waits.push(wait)
      at += wait
    }
    expect(waits.slice(0, 3)).toEqual([1_500, 1_500, 1_500])
    expect(waits).toEqual(waits.toSorted((one, other) => one - other))
    expect(waits.at(-1)).toBe(10_000)
    expect(interval(stateOf({ dataUpdatedAt: 60_000 }))).toBe(1_500)
  })

  it('asks nothing where nothing goes on, or the platform refuses', () => {
    expect(interval(stateOf({ data: { going: false } }))).toBe(false)
    expect(interval(stateOf({ data: undefined }))).toBe(false)
    for (const status of [401, 403]) expect(interval(stateOf({ error: refused(status) }))).toBe(false)
  })

  it('waits as long as the platform asks, and goes on after any other failure', () => {
    expect(interval(stateOf({ error: refused(429, 20) }))).toBe(20_000)
    expect(interval(stateOf({ error: refused(503) }))).toBe(1_500)
  })
})
