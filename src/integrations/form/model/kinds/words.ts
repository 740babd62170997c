import { asWords, type FieldValue } from '../values'
import { listKind, parseWords } from './kind'

const toWire = (value: FieldValue): string[] => [...new Set(asWords(value).map((word) => word.trim()))].filter(Boolean)

/** Free words in the order typed, each once. */
export const words = listKind({
  parse: parseWords,
  toWire,
  equals: (one, other) => JSON.stringify(toWire(one)) === JSON.stringify(toWire(other)),
  describe: (value) => toWire(value).join(', ') || 'none',
})
