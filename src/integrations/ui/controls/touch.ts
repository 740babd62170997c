/** Where a finger presses: what it aims at is 44 px high there. MUI's own controls have that from the theme. */
export const TOUCH = '@media (pointer: coarse)'

/** How a `summary` looks. */
export const summary = {
  minHeight: 24,
  width: 'fit-content',
  cursor: 'pointer',
  [TOUCH]: { minHeight: 44, padding: '12px 0' },
} as const
