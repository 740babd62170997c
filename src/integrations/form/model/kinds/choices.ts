import { asWords } from '../values'
import { listKind, parseWords } from './kind'

/** Some of a few values; their order means nothing. */
export const choices = listKind({
  parse: parseWords,
  toWire: asWords,
  equals: (one, other) => asWords(one).toSorted().join('\n') === asWords(other).toSorted().join('\n'),
  describe: (value) => asWords(value).join(', ') || 'none',
})
