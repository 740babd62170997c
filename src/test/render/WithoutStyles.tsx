import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { useState, type ReactNode } from 'react'

/**
 * Keeps the styles out of the page: jsdom asks every rule for every element whenever a role is looked for, and then most of a
 * test's time goes there. How things look is for the browser tests.
 */
export function WithoutStyles({ children }: { children: ReactNode }) {
  const [cache] = useState(() => createCache({ key: 'css', container: document.createElement('div') }))
  return <CacheProvider value={cache}>{children}</CacheProvider>
}
