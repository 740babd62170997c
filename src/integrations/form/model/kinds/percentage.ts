import { asText } from '../values'
import { textKind } from './kind'
import { checkNumber, numberToWire } from './number'

export const percentage = textKind({
  check: (text) =>
    checkNumber(text, { whole: false }) ||
    (Number(text) < 0 || Number(text) > 100 ? 'Enter a number from 0 to 100.' : ''),
  toWire: numberToWire,
  describe: (value) => (asText(value) ? `${asText(value)} %` : 'empty'),
})
