import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Domain } from '../../api/schemas'
import { attach } from './domainPlacement'
import { DomainsPopupHeader } from './DomainsPopupHeader'
import { nameOf } from './domainSearch'

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
  color: theme.vars.palette.text.primary,
  backgroundColor: theme.vars.palette.background.paper,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  boxShadow: '0 1px 2px rgb(0 0 0 / 0.06), 0 8px 24px rgb(0 0 0 / 0.14)',
  // There a shadow cannot be seen.
  ...theme.applyStyles('dark', { borderColor: theme.vars.palette.text.disabled }),
}))
const List = styled('div')({ flex: '0 1 auto', maxHeight: 288, overflowY: 'auto', overscrollBehavior: 'contain' })
const Option = styled('div')(({ theme }) => ({
  ...theme.typography.body1,
  position: 'absolute',
  top: 0,
  left: 4,
  right: 4,
  boxSizing: 'border-box',
  display: 'grid',
  gridTemplateColumns: '16px minmax(0, 1fr) auto',
  alignItems: 'center',
  columnGap: 10,
  minHeight: 36,
  padding: '8px',
  borderRadius: 6,
  cursor: 'pointer',
  overflowWrap: 'anywhere',
  '& > small': {
    ...theme.typography.caption,
    maxWidth: '16em',
    color: theme.vars.palette.text.secondary,
  },
  '&:hover': { backgroundColor: theme.vars.palette.action.hover },
  '&[data-active="true"]': {
    backgroundColor: theme.vars.palette.action.selected,
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -2,
  },
}))

const Message = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  padding: '12px 16px',
  overflowWrap: 'anywhere',
  color: theme.vars.palette.text.secondary,
}))
const Bones = styled('div')({ display: 'grid', gap: 8, padding: '14px 12px' })

const Box = styled('svg')(({ theme }) => ({
  width: 16,
  height: 16,
  borderRadius: 4,
  boxSizing: 'border-box',
  border: `1.5px solid ${theme.vars.palette.text.secondary}`,
  color: 'transparent',
  '[aria-selected="true"] > &': {
    color: theme.vars.palette.background.paper,
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.main,
  },
}))

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
  /** What is searched for; empty while everything is listed. */
  query: string
  /** All of them, or only the chosen ones. */
  view: 'all' | 'chosen'
  onViewChange: (view: 'all' | 'chosen') => void
  /** `null` until it is known. */
  counts: { all: number | null; chosen: number }
  onAdd: (domains: readonly Domain[]) => void
  onRemove: (domains: readonly Domain[]) => void
  loading: boolean
  /** Why there are no options. */
  message: string
}

/** The list of a domains field: only what can be seen of it is in the document. The focus stays in the field's text. */
export function DomainsPopup(props: DomainsPopupProps) {
  const { listId, label, anchor, shown, chosen, active, detailOf, onToggle, loading, message } = props
  const popup = useRef<HTMLDivElement>(null)
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
  useLayoutEffect(() => (popup.current && anchor.current ? attach(popup.current, anchor.current) : undefined), [anchor])
  useEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active)
    else virtualizer.scrollToOffset(0)
  }, [active, shown, virtualizer])

  return (
    <Popup
      ref={popup}
      // The focus stays where it is; Tab still leads to the words in the header.
      onMouseDown={(event) => event.preventDefault()}
    >
      <DomainsPopupHeader {...props} />
      {message && (loading ? <Loading /> : <Message>{message}</Message>)}
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
                id={`${listId}-${index}`}
                role="option"
                aria-selected={chosen.has(domain.id)}
                aria-setsize={shown.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => onToggle(domain, index)}
              >
                <Box viewBox="0 0 13 13" aria-hidden>
                  <path d="M3 6.8 5.5 9.2 10 4" fill="none" stroke="currentColor" strokeWidth="1.8" />
                </Box>
                <span>{nameOf(domain)}</span> {detail && <small>{detail}</small>}
              </Option>
            )
          })}
        </div>
      </List>
    </Popup>
  )
}

const Loading = () => (
  <Bones aria-hidden>
    {[45, 60, 35].map((width) => (
      <Skeleton key={width} width={`${width}%`} height={20} />
    ))}
  </Bones>
)
