import { format } from 'node:util'
import { afterEach, expect } from 'vitest'

const written: string[] = []

/**
 * From here on a warning or an error on the console fails the test in which it was written: React's and MUI's warnings, a request that
 * nothing handles, a thing that jsdom cannot do. A test whose subject is such a message spies on the console itself.
 */
export function watchConsole(): void {
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...words: unknown[]) => {
      written.push(format(...words))
    }
  }
  afterEach(() => {
    expect(written.splice(0), 'console').toEqual([])
  })
}
