import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { CheckStep } from '../types'

const Svg = styled('svg')<{ tone: CheckStep['state'] | 'old' }>(({ theme, tone }) => {
  const { success, error, text } = theme.vars.palette
  const tones = {
    passed: success.main,
    failed: error.main,
    not_reached: text.secondary,
    unknown: text.secondary,
    old: text.secondary,
  }
  return { flex: 'none', marginTop: 1, color: tones[tone] }
})

/** A step's state in a word, for the guide and the check. */
export const stepWords: Record<CheckStep['state'], string> = {
  passed: 'Verified',
  failed: 'Failed',
  not_reached: 'Not reached',
  unknown: 'Not known',
}

const shapes: Record<CheckStep['state'], ReactNode> = {
  passed: (
    <path
      fillRule="evenodd"
      fill="currentColor"
      d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m3.6 5.2L7.3 10.9 4.4 8.2l1-1.1 1.8 1.7 3.3-3.6z"
    />
  ),
  failed: (
    <path
      fillRule="evenodd"
      fill="currentColor"
      d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1M5.7 4.6 8 6.9l2.3-2.3 1.1 1.1L9.1 8l2.3 2.3-1.1 1.1L8 9.1l-2.3 2.3-1.1-1.1L6.9 8 4.6 5.7z"
    />
  ),
  not_reached: (
    <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.6 2.3" />
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M5.5 8h5" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
}

/** A step's state as a shape; `current` false takes the colour away. The word stands beside it. */
export const StepSign = ({ state, current = true }: { state: CheckStep['state']; current?: boolean }) => (
  <Svg tone={current ? state : 'old'} width="16" height="16" viewBox="0 0 16 16" aria-hidden>
    {shapes[state]}
  </Svg>
)
