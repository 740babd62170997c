import { keyframes, styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

/** `ok`: filled dot. `none`: ring. `moving`: turning arc. `attention`: triangle. `pending`: half-filled ring. `failed`: cross. `skipped`: dash. `unmatched`: ring in the colour of a warning. */
export type Sign = 'ok' | 'none' | 'unmatched' | 'moving' | 'attention' | 'pending' | 'failed' | 'skipped'

const turn = keyframes({ to: { transform: 'rotate(360deg)' } })

/** A word of the platform may be longer than its place. */
const Root = styled('span')({ display: 'inline-flex', alignItems: 'center', gap: 6, overflowWrap: 'anywhere' })
const Shape = styled('svg')<{ sign: Sign }>(({ theme, sign }) => {
  const { palette } = theme.vars
  const colours: Record<Sign, string> = {
    ok: palette.success.main,
    none: palette.text.secondary,
    unmatched: palette.warning.main,
    moving: palette.info.main,
    attention: palette.warning.main,
    pending: palette.info.main,
    failed: palette.error.main,
    skipped: palette.text.secondary,
  }
  return {
    flex: 'none',
    color: colours[sign],
    ...(sign === 'moving' && {
      animation: `${turn} 1.2s linear infinite`,
      '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    }),
  }
})

const ring = <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
const shapes: Record<Sign, ReactNode> = {
  ok: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  none: ring,
  unmatched: ring,
  moving: (
    <path d="M6 1.75A4.25 4.25 0 1 1 1.75 6" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
  ),
  attention: (
    <path
      fillRule="evenodd"
      fill="currentColor"
      d="M5.1 1.3a1 1 0 0 1 1.8 0l4.4 8.2a1 1 0 0 1-.9 1.5H1.6a1 1 0 0 1-.9-1.5zM5.4 4h1.2v3.2H5.4zm0 4.2h1.2v1.3H5.4z"
    />
  ),
  failed: <path d="m2.5 2.5 7 7m0-7-7 7" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  skipped: <path d="M2 6h8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  pending: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
}

/** A status as a shape and a word; its colour only repeats what they say. */
export function StatusSign({ sign, word }: { sign: Sign; word: string }) {
  return (
    <Root>
      <Shape sign={sign} width="12" height="12" viewBox="0 0 12 12" aria-hidden>
        {shapes[sign]}
      </Shape>
      {word}
    </Root>
  )
}
