import { memo, type Ref } from 'react'
import { StatusSign } from '../../ui/StatusSign'
import { clockTime, exactTime, formatNumber } from '../../ui/format'
import * as Parts from './LogLayout'
import { wholeOf } from '../outcome'
import { labelOfOutcome } from '../outcomeLabels'
import type { LogEntry } from './logEntry'

export interface LogRowProps {
  /** From 0. */
  row: number
  /** `undefined` until its page has come. */
  entry: LogEntry | undefined
  /** Pixels from the first row's upper edge. */
  top: number
  /** As high as its content where there is none. */
  height: number | undefined
  expanded: boolean
  onToggle: (row: number, id: number) => void
  ref?: Ref<HTMLDivElement>
}

export const LogRow = memo(function LogRow({ row, entry, top, height, expanded, onToggle, ref }: LogRowProps) {
  const place = {
    role: 'row',
    // The header is row 1.
    'aria-rowindex': row + 2,
    'data-index': row,
    style: { transform: `translateY(${top}px)`, height },
  }
  if (!entry)
    return (
      <Parts.Row {...place} ref={ref} aria-busy>
        <Parts.Pending role="cell" aria-label="Loading" />
      </Parts.Row>
    )
  const { datastore, outcome, counts, errors, finished } = entry
  const { word, sign } = labelOfOutcome(outcome)
  const number = (unit: keyof typeof counts) => (
    <span role="cell" data-number>
      {counts[unit] === null ? '–' : formatNumber(wholeOf(counts[unit]))}
      <Parts.Unit> {unit}</Parts.Unit>
    </span>
  )
  return (
    <Parts.Row {...place} ref={ref}>
      <span role="cell" data-name title={datastore.name}>
        {datastore.name}
      </span>
      <span role="cell" data-outcome>
        <StatusSign sign={sign} word={word} />
      </span>
      {errors.length > 0 ? (
        <span role="cell" aria-colspan={3} data-error>
          <Parts.ErrorButton type="button" aria-expanded={expanded} onClick={() => onToggle(row, entry.id)}>
            <span>{expanded ? 'Hide' : errors[0]}</span>
            {!expanded && errors.length > 1 && ` +${errors.length - 1}`}
          </Parts.ErrorButton>
        </span>
      ) : (
        <>
          {number('tables')}
          {number('columns')}
          {number('tags')}
        </>
      )}
      <time
        role="cell"
        data-number
        data-quiet
        data-time
        dateTime={finished ?? undefined}
        title={finished ? exactTime(finished) : undefined}
      >
        {finished ? clockTime(finished) : '–'}
      </time>
      {expanded && (
        <div role="cell" aria-colspan={6} data-all>
          {errors.map((error) => (
            <div key={error}>{error}</div>
          ))}
        </div>
      )}
    </Parts.Row>
  )
})
