import { useMemo, useRef, useState, type ComponentType, type KeyboardEvent } from 'react'
import type { Failure } from '../../api/failure'
import type { Domain } from '../../api/schemas'
import { counted, formatNumber } from '../../ui/format'
import { chosenOf, isChosen, withAll, without } from './domainChoice'
import { meaningOf, type ListPosition } from './domainKeys'
import { indexDomains, nameOf, searchDomains } from './domainSearch'
import type { DomainsPickerProps } from './DomainsPicker'
import type { DomainsPopupProps } from './DomainsPopup'

interface ListState extends ListPosition {
  /** Where only the chosen ones are listed: those of that moment, so that one taken away can be taken back. */
  kept: readonly Domain[] | null
}

const CLOSED: ListState = { open: false, query: '', active: -1, roaming: false, kept: null }

const NO_LIST: Failure = {
  title: 'The page could not show the list',
  advice: 'Check your network connection, then try again. What is chosen stays.',
  detail: '',
}

export const noneWords = (required: boolean) => (required ? 'None chosen' : 'None chosen: every domain is searched.')

/** The state of a domains field: what is typed, listed, active, and what happens on keys and clicks. */
export function useDomainList(props: DomainsPickerProps) {
  const { required, value, onChange, available, loading, failure, onRetry, onOpen } = props
  const [list, setList] = useState(CLOSED)
  const [said, setSaid] = useState('')
  const [Popup, setPopup] = useState<ComponentType<DomainsPopupProps> | 'broken' | null>(null)
  const input = useRef<HTMLInputElement>(null)

  // Thousands of names are folded, sorted and searched: not again for every key that moves through them.
  const index = useMemo(() => available && indexDomains(available), [available])
  const listed = useMemo(() => (list.kept ? indexDomains(list.kept) : index), [list.kept, index])
  const shown = useMemo(() => (listed ? searchDomains(listed, list.query) : []), [listed, list.query])
  const chosen = useMemo(() => chosenOf(value, index), [value, index])
  const chosenIds = useMemo(() => new Set(value.map(({ id }) => id)), [value])

  const trouble = failure ?? (list.open && Popup === 'broken' ? NO_LIST : null)
  const visible = list.open && (listed !== undefined || loading || !trouble)
  const OpenPopup = visible && typeof Popup === 'function' ? Popup : null

  /** The list's code is fetched when the field is about to be used; without it everything but choosing still works. */
  const fetchPopup = () => {
    if (typeof Popup === 'function') return
    import('./DomainsPopup').then(
      (module) => setPopup(() => module.DomainsPopup),
      () => setPopup('broken'),
    )
  }
  const open = (next: Partial<ListState> = {}) => {
    input.current?.focus()
    setList({ ...CLOSED, ...next, open: true })
    fetchPopup()
    onOpen()
  }
  const close = () => setList(CLOSED)
  const retry = () => {
    input.current?.focus()
    setList({ ...list, open: true })
    fetchPopup()
    if (failure) onRetry()
  }

  const change = (next: Domain[], words: string) => {
    onChange(next)
    setSaid(`${words}. ${next.length ? `${formatNumber(next.length)} chosen` : noneWords(required)}`)
  }
  const add = (added: readonly Domain[]) => change(withAll(value, added), `Added ${wordsFor(added)}`)
  const remove = (removed: readonly Domain[]) => change(without(value, removed), `Removed ${wordsFor(removed)}`)
  const toggle = (domain: Domain, active: number) => {
    setList({ ...list, active, roaming: true })
    if (isChosen(value, domain)) remove([domain])
    else add([domain])
  }

  const type = (query: string) => {
    // The best match is active at once, so that Enter chooses it.
    const next = { query, active: query.trim() ? 0 : -1 }
    setSaid('')
    if (list.open) setList({ ...list, ...next, roaming: false })
    else open(next)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const meaning = meaningOf(event, { ...list, open: OpenPopup !== null }, shown.length)
    if (!meaning) return
    event.preventDefault()
    const { active } = list
    const domain = shown[active]
    const last = value.slice(-1)
    if (meaning.does === 'open') open({ active: meaning.active, roaming: true })
    if (meaning.does === 'close') close()
    if (meaning.does === 'move') setList({ ...list, active: meaning.active, roaming: meaning.active >= 0 })
    if (meaning.does === 'toggle' && domain) toggle(domain, active)
    if (meaning.does === 'remove-last' && last.length) remove(last)
  }

  return {
    list,
    index,
    listed,
    shown,
    chosen,
    chosenIds,
    said,
    trouble,
    OpenPopup,
    input,
    fetchPopup,
    open,
    close,
    retry,
    add,
    remove,
    toggle,
    type,
    press,
    /** Lists all that can be chosen, or only what is chosen now. */
    showOnly: (view: 'all' | 'chosen') =>
      setList({ ...list, kept: view === 'chosen' ? value : null, active: -1, roaming: false }),
    leave: () => {
      close()
      setSaid('')
    },
  }
}

const wordsFor = (domains: readonly Domain[]): string => {
  const [only] = domains
  return only && domains.length === 1 ? nameOf(only) : counted(domains.length, 'domain')
}
