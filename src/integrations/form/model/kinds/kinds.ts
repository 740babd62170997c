import type { Field, Kind } from '../fields'
import { address } from './address'
import { any } from './any'
import { boolean } from './boolean'
import { choices } from './choices'
import { datetime } from './datetime'
import { domains } from './domains'
import { enumeration } from './enum'
import type { FieldKind } from './kind'
import { number } from './number'
import { percentage } from './percentage'
import { secret } from './secret'
import { text } from './text'
import { words } from './words'

/** Every kind of field. A new one is a file here, a line in this table and its control in `inputs/inputs`. */
const kinds: Record<Kind, FieldKind> = {
  text,
  any,
  secret,
  address,
  number,
  percentage,
  datetime,
  boolean,
  enum: enumeration,
  choices,
  words,
  domains,
}

export const kindOf = ({ kind }: Field): FieldKind => kinds[kind]

/** Whether a field is part of what makes a connection. */
export const isConnection = (field: Field): boolean => field.writeOnly || kindOf(field).connects
