import { useSyncExternalStore } from 'react'

interface Ticker {
  now: number
  listeners: Set<() => void>
  stop?: () => void
}
const tickers = new Map<number, Ticker>()

function tickerOf(everyMs: number): Ticker {
  const ticker = tickers.get(everyMs) ?? { now: Date.now(), listeners: new Set() }
  tickers.set(everyMs, ticker)
  // While nobody listened the time stood still; within one pace it must not change, or every reader would render again.
  if (ticker.stop === undefined && Math.abs(Date.now() - ticker.now) >= everyMs) ticker.now = Date.now()
  return ticker
}

/** Nobody sees a page that is out of view; back in view it is true at once. */
function tick(ticker: Ticker) {
  if (document.hidden) return
  ticker.now = Date.now()
  for (const notify of ticker.listeners) notify()
}

function subscribe(everyMs: number, listener: () => void) {
  const ticker = tickerOf(everyMs)
  ticker.listeners.add(listener)
  ticker.stop ??= start(() => tick(ticker), everyMs)
  return () => {
    ticker.listeners.delete(listener)
    if (ticker.listeners.size) return
    ticker.stop?.()
    ticker.stop = undefined
  }
}

function start(onTick: () => void, everyMs: number) {
  const timer = setInterval(onTick, everyMs)
  document.addEventListener('visibilitychange', onTick)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', onTick)
  }
}

/** What is read off the time in milliseconds, at a pace; whoever uses it is rendered when that changes. All users of one pace share a timer, so that words on one screen change together. */
export const useTime = <Read extends string | number>(read: (now: number) => Read, everyMs = 30_000): Read =>
  useSyncExternalStore(
    (listener) => subscribe(everyMs, listener),
    () => read(tickerOf(everyMs).now),
  )

/** The time in milliseconds, renewed at a pace. */
export const useNow = (everyMs?: number): number => useTime((now) => now, everyMs)
