/** What every control takes. It owns no value: `value` and `onChange` do. */
export interface ControlProps<Value> {
  /** Of the element that takes the focus. */
  id: string
  value: Value
  onChange: (value: Value) => void
  onBlur: () => void
  /** Ids of its help and its error. */
  describedBy: string | undefined
  invalid: boolean
  required: boolean
  autoFocus: boolean
  placeholder: string
}

/** Ids, addresses and secrets are no prose, and no browser or name manager knows them better than the user. */
export const VERBATIM = {
  autoComplete: 'off',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: false,
} as const
