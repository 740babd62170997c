import { useSyncExternalStore } from 'react'

interface Ticker {
  now: number
  listeners: Set<() => void>
  timer?: ReturnType<typeof setInterval>
}
const tickers = new Map<number, Ticker>()

function tickerOf(everyMs: number): Ticker {
  const ticker = tickers.get(everyMs) ?? { now: Date.now(), listeners: new Set() }
  tickers.set(everyMs, ticker)
  // While nobody listened the time stood still; within one pace it must not change, or every reader would render again.
  if (ticker.timer === undefined && Math.abs(Date.now() - ticker.now) >= everyMs) ticker.now = Date.now()
  return ticker
}

function subscribe(everyMs: number, listener: () => void) {
  const ticker = tickerOf(everyMs)
  ticker.listeners.add(listener)
  ticker.timer ??= setInterval(() => {
    ticker.now = Date.now()
    for (const notify of ticker.listeners) notify()
  }, everyMs)
  return () => {
    ticker.listeners.delete(listener)
    if (ticker.listeners.size) return
    clearInterval(ticker.timer)
    ticker.timer = undefined
  }
}

/** The time in milliseconds, renewed at a pace; all users of one pace share a timer, so that words on one screen change together. */
export const useNow = (everyMs = 30_000): number =>
  useSyncExternalStore(
    (listener) => subscribe(everyMs, listener),
    () => tickerOf(everyMs).now,
  )
