import { asText } from '../values'
import { textKind } from './kind'

/** One of a few values, sent as the specification writes it. */
export const enumeration = textKind({
  check: (text, { choices }) =>
    choices.some(({ value }) => value.trim() === text) ? '' : 'Choose one of the values offered.',
  toWire: (value) => asText(value) || undefined,
  describe: (value, { choices }) => choices.find((choice) => choice.value === value)?.label || asText(value) || 'empty',
  typed: false,
})
