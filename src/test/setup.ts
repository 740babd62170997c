import { afterEach } from 'vitest'
import { watchConsole } from './console'

watchConsole()

if (typeof document !== 'undefined') await import('./page')

afterEach(() => {
  if (typeof localStorage !== 'undefined') localStorage.clear()
  if (typeof sessionStorage !== 'undefined') sessionStorage.clear()
})
