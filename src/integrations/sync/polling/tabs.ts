const NAME = 'qualytics-integrations-sync'

/** An answer of the platform that one tab tells the others. */
export interface SharedAnswer {
  key: readonly unknown[]
  data: unknown
  /** When it was received, in milliseconds since 1970. */
  at: number
}

/** The other tabs of this origin. */
export interface Tabs {
  /** Calls `work` once this tab may ask for all of them; it may until `work` is done. Rejects when the signal aborts the waiting. */
  lead: (signal: AbortSignal, work: () => Promise<void>) => Promise<void>
  share: (answer: SharedAnswer) => void
  /** Asks the others to share what they know: this tab has just begun. */
  askOthers: () => void
  close: () => void
}

export interface TabListener {
  onAnswer: (answer: unknown) => void
  /** Another tab wants to know what this one knows. */
  onAsked: () => void
}

export type ConnectTabs = (listener: TabListener) => Tabs

const ASK = 'ask'
const alone: Tabs = { lead: (_signal, work) => work(), share: () => {}, askOthers: () => {}, close: () => {} }

/** By Web Locks and a BroadcastChannel. Where a browser lacks one of them, every tab asks for itself. */
export const connectTabs: ConnectTabs = ({ onAnswer, onAsked }) => {
  // Absent on insecure origins and in old browsers, whatever the types say.
  const locks = (navigator as { locks?: LockManager }).locks
  if (!locks || typeof BroadcastChannel === 'undefined') return alone
  const channel = new BroadcastChannel(NAME)
  channel.onmessage = ({ data }) => (data === ASK ? onAsked() : onAnswer(data))
  return {
    lead: (signal, work) => locks.request(NAME, { signal }, work),
    share: (answer) => channel.postMessage(answer),
    askOthers: () => channel.postMessage(ASK),
    close: () => channel.close(),
  }
}
