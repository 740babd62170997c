import { act, renderHook, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeSearch, currentPath, currentSearch, navigate, usePath, useSearch } from './location'
import { routeOf } from './routes'

beforeEach(() => window.history.pushState(null, '', '/settings/integration?q=at'))

describe('the address', () => {
  it('is followed by what shows it, Back included', async () => {
    const { result } = renderHook(() => [usePath(), useSearch()])
    expect(result.current).toEqual(['/settings/integration', '?q=at'])
    act(() => changeSearch('dialog=add&type=purview', { replace: false }))
    expect(result.current).toEqual(['/settings/integration', '?dialog=add&type=purview'])
    act(() => navigate('/elsewhere'))
    expect(result.current).toEqual(['/elsewhere', ''])
    act(() => window.history.back())
    await waitFor(() => expect(result.current).toEqual(['/settings/integration', '?dialog=add&type=purview']))
  })

  it('grows the history by what one can go back to only', () => {
    const before = window.history.length
    changeSearch('?q=atl', { replace: true })
    changeSearch('q=atl', { replace: false })
    navigate('/settings/integration?q=atl')
    expect(window.history.length).toBe(before)
    changeSearch('', { replace: false })
    expect(window.history.length).toBe(before + 1)
    expect(window.location.href).toMatch(/\/settings\/integration$/)
  })

  it('takes any query part with or without its question mark and leaves the path alone', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.boolean(), (entries, marked) => {
        const query = new URLSearchParams(entries).toString()
        changeSearch(marked && query ? `?${query}` : query, { replace: true })
        expect(currentPath()).toBe('/settings/integration')
        expect(Object.fromEntries(new URLSearchParams(currentSearch()))).toEqual(
          Object.fromEntries(new URLSearchParams(query)),
        )
      }),
    )
  })
})

describe('placeOf', () => {
  it.each([
    ['/', 'leads on'],
    ['/settings', 'leads on'],
    ['/settings//', 'leads on'],
    ['/settings/integration', 'integration'],
    ['/settings/integration/', 'integration'],
    ['/settings/integrations', 'unknown'],
    ['/settings/security', 'unknown'],
    ['/Settings', 'unknown'],
    ['//', 'leads on'],
    ['', 'unknown'],
  ])('%j: %s', (path, place) => expect(routeOf(path)).toBe(place))
})
