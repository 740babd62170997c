import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { CheckStep } from '../types'

const List = styled('ol')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(152px, 1fr))',
  gap: '8px 12px',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { display: 'grid', gridTemplateColumns: '18px minmax(0, 1fr)', columnGap: 6, alignContent: 'start' },
  '& b': { ...theme.typography.body2, fontWeight: 500, color: theme.vars.palette.text.primary },
  '& small': {
    ...theme.typography.caption,
    gridColumn: 2,
    color: theme.vars.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
}))
const Shape = styled('svg')<{ tone: CheckStep['state'] | 'old' }>(({ theme, tone }) => {
  const { palette } = theme.vars ?? theme
  const tones = {
    passed: palette.success.main,
    failed: palette.error.main,
    not_reached: palette.text.secondary,
    unknown: palette.text.secondary,
    old: palette.text.secondary,
  }
  return { marginTop: 1, color: tones[tone] }
})

const words: Record<CheckStep['state'], string> = {
  passed: 'Passed',
  failed: 'Failed',
  not_reached: 'Not reached',
  unknown: 'Not known',
}

const ring = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
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
      {ring}
      <path d="M5.5 8h5" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
}

/** The steps of a connection check: each a shape and a word; `current` false takes the colours away. */
export const CheckSteps = ({ steps, current }: { steps: readonly CheckStep[]; current: boolean }) => (
  <List aria-label="Steps of the check">
    {steps.map(({ id, label, state, note }) => (
      <li key={id}>
        <Shape tone={current ? state : 'old'} width="16" height="16" viewBox="0 0 16 16" aria-hidden>
          {shapes[state]}
        </Shape>
        <b>{label}</b>
        <small>
          {state === 'passed' && note ? note : [words[state], state === 'unknown' && note].filter(Boolean).join('. ')}
        </small>
      </li>
    ))}
  </List>
)
