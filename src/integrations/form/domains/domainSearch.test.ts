// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Domain } from '../../api/schemas'
import { fold, indexDomains, searchDomains, tellingId } from './domainSearch'

const list: Domain[] = [
  { id: 'k7x2aa', name: 'Finance' },
  { id: 'p01zzz', name: 'Finance' },
  { id: 'q9', name: 'Zürich Straße' },
  { id: 'contoso', name: '' },
  { id: 'z10', name: 'Zone 10' },
  { id: 'z9', name: 'Zone 9' },
]
const index = indexDomains(list)
const idsFor = (query: string) => searchDomains(index, query).map(({ id }) => id)

describe('searchDomains', () => {
  it.each([
    ['', ['contoso', 'k7x2aa', 'p01zzz', 'z9', 'z10', 'q9']],
    ['   ', ['contoso', 'k7x2aa', 'p01zzz', 'z9', 'z10', 'q9']],
    ['finance', ['k7x2aa', 'p01zzz']],
    ['FINANCE k7', ['k7x2aa']],
    ['k7 fin', ['k7x2aa']],
    ['zurich', ['q9']],
    ['ZÜRICH STRASSE', ['q9']],
    ['straße', ['q9']],
    ['conto', ['contoso']],
    ['ｚｏｎｅ', ['z9', 'z10']],
    ['nothing of this', []],
  ])('%j finds %j', (query, ids) => expect(idsFor(query)).toEqual(ids))

  it('lists a domain that is sent twice once', () => {
    expect(indexDomains([...list, ...list]).domains).toHaveLength(list.length)
  })
})

describe('tellingId', () => {
  it.each([
    ['Finance', 'k7x2aa', '', 'k7x2aa'],
    ['Finance', 'k7x2aa', 'fin', 'k7x2aa'],
    ['Zone 9', 'z9', 'zone', ''],
    ['Zürich Straße', 'q9', 'q9', 'q9'],
    ['', 'contoso', 'conto', ''],
  ])('%s (%s) when searching %j: %j', (name, id, query, told) =>
    expect(tellingId({ id, name }, index.repeated, query)).toBe(told),
  )
})

const words = fc.string({ unit: 'grapheme', maxLength: 12 })
const domains = fc.array(fc.record({ id: fc.string({ minLength: 1 }), name: words }), { maxLength: 30 })

describe('for any domains', () => {
  it('folds once and for all', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('finds each by its name and by its id, however they are written', () => {
    fc.assert(
      fc.property(domains, (list) => {
        const known = indexDomains(list)
        for (const domain of known.domains)
          for (const query of [domain.name, domain.id, domain.name.toLowerCase(), domain.id.toUpperCase()])
            expect(searchDomains(known, query)).toContain(domain)
      }),
    )
  })

  it('answers with some of them, in the same order, and with fewer for more words', () => {
    fc.assert(
      fc.property(domains, words, words, (list, query, more) => {
        const known = indexDomains(list)
        const found = searchDomains(known, query)
        const narrowed = searchDomains(known, `${query} ${more}`)
        expect(known.domains.filter((domain) => found.includes(domain))).toEqual(found)
        expect(found).toEqual(expect.arrayContaining([...narrowed]))
      }),
    )
  })

  it('tells any two that have different names or ids apart', () => {
    fc.assert(
      fc.property(domains, (list) => {
        const known = indexDomains(list)
        const told = known.domains.map((domain) =>
          [domain.name.trim() || domain.id, tellingId(domain, known.repeated)].join('\n'),
        )
        expect(new Set(told).size).toBe(told.length)
      }),
    )
  })
})
