import { styled } from '@mui/material/styles'
import type { CSSProperties } from 'react'

const Square = styled('span')(({ theme }) => ({
  flex: 'none',
  display: 'inline-grid',
  placeItems: 'center',
  width: 36,
  height: 36,
  borderRadius: 8,
  fontSize: 13,
  fontWeight: 600,
  letterSpacing: '0.01em',
  color: 'hsl(var(--mark-hue) 55% 26%)',
  backgroundColor: 'hsl(var(--mark-hue) 55% 91%)',
  ...theme.applyStyles('dark', {
    color: 'hsl(var(--mark-hue) 60% 84%)',
    backgroundColor: 'hsl(var(--mark-hue) 35% 20%)',
  }),
}))

/** A connector's mark: its initials on a colour that is steady for its type. Decorative: the label stands beside it. */
export function ConnectorMark({ label, type }: { label: string; type: string }) {
  return (
    <Square aria-hidden style={{ '--mark-hue': hueOf(type) } as CSSProperties}>
      {initialsOf(label)}
    </Square>
  )
}

export function initialsOf(label: string): string {
  const words = label.replaceAll(/\(.*?\)/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
  const [first = '?', second] = words
  return second
    ? `${first.slice(0, 1)}${second.slice(0, 1)}`.toUpperCase()
    : first.slice(0, 1).toUpperCase() + first.slice(1, 2)
}

/** Golden-angle steps keep the colours of types with similar names apart. */
function hueOf(type: string): number {
  let sum = 0
  for (const character of type) sum = (sum * 33 + (character.codePointAt(0) ?? 0)) % 9973
  return Math.round((sum * 137.508) % 360)
}
