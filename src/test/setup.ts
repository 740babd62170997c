import fc from 'fast-check'
import { afterEach } from 'vitest'
import { watchConsole } from './console'

watchConsole()

// The same cases every time; a search for new ones gives a seed of its own.
fc.configureGlobal({ seed: 20_260_302 })

if (typeof document !== 'undefined') await import('./render/page')

afterEach(() => {
  if (typeof localStorage !== 'undefined') localStorage.clear()
  if (typeof sessionStorage !== 'undefined') sessionStorage.clear()
})
