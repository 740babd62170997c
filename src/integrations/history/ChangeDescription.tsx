import ArrowIcon from '@mui/icons-material/ArrowForward'
import LockIcon from '@mui/icons-material/LockOutlined'
import { styled } from '@mui/material/styles'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { counted } from '../ui/format'
import type { Change } from './describeChanges'
import { Data } from './EntryLayout'

const Before = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }))
const Secret = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  '& > svg': { fontSize: 14 },
})
const arrow = { fontSize: 14, mx: 0.75, verticalAlign: '-2px', color: 'text.secondary' }
/** One change: the setting, and what became of it. */
export function ChangeDescription({ change }: { change: Change }) {
  return (
    <>
      <dt>{change.label}</dt>
      <dd>
        <What change={change} />
      </dd>
    </>
  )
}

const DONE = { stored: 'Stored', replaced: 'Replaced', removed: 'Removed' }

function What({ change }: { change: Change }) {
  switch (change.kind) {
    case 'value': {
      const { before, after } = change
      if (before === null) return after
      if (after === null) return <Before>Removed; it was {before}</Before>
      return (
        <>
          <VisuallyHidden>from </VisuallyHidden>
          <Before>{before}</Before>
          <ArrowIcon aria-hidden sx={arrow} />
          <VisuallyHidden> to </VisuallyHidden>
          {after}
        </>
      )
    }
    case 'secret':
      return (
        <Secret>
          <LockIcon aria-hidden />
          {DONE[change.done]}
        </Secret>
      )
    case 'list':
      return (
        <>
          <Names word="Added" names={change.added} />
          <Names word="Removed" names={change.removed} />
          {!change.added.length && !change.removed.length && <div>In another order</div>}
          {change.none && <div>{change.none}</div>}
        </>
      )
    case 'data':
      return (
        <Data>
          <summary>Changed; show the data</summary>
          {change.before && <pre aria-label="Before">{change.before}</pre>}
          {change.before && change.after && 'became'}
          {change.after && <pre aria-label="After">{change.after}</pre>}
        </Data>
      )
  }
}

const SHOWN = 8

function Names({ word, names }: { word: string; names: readonly string[] }) {
  if (!names.length) return null
  const rest = names.slice(SHOWN)
  return (
    <div>
      <Before>{word}</Before> {names.slice(0, SHOWN).join(', ')}
      {rest.length > 0 && (
        <Data>
          <summary>and {counted(rest.length, 'more', 'more')}</summary>
          <pre>{rest.join('\n')}</pre>
        </Data>
      )}
    </div>
  )
}
