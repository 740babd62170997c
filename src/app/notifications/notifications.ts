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
  /** The one next step. A message with one stays until it is dismissed. */
  action?: MessageAction
}

export interface Messages {
  store: Store<readonly Message[]>
  show: (text: string, severity: Severity, action?: MessageAction) => void
  dismiss: (id: number) => void
}

const AT_ONCE = 4

/** Short messages, oldest first. One that is shown already is shown anew, not twice. */
export function createMessages(): Messages {
  const store = createStore<readonly Message[]>([])
  let lastId = 0
  return {
    store,
    show: (text, severity, action) => {
      lastId += 1
      const others = store.get().filter((message) => message.text !== text)
      store.set([...others, { id: lastId, text, severity, action }].slice(-AT_ONCE))
    },
    dismiss: (id) => store.set(store.get().filter((message) => message.id !== id)),
  }
}
