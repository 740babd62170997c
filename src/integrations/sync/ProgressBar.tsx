import { keyframes, styled } from '@mui/material/styles'

const slide = keyframes({ from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(250%)' } })

const Track = styled('span')(({ theme }) => ({
  display: 'block',
  flex: '1 1 auto',
  minWidth: 40,
  height: 6,
  borderRadius: 3,
  overflow: 'hidden',
  backgroundColor: theme.vars.palette.action.selected,
  '& > span': {
    display: 'block',
    height: '100%',
    borderRadius: 3,
    backgroundColor: theme.vars.palette.primary.light,
    transformOrigin: 'left',
    transition: 'transform 200ms ease-out',
    '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
  },
  '&[data-indeterminate] > span': {
    width: '40%',
    transition: 'none',
    animation: `${slide} 1.6s ease-in-out infinite`,
    '@media (prefers-reduced-motion: reduce)': { animation: 'none', width: '100%', opacity: 0.4 },
  },
}))

export interface ProgressBarProps {
  /** Names it for screen readers. */
  name: string
  /** From 0 to 1; `null` while it cannot be said. */
  fraction: number | null
  /** The same in words. */
  words: string
  /** Pixels at most; else as wide as there is room. */
  width?: number
}

/** MUI's LinearProgress would have to be loaded before the list is shown; a bar is all that is needed. */
export function ProgressBar({ name, fraction, words, width }: ProgressBarProps) {
  const percent = fraction === null ? undefined : Math.floor(Math.min(1, Math.max(0, fraction)) * 100)
  return (
    <Track
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={words}
      data-indeterminate={percent === undefined || undefined}
      style={width === undefined ? undefined : { maxWidth: width }}
    >
      <span style={percent === undefined ? undefined : { transform: `scaleX(${(fraction ?? 0).toFixed(4)})` }} />
    </Track>
  )
}
