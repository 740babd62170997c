import { createStore, type Store } from '../store'

export type Severity = 'success' | 'info' | 'warning' | 'error'

export interface MessageAction {
  label: string
  onPress: () => void
}

export interface Message {
  id: number
  text: string
  severity: Severity
  /** The one next step. */
  action?: MessageAction
  /** A later message of the same key replaces this one. */
  key?: string
  /** Until it is dismissed. */
  stays?: boolean
}

export interface Messages {
  store: Store<readonly Message[]>
  show: (text: string, severity: Severity, options?: Pick<Message, 'key' | 'action' | 'stays'>) => void
  dismiss: (id: number) => void
}

const AT_ONCE = 4

/** Short messages, oldest first. One that is shown already is shown anew, not twice. */
export function createMessages(): Messages {
  const store = createStore<readonly Message[]>([])
  let lastId = 0
  return {
    store,
    show: (text, severity, options = {}) => {
      lastId += 1
      const others = store
        .get()
        .filter((message) => message.text !== text && (options.key === undefined || message.key !== options.key))
      store.set([...others, { id: lastId, text, severity, ...options }].slice(-AT_ONCE))
    },
    dismiss: (id) => store.set(store.get().filter((message) => message.id !== id)),
  }
}
