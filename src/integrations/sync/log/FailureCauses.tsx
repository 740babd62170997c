import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { StatusSign } from '../../ui/StatusSign'
import { formatNumber } from '../../ui/format'
import type { Explain } from '../explanation'
import type { ErrorGroup } from './errorGroups'
import { summary } from '../../ui/controls/touch'

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
  alignItems: 'start',
  gap: '2px 12px',
  padding: '8px 12px',
  fontVariantNumeric: 'tabular-nums',
  '& strong': { fontWeight: 600 },
  '& summary': summary,
  '& small': { ...theme.typography.caption, display: 'block', color: theme.vars.palette.text.secondary },
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
  explain?: Explain
}

/** What failed, by cause, most frequent first, each with the one next step; in the platform's words only where nobody knows better. */
export function FailureCauses({ groups, read, failed, explain }: FailureCausesProps) {
  const [whole, setWhole] = useState(false)
  if (groups.length === 0) return null
  const shown = whole ? groups : groups.slice(0, FIRST)
  return (
    <List aria-label="What failed">
      {shown.map(({ cause, words, count, datastores }) => {
        const explanation = explain?.(words)
        return (
          <Item key={cause}>
            <StatusSign sign="failed" word={formatNumber(count)} />
            <div>
              <strong>{explanation?.title ?? words}</strong>
              <small>
                {datastores.join(', ')}
                {count > datastores.length && ` and ${formatNumber(count - datastores.length)} more`}
              </small>
              {explanation?.next}
              {explanation && (
                <details>
                  <summary>More</summary>
                  {explanation.body}
                </details>
              )}
            </div>
          </Item>
        )
      })}
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
