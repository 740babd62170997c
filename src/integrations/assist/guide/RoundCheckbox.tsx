import { styled } from '@mui/material/styles'

const Box = styled('span')(({ theme }) => {
  const { palette } = theme.vars
  return {
    position: 'relative',
    flex: 'none',
    display: 'inline-grid',
    placeItems: 'center',
    width: 24,
    height: 24,
    borderRadius: 12,
    '& > input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
    '& > svg': {
      width: 18,
      height: 18,
      boxSizing: 'border-box',
      borderRadius: 9,
      border: `1.5px solid ${palette.text.secondary}`,
      color: 'transparent',
      pointerEvents: 'none',
    },
    '& > input:checked + svg': {
      borderColor: palette.success.main,
      color: palette.background.paper,
      backgroundColor: palette.success.main,
    },
    '&:has(:focus-visible)': { outline: `2px solid ${palette.primary.main}`, outlineOffset: 1 },
  }
})

export interface TickBoxProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** A round checkbox of a list of things to do. */
export const RoundCheckbox = ({ label, checked, onChange }: TickBoxProps) => (
  <Box>
    <input type="checkbox" aria-label={label} checked={checked} onChange={({ target }) => onChange(target.checked)} />
    <svg viewBox="0 0 13 13" aria-hidden>
      <path d="M3 6.8 5.5 9.2 10 4" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  </Box>
)
