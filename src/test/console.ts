import { format } from 'node:util'
import { afterEach, expect } from 'vitest'

const complaints: string[] = []

/**
 * From here on a warning or an error on the console fails the test in which it was written: React's and MUI's warnings, a request that
 * nothing handles, a thing that jsdom cannot do. A test whose subject is a complaint spies on the console itself.
 */
export function watchConsole(): void {
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...words: unknown[]) => {
      complaints.push(format(...words))
    }
  }
  afterEach(() => {
    const written = complaints.splice(0)
    expect(written, 'console').toEqual([])
  })
}
