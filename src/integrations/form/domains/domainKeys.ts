/** What the text field of a combobox is in the middle of. */
export interface ListPosition {
  open: boolean
  query: string
  /** -1: the text, no option. */
  active: number
  /** The last key moved through the options: Space, Home and End then belong to them, not to the text. */
  roaming: boolean
}

export interface Key {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  repeat: boolean
}

export type KeyMeaning =
  | { does: 'open' | 'move'; active: number }
  | { does: 'close' | 'toggle' | 'remove-last' | 'nothing' }
  /** The text field's own. */
  | null

const PAGE = 10

/** The keys of an editable combobox (ARIA Authoring Practices), with Space and Enter choosing several. */
export function meaningOf(key: Key, { open, query, active, roaming }: ListPosition, count: number): KeyMeaning {
  const last = count - 1
  const move = (to: number): KeyMeaning => ({ does: 'move', active: Math.max(Math.min(to, last), count ? 0 : -1) })
  if (key.ctrlKey || key.metaKey || key.shiftKey) return null
  if (key.altKey) {
    if (key.key === 'ArrowDown' && !open) return { does: 'open', active: -1 }
    if (key.key === 'ArrowUp' && open) return { does: 'close' }
    return null
  }
  const inList = open && (roaming || query === '')
  switch (key.key) {
    case 'ArrowDown':
      return open ? move(active + 1) : { does: 'open', active: count ? 0 : -1 }
    case 'ArrowUp':
      if (!open) return { does: 'open', active: last }
      return active === 0 ? { does: 'move', active: -1 } : move(active < 0 ? last : active - 1)
    case 'PageDown':
      return open ? move(active + PAGE) : null
    case 'PageUp':
      return open ? move(active - PAGE) : null
    case 'Home':
      return inList ? move(0) : null
    case 'End':
      return inList ? move(last) : null
    case 'Enter':
      // With the list open, Enter is never the form's.
      return open ? { does: active < 0 ? 'nothing' : 'toggle' } : null
    case ' ':
      return inList && active >= 0 ? { does: 'toggle' } : null
    case 'Backspace':
      // A key held down to empty the text must not go on with what is chosen.
      return query === '' ? { does: key.repeat ? 'nothing' : 'remove-last' } : null
    default:
      return null
  }
}
