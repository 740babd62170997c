import { asText } from '../values'
import { textKind } from './kind'

/** Sent byte for byte. No stored or suggested value ever stands in it. */
export const secret = textKind({
  parse: () => '',
  validate: (value, { required, title }) => (required && value === '' ? `${title} is required.` : ''),
  toWire: (value) => asText(value) || undefined,
  describe: () => 'a new value',
})
