import { asBoolean } from '../values'
import type { FieldKind } from './kind'

export const boolean: FieldKind = {
  empty: false,
  parse: (json) => json === true || json === 'true',
  validate: () => '',
  toWire: asBoolean,
  equals: (one, other) => one === other,
  describe: (value) => (value === true ? 'On' : 'Off'),
  connects: false,
  typed: false,
}
