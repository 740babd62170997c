import { Suspense, useDeferredValue, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { loadAssistance } from '../assist/lazyComponents'
import type { ConnectorAction } from '../connectors/action'
import { rowControlId } from '../connectors/row/ConnectorRow'
import type { Connector } from '../connectors/connector'
import { useHost } from '../host'
import { lazyWithFallback } from '../ui/lazyWithFallback'
import { formatSearch, isSameDialog, parseSearch, sectionOf, type DialogRequest } from './searchParams'
import { loadDialog } from './lazyDialogs'
import { MissingDialog } from './MissingDialog'

/** The question before typed text is lost comes with it: when it is needed, the network may be gone. */
const RoutedDialog = lazyWithFallback(
  async () => (await Promise.all([import('./RoutedDialog'), import('./ConfirmDiscard')]))[0].RoutedDialog,
  MissingDialog,
)
const ConfirmDiscard = lazyWithFallback(
  async () => (await import('./ConfirmDiscard')).ConfirmDiscard,
  ({ onKeep }) => {
    useEffect(onKeep, [onKeep])
    return null
  },
)
/** Fetches a dialog's code before it is asked for. */
export function loadAhead(action: ConnectorAction) {
  RoutedDialog.ahead()
  loadDialog(action)
}

export interface DialogsProps {
  /** What the list shows; a dialog is opened with its data, so this must be loaded. */
  connectors: readonly Connector[]
  /** Of the ids of the rows. */
  idPrefix: string
}

/**
 * Shows the dialog that the address names. Leaving one with typed text (by Esc, Cancel or Back alike) asks first; "Keep
 * editing" brings its address back.
 */
export function Dialogs({ connectors, idPrefix }: DialogsProps) {
  const { search, onSearchChange, onUnsavedChange, paramPrefix } = useHost()
  const place = useRef<HTMLSpanElement>(null)
  const address = parseSearch(search, paramPrefix)
  const [unsavedIn, setUnsavedIn] = useState<DialogRequest | null>(null)
  const [leaving, setLeaving] = useState<{ to: DialogRequest | null } | null>(null)
  /** The view of an integration that what is open was opened from: closing leads back there. */
  const [from, setFrom] = useState<DialogRequest | null>(null)
  const left = unsavedIn !== null && !isSameDialog(unsavedIn, address.dialog)
  const open = left ? unsavedIn : address.dialog
  // Opening a heavy dialog must not hold up the click's own paint; closing is at once.
  const deferred = useDeferredValue(open && formatSearch({ ...address, dialog: open }))
  const shown = open && deferred !== null ? parseSearch(deferred).dialog : null

  const changeUnsaved = (request: DialogRequest | null) => {
    setUnsavedIn(request)
    onUnsavedChange?.(request !== null)
  }
  const go = (dialog: DialogRequest | null, options: { replace: boolean }) =>
    onSearchChange(formatSearch({ ...address, dialog }, search, paramPrefix), options)
  const latestGo = useRef(go)
  useLayoutEffect(() => {
    latestGo.current = go
  })
  const close = (saved?: { type: string; id: number }, to: DialogRequest | null = null) => {
    flushSync(() => {
      changeUnsaved(null)
      setLeaving(null)
      go(to, { replace: true })
    })
    if (open && !to) focusRow(place.current, idPrefix, connectors, open, saved)
  }

  const assisted = open && formTypeOf(open, connectors)
  useEffect(() => {
    if (assisted) loadAssistance(assisted)
  }, [assisted])
  if (from && (!open || sectionOf(open))) setFrom(null)
  if (left && !leaving) setLeaving({ to: address.dialog })
  // At once, so that a second Back asks again and does not leave the page.
  const stay = useEffectEvent(() => go(unsavedIn, { replace: false }))
  useLayoutEffect(() => {
    if (left) stay()
  }, [left])
  const forgetUnsaved = useEffectEvent(() => unsavedIn && onUnsavedChange?.(false))
  useEffect(() => () => void forgetUnsaved(), [])

  return (
    <>
      <span ref={place} hidden />
      <Suspense fallback={null}>
        {shown && (
          <RoutedDialog
            key={`${sectionOf(shown) ? 'view' : shown.dialog} ${shown.dialog === 'add' ? shown.type : shown.id}`}
            request={shown}
            connectors={connectors}
            onClose={() => (unsavedIn ? setLeaving({ to: from }) : close(undefined, from))}
            onDone={(saved) => close(saved, shown.dialog === 'disconnect' ? null : from)}
            onGo={(dialog, options) => {
              go(dialog, options)
              if (sectionOf(shown)) setFrom(shown)
            }}
            onGoLater={(dialog) => latestGo.current(dialog, { replace: false })}
            onUnsavedChange={(unsaved) => changeUnsaved(unsaved ? shown : null)}
          />
        )}
      </Suspense>
      {/* A boundary of its own: waiting for the question must not hide the dialog, which would lose its focus. */}
      <Suspense fallback={null}>
        {leaving && <ConfirmDiscard onKeep={() => setLeaving(null)} onDiscard={() => close(undefined, leaving.to)} />}
      </Suspense>
    </>
  )
}

/** The type of the connector whose form is opened: what helps to fill it in is fetched at the same time. */
function formTypeOf(request: DialogRequest, connectors: readonly Connector[]): string | undefined {
  if (request.dialog === 'add') return request.type
  if (request.dialog !== 'edit' && request.dialog !== 'replace') return undefined
  return connectors.find(({ integration }) => integration?.id === request.id)?.type
}

/** The row that a dialog was about takes the focus: what opened the dialog may be gone. `place` stands where the rows do, perhaps in a shadow root. */
function focusRow(
  place: Element | null,
  idPrefix: string,
  connectors: readonly Connector[],
  request: DialogRequest,
  saved?: { type: string; id: number },
) {
  const integration =
    request.dialog === 'add' ? undefined : connectors.find(({ integration }) => integration?.id === request.id)
  const type = saved?.type ?? (request.dialog === 'add' ? request.type : integration?.type)
  const id = saved?.id ?? integration?.integration?.id
  const root = place?.getRootNode()
  if (!type || !(root instanceof Document || root instanceof ShadowRoot)) return
  const control =
    root.getElementById(rowControlId(idPrefix, type, id)) ?? root.getElementById(rowControlId(idPrefix, type))
  control?.focus()
}
