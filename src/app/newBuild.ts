import { hrefOf } from './routing/location'

/**
 * Calls `onFound` once, when a part of the page could not be fetched because the server has another build by now. Vite tells
 * of the missing part; whether the build is another one is told by the program's address in the page that the server gives now.
 */
export function watchForNewBuild(onFound: () => void): void {
  const program = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  let found = false
  const look = async () => {
    if (!program || found) return
    const response = await fetch(hrefOf('/'), { headers: { Accept: 'text/html' }, cache: 'no-store' }).catch(() => null)
    const page = response?.ok ? await response.text().catch(() => '') : ''
    if (found || !page.includes('id="root"') || page.includes(program)) return
    found = true
    onFound()
  }
  window.addEventListener('vite:preloadError', () => void look())
}
