import { styled } from '@mui/material/styles'
import { useState, type ReactNode } from 'react'
import { StatusSign } from '../../ui/StatusSign'
import { formatNumber } from '../../ui/format'
import type { ErrorGroup } from './errorGroups'

const List = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}))
const Item = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: '2px 12px',
  padding: '8px 12px',
  overflowWrap: 'anywhere',
  fontVariantNumeric: 'tabular-nums',
  '& > :nth-of-type(n + 2)': { gridColumn: 2 },
  '& > details > summary': { cursor: 'pointer', width: 'fit-content', padding: '3px 0' },
  '& > small': { ...theme.typography.caption, gridColumn: 2, color: theme.vars.palette.text.secondary },
}))
const More = styled('button')(({ theme }) => ({
  ...theme.typography.body2,
  padding: '8px 12px',
  border: 0,
  cursor: 'pointer',
  color: 'inherit',
  background: 'none',
  textDecoration: 'underline',
}))

/** So many causes are shown at first. */
const FIRST = 3

export interface FailureCausesProps {
  groups: readonly ErrorGroup[]
  /** Failures that have been read, of all; the others may have other causes. */
  read: number
  failed: number
  /** What the platform's words of a failure mean and what to do, where that is known. */
  renderRemedy?: (words: string) => ReactNode
}

/** What failed, by cause, most frequent first, each with what to do. The words are the platform's. */
export function FailureCauses({ groups, read, failed, renderRemedy }: FailureCausesProps) {
  const [whole, setWhole] = useState(false)
  if (groups.length === 0) return null
  const shown = whole ? groups : groups.slice(0, FIRST)
  return (
    <List aria-label="What failed">
      {shown.map(({ cause, words, count, datastores }, index) => (
        <Item key={cause}>
          <StatusSign sign="failed" word={formatNumber(count)} />
          <span>{words}</span>
          <small>
            {datastores.join(', ')}
            {count > datastores.length && ` and ${formatNumber(count - datastores.length)} more`}
          </small>
          <WhatToDo open={index === 0}>{renderRemedy?.(words)}</WhatToDo>
        </Item>
      ))}
      {(groups.length > shown.length || read < failed) && (
        <li>
          {groups.length > shown.length && (
            <More type="button" onClick={() => setWhole(true)}>
              {formatNumber(groups.length - shown.length)} more
            </More>
          )}
          {read < failed && (
            <Item as="div">
              {formatNumber(read)} of {formatNumber(failed)} failures read
            </Item>
          )}
        </li>
      )}
    </List>
  )
}

/** A remedy is long, and each cause may have one: the first stands open. */
function WhatToDo({ open, children }: { open: boolean; children: ReactNode }) {
  return (
    children && (
      <details open={open}>
        <summary>What to do</summary>
        {children}
      </details>
    )
  )
}
