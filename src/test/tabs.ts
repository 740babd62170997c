import { vi } from 'vitest'

type LockWork = () => Promise<void>

/**
 * A browser in which several tabs of a test run: Web Locks that are granted in turn, and channels that reach every other tab of the
 * same name. jsdom has neither, so without this each tab is alone.
 */
export function openBrowser(): void {
  const channels = new Set<FakeChannel>()
  class FakeChannel {
    onmessage: ((event: { data: unknown }) => void) | null = null
    name: string
    constructor(name: string) {
      this.name = name
      channels.add(this)
    }
    postMessage(data: unknown) {
      const copy: unknown = structuredClone(data)
      for (const other of channels)
        if (other !== this && other.name === this.name) queueMicrotask(() => other.onmessage?.({ data: copy }))
    }
    close() {
      channels.delete(this)
    }
  }

  const queues = new Map<string, Promise<unknown>>()
  const request = async (name: string, { signal }: { signal: AbortSignal }, work: LockWork): Promise<void> => {
    const before = queues.get(name) ?? Promise.resolve()
    const turn = before.then(async () => {
      if (signal.aborted) return
      await work()
    })
    queues.set(
      name,
      turn.catch(() => undefined),
    )
    await turn
    signal.throwIfAborted()
  }

  vi.stubGlobal('BroadcastChannel', FakeChannel)
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } })
}

export function closeBrowser(): void {
  Reflect.deleteProperty(navigator, 'locks')
}
