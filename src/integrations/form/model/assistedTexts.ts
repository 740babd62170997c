import type { Values } from '../../assist/types'
import type { Field } from './fields'
import { kindOf } from './kinds/kinds'
import { asText, type FormValues } from './values'

const isTyped = (field: Field): boolean => kindOf(field).typed

/** What is typed, by the specification's field names, as an assistant takes it; a stored and untouched secret is empty. */
export const assistedTexts = (visible: readonly Field[], values: FormValues): Values =>
  // Of two with one name the first counts.
  Object.fromEntries(
    visible
      .filter(isTyped)
      .toReversed()
      .map(({ name, key }) => [name, asText(values[key])]),
  )

/** The typed field that the specification calls so. */
export const fieldNamed = (visible: readonly Field[], name: string): Field | undefined =>
  visible.find((field) => field.name === name && isTyped(field))
