import { formatSearch, type DialogRequest } from './searchParams'

/** The whole address of a dialog, for another person. `search` is the query part as it is now: what is the host's own stays. */
export function linkTo(dialog: DialogRequest, search: string, prefix?: string): string {
  return absoluteUrl(formatSearch({ dialog, filter: { text: '', status: null, category: null } }, search, prefix))
}

/** Seen from the page. */
export function absoluteUrl(path: string): string {
  const anchor = document.createElement('a')
  anchor.href = path
  return anchor.href
}
