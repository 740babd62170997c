import { useSyncExternalStore } from 'react'

/** Where the application is mounted, without the slash at the end: empty at the origin's root. */
const BASE = import.meta.env.BASE_URL.replace(/\/$/, '')

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

/** The address the browser is given for a path of this application. */
export const hrefOf = (path: string): string => BASE + path

export const currentPath = (): string => {
  const { pathname } = window.location
  return pathname === BASE || pathname.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) || '/' : pathname
}
/** The whole address, for a sign-in that leads back to it. */
export const currentAddress = (): string => window.location.href
export const currentSearch = (): string => window.location.search

export const usePath = (): string => useSyncExternalStore(subscribe, currentPath)
export const useSearch = (): string => useSyncExternalStore(subscribe, currentSearch)

/** Shows another address of this application: a path, with or without a query part. To where one already is adds no entry. */
export function navigate(to: string, { replace = false } = {}): void {
  const href = hrefOf(to)
  const here = window.location.pathname + window.location.search
  if (href === here && !window.location.hash) return
  if (replace || href === here) window.history.replaceState(null, '', href)
  else window.history.pushState(null, '', href)
  for (const listener of listeners) listener()
}

/** Another query part at the same path, with or without `?`. */
export function changeSearch(search: string, options: { replace: boolean }): void {
  const query = search.replace(/^\?/, '')
  navigate(currentPath() + (query && `?${query}`), options)
}
