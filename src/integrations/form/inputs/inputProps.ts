import type { Field } from '../model/fields'
import type { FieldValue } from '../model/values'

/** What every control takes. It owns no value: `value` and `onChange` do. */
export interface InputProps {
  /** Of the element that takes the focus. */
  id: string
  field: Field
  value: FieldValue
  onChange: (value: FieldValue) => void
  onBlur: () => void
  /** Ids of its help and its error. */
  describedBy: string | undefined
  invalid: boolean
  autoFocus: boolean
}

/** Ids, addresses and secrets are no prose, and no browser or name manager knows them better than the user. */
export const VERBATIM = {
  autoComplete: 'off',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: false,
} as const
