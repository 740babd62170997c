import { styled } from '@mui/material/styles'
import { formatNumber } from '../../ui/format'
import type { DomainsPopupProps } from './DomainsPopup'

const Header = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 4,
  padding: 4,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
}))
const Word = styled('button')(({ theme }) => ({
  ...theme.typography.caption,
  minHeight: 28,
  padding: '0 8px',
  border: 0,
  borderRadius: 5,
  cursor: 'pointer',
  fontVariantNumeric: 'tabular-nums',
  color: theme.vars.palette.text.secondary,
  backgroundColor: 'transparent',
  '&:hover': { backgroundColor: theme.vars.palette.action.hover },
  '&[aria-pressed="true"]': {
    fontWeight: 600,
    color: theme.vars.palette.text.primary,
    backgroundColor: theme.vars.palette.action.selected,
  },
  '&[data-side="end"]': { marginLeft: 'auto', fontWeight: 500, color: theme.vars.palette.primary.main },
}))

type DomainsPopupHeaderProps = Pick<
  DomainsPopupProps,
  'label' | 'shown' | 'chosen' | 'query' | 'view' | 'onViewChange' | 'counts' | 'onAdd' | 'onRemove'
>

/** What is listed, and one button that adds or takes away all of it. */
export function DomainsPopupHeader(props: DomainsPopupHeaderProps) {
  const { label, shown, chosen, query, view, onViewChange, counts, onAdd, onRemove } = props
  if (!counts.all && !counts.chosen) return null
  const fresh = shown.filter(({ id }) => !chosen.has(id))
  const all = `all ${formatNumber(shown.length)}${query && ' matching'}`
  return (
    <Header role="group" aria-label={`${label}: what is listed`}>
      <Word type="button" aria-pressed={view === 'all'} onClick={() => onViewChange('all')}>
        All {counts.all !== null && formatNumber(counts.all)}
      </Word>
      <Word type="button" aria-pressed={view === 'chosen'} onClick={() => onViewChange('chosen')}>
        Chosen {formatNumber(counts.chosen)}
      </Word>
      {shown.length > 0 && (
        // One button for both, so that it keeps the focus when its word changes.
        <Word type="button" data-side="end" onClick={() => (fresh.length ? onAdd(fresh) : onRemove(shown))}>
          {fresh.length ? 'Select' : 'Remove'} {all}
        </Word>
      )}
    </Header>
  )
}
