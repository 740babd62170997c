import DownIcon from '@mui/icons-material/ArrowDownward'
import UpIcon from '@mui/icons-material/ArrowUpward'
import { formatNumber } from '../../ui/format'
import * as Parts from './LogLayout'
import { SORTABLE_ENTRIES, type LogOrder } from './rowOrder'

const columns: { by: LogOrder['by']; word: string; number?: true; wide?: true }[] = [
  { by: 'datastore', word: 'Datastore' },
  { by: 'outcome', word: 'Outcome' },
  { by: 'tables', word: 'Tables', number: true, wide: true },
  { by: 'columns', word: 'Columns', number: true, wide: true },
  { by: 'tags', word: 'Tags', number: true, wide: true },
  { by: 'finished', word: 'Finished', number: true },
]

export interface LogHeaderProps {
  order: LogOrder
  /** Whether every column can be sorted by. */
  sortable: boolean
  onOrderChange: (order: LogOrder) => void
}

/** Sorts by a column; a long log, which the platform keeps in the run's order, only by that. */
export function LogHeader({ order, sortable, onOrderChange }: LogHeaderProps) {
  const Arrow = order.descending ? DownIcon : UpIcon
  return (
    <Parts.Header role="row" aria-rowindex={1}>
      {columns.map(({ by, word, number, wide }) => {
        const sorted = order.by === by
        const possible = by === 'finished' || sortable
        return (
          <span
            key={by}
            role="columnheader"
            aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : undefined}
            data-number={number}
            data-wide={wide}
            title={
              possible
                ? undefined
                : `Up to ${formatNumber(SORTABLE_ENTRIES)} datastores can be sorted by this: filter to fewer`
            }
          >
            {possible ? (
              <button
                type="button"
                onClick={() => onOrderChange({ by, descending: sorted ? !order.descending : number === true })}
              >
                {word}
                {sorted && <Arrow sx={{ fontSize: 14 }} />}
              </button>
            ) : (
              word
            )}
          </span>
        )
      })}
    </Parts.Header>
  )
}
