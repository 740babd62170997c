import { returnAddress, secondWindowAt } from '../http/secondWindows'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const page = (title: string, heading: string, words: string, more = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title><main><h1>${escaped(heading)}</h1><p>${escaped(words)}</p>${more}</main></html>`

/** The window of another system, with its one button; nothing at any other address. */
export function askingPage(url: URL): string | null {
  const second = secondWindowAt(url.pathname)
  if (!second) return null
  const form = `<form method="post" action="${escaped(`${url.pathname}${url.search}`)}"><button>${escaped(second.button)}</button></form>`
  return page(second.title, second.heading, second.words, form)
}

/** What follows the button: where to go back to, and what stands there if nowhere. */
export function agreedPage(url: URL): { location: string | null; html: string } {
  const second = secondWindowAt(url.pathname)
  return { location: returnAddress(url), html: page(second?.title ?? '', second?.heading ?? '', second?.done ?? '') }
}
