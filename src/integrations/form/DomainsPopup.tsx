import { styled } from '@mui/material/styles'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import type { Domain } from '../api/schemas'
import { formatNumber } from '../ui/words'
import { attach } from './domainPlacement'
import { nameOf } from './domainSearch'
import { Tick } from './DomainTick'

const Popup = styled('div')(({ theme }) => ({
  // Beside the field by `attach`; the rest undoes the browser's own style of a popover.
  position: 'fixed',
  zIndex: theme.zIndex.modal + 1,
  inset: 'auto',
  margin: 0,
  padding: 0,
  boxSizing: 'border-box',
  display: 'flex',
  flexDirection: 'column',
  overflow: 'hidden',
  color: (theme.vars ?? theme).palette.text.primary,
  backgroundColor: (theme.vars ?? theme).palette.background.paper,
  border: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  borderRadius: 8,
  boxShadow: '0 1px 2px rgb(0 0 0 / 0.06), 0 8px 24px rgb(0 0 0 / 0.14)',
}))
const Header = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 4,
  padding: 4,
  borderBottom: `1px solid ${(theme.vars ?? theme).palette.divider}`,
}))
const Word = styled('button')(({ theme }) => ({
  ...theme.typography.caption,
  minHeight: 28,
  padding: '0 8px',
  border: 0,
  borderRadius: 5,
  cursor: 'pointer',
  fontVariantNumeric: 'tabular-nums',
  color: (theme.vars ?? theme).palette.text.secondary,
  backgroundColor: 'transparent',
  '&:hover': { backgroundColor: (theme.vars ?? theme).palette.action.hover },
  '&[aria-pressed="true"]': {
    fontWeight: 600,
    color: (theme.vars ?? theme).palette.text.primary,
    backgroundColor: (theme.vars ?? theme).palette.action.selected,
  },
  '&[data-side="end"]': { marginLeft: 'auto', fontWeight: 500, color: (theme.vars ?? theme).palette.primary.main },
}))
const List = styled('div')({ flex: '0 1 auto', maxHeight: 288, overflowY: 'auto', overscrollBehavior: 'contain' })
const Option = styled('div')(({ theme }) => ({
  ...theme.typography.body1,
  position: 'absolute',
  top: 0,
  left: 0,
  right: 0,
  boxSizing: 'border-box',
  display: 'grid',
  gridTemplateColumns: '16px minmax(0, 1fr) auto',
  alignItems: 'center',
  columnGap: 10,
  minHeight: 36,
  padding: '8px 12px',
  cursor: 'pointer',
  overflowWrap: 'anywhere',
  '& > small': {
    ...theme.typography.caption,
    maxWidth: '16em',
    color: (theme.vars ?? theme).palette.text.secondary,
  },
  '&:hover': { backgroundColor: (theme.vars ?? theme).palette.action.hover },
  '&[data-active="true"]': {
    backgroundColor: (theme.vars ?? theme).palette.action.selected,
    outline: `2px solid ${(theme.vars ?? theme).palette.primary.main}`,
    outlineOffset: -2,
    borderRadius: 6,
  },
}))

export const optionId = (listId: string, index: number) => `${listId}-${index}`

export interface DomainsPopupProps {
  listId: string
  label: string
  /** The element beside which it stands. */
  anchor: RefObject<HTMLElement | null>
  shown: readonly Domain[]
  chosen: ReadonlySet<string>
  /** Index of the active option; -1: none. */
  active: number
  /** Besides the name: an id that tells one from another, or that it no longer exists. */
  detailOf: (domain: Domain) => string
  onToggle: (domain: Domain, index: number) => void
  /** All of them, or only the chosen ones. */
  view: 'all' | 'chosen'
  onViewChange: (view: 'all' | 'chosen') => void
  counts: { all: number; chosen: number }
  /** Adds or takes away all that are shown. */
  bulk: { word: string; apply: () => void } | null
  /** Stands in place of options: what is awaited, or why there are none. */
  children: ReactNode
}

/** The list of a domains field: only what can be seen of it is in the document. The focus stays in the field's text. */
export function DomainsPopup(props: DomainsPopupProps) {
  const {
    listId,
    label,
    anchor,
    shown,
    chosen,
    active,
    detailOf,
    onToggle,
    view,
    onViewChange,
    counts,
    bulk,
    children,
  } = props
  const list = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => list.current,
    estimateSize: () => 36,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 4,
    paddingStart: 4,
    paddingEnd: 4,
    scrollPaddingStart: 4,
    scrollPaddingEnd: 4,
    // The active one is what `aria-activedescendant` names: it stays even where the wheel has left it behind.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan)
      const last = Math.min(count - 1, endIndex + overscan)
      const indexes = Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
      if (active < 0 || active >= count || (active >= first && active <= last)) return indexes
      return active < first ? [active, ...indexes] : [...indexes, active]
    },
  })
  useEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active)
  }, [active, virtualizer])
  const attached = (popup: HTMLDivElement) => (anchor.current ? attach(popup, anchor.current) : undefined)

  return (
    <Popup
      ref={useStable(attached)}
      // The focus stays where it is; Tab still leads to the words in the header.
      onMouseDown={(event) => event.preventDefault()}
    >
      {counts.all + counts.chosen > 0 && (
        <Header role="group" aria-label={`${label}: what is listed`}>
          <Word type="button" aria-pressed={view === 'all'} onClick={() => onViewChange('all')}>
            All {formatNumber(counts.all)}
          </Word>
          <Word type="button" aria-pressed={view === 'chosen'} onClick={() => onViewChange('chosen')}>
            Chosen {formatNumber(counts.chosen)}
          </Word>
          {bulk && (
            <Word type="button" data-side="end" onClick={bulk.apply}>
              {bulk.word}
            </Word>
          )}
        </Header>
      )}
      {children}
      <List ref={list} role="listbox" id={listId} aria-label={label} aria-multiselectable hidden={!shown.length}>
        <div style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const domain = shown[index]
            if (!domain) return null
            const detail = detailOf(domain)
            return (
              <Option
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                data-active={index === active}
                id={optionId(listId, index)}
                role="option"
                aria-selected={chosen.has(domain.id)}
                aria-setsize={shown.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => onToggle(domain, index)}
              >
                <Tick ticked={chosen.has(domain.id)} />
                <span>{nameOf(domain)}</span>
                {detail && <small>{detail}</small>}
              </Option>
            )
          })}
        </div>
      </List>
    </Popup>
  )
}
