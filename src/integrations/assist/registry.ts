import { useSyncExternalStore } from 'react'
import type { Assistant } from './types'

/** `form` is what a form needs at once, `full` has what is needed after the other system has answered as well. */
interface Loader {
  form: () => Promise<Assistant>
  full: () => Promise<Assistant>
}

const loaders = new Map<string, Loader>([
  [
    'purview',
    {
      form: async () => (await import('./purview/purviewForm')).purviewForm,
      full: async () => (await import('./purview/purview')).purview,
    },
  ],
])
type Loading = Map<string, Promise<Assistant | null>>
const loading: Record<keyof Loader, Loading> = { form: new Map(), full: new Map() }
const ready = new Map<string, Assistant>()
const failed = new Set<string>()
const listeners = new Set<() => void>()
const subscribe = (onChange: () => void) => {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

/** Whether there is an assistant to load. */
export const hasAssistant = (type: string): boolean => loaders.has(type)

/**
 * The full assistant of a connector type, loaded when first asked for; the same promise every time. `null` for a type without
 * one and where it could not be loaded: the form works without, and the next call tries again.
 */
export const assistantFor = (type: string) => loadOnce(type, 'full')

function loadOnce(type: string, part: keyof Loader) {
  const promises = loading[part]
  const earlier = promises.get(type)
  if (earlier) return earlier
  const loader = loaders.get(type)
  const assistant = loader
    ? loader[part]().then(
        (loaded) => {
          // The full one stays, whichever comes last.
          if (part === 'full' || !ready.has(type)) ready.set(type, loaded)
          for (const onChange of listeners) onChange()
          return loaded
        },
        () => {
          promises.delete(type)
          failed.add(type)
          for (const onChange of listeners) onChange()
          return null
        },
      )
    : Promise.resolve(null)
  promises.set(type, assistant)
  return assistant
}

/** Fetches what helps to enter values, before a form asks for it. */
export const loadFormAssistant = (type: string) => void loadOnce(type, 'form')

/**
 * The assistant inside a component: `null` until it is there, and for good where there is none. For a form it is what helps to
 * enter values; `explain`, `explainText`, `checkSteps` and `reminder` are there once `assistantFor` was asked, at once where `full` is true.
 */
export const useAssistant = (type: string, { full = false } = {}): Assistant | null =>
  useSyncExternalStore(
    (onChange) => {
      if (full) void assistantFor(type)
      else void loadOnce(type, 'form')
      return subscribe(onChange)
    },
    () => ready.get(type) ?? null,
  )

/** Whether one may still come, so that its place is kept: nothing then moves from under a pointer. */
export const useAssistantLoading = (type: string): boolean =>
  useSyncExternalStore(subscribe, () => hasAssistant(type) && !ready.has(type) && !failed.has(type))
