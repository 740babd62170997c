import ExpandIcon from '@mui/icons-material/ExpandMore'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { Group } from '../model/fields'
import { TOUCH } from '../../ui/controls/touch'

const Fields = styled('div')({
  display: 'grid',
  gap: 20,
  gridTemplateColumns: 'minmax(0, 1fr)',
  // Two toggles side by side where their help stays readable, two ids where a GUID fits into half the width.
  '@container (min-width: 480px)': {
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    '& > :not([data-half="toggle"])': { gridColumn: '1 / -1' },
  },
  '@container (min-width: 700px)': { '& > [data-half="id"]': { gridColumn: 'auto' } },
})
const Outline = styled('section')(({ theme }) => ({
  '&[data-outlined="true"]': {
    padding: 16,
    borderRadius: 8,
    border: `1px solid ${theme.vars.palette.divider}`,
  },
}))
const Heading = styled('h3')(({ theme }) => ({ ...theme.typography.body1, fontWeight: 600, margin: 0 }))
const Hint = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  margin: '2px 0 12px',
  color: theme.vars.palette.text.secondary,
}))
const Summary = styled('summary')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  minHeight: 32,
  [TOUCH]: { minHeight: 44 },
  cursor: 'pointer',
  borderRadius: theme.vars.shape.borderRadius,
  listStyle: 'none',
  '&::-webkit-details-marker': { display: 'none' },
  '& > svg': { fontSize: 20, color: theme.vars.palette.text.secondary },
  'details[open] > & > svg': { transform: 'rotate(180deg)' },
  'details[open] > &': { marginBottom: 8 },
}))

/** Fields that the specification keeps together. Closed, they stay in the form and are saved all the same. */
export function FieldSection({ group, children }: { group: Group | null; children: ReactNode }) {
  if (!group) return <Fields>{children}</Fields>
  const hint = group.hint && <Hint>{group.hint}</Hint>
  return (
    <Outline data-outlined={group.outlined} aria-label={group.name}>
      {group.collapsible ? (
        <details open={group.opened}>
          <Summary>
            <Heading>{group.name}</Heading>
            <ExpandIcon aria-hidden />
          </Summary>
          {hint}
          <Fields>{children}</Fields>
        </details>
      ) : (
        <>
          <Heading sx={{ mb: 1 }}>{group.name}</Heading>
          {hint}
          <Fields>{children}</Fields>
        </>
      )}
    </Outline>
  )
}
