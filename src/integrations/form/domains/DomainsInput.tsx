import ArrowIcon from '@mui/icons-material/KeyboardArrowDown'
import FormHelperText from '@mui/material/FormHelperText'
import IconButton from '@mui/material/IconButton'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useEffect, useEffectEvent, useMemo, useState, type ComponentType } from 'react'
import { describeFailure, type Failure } from '../../api/failure'
import type { Domain } from '../../api/schemas'
import { FailureNotice } from '../../ui/FailureNotice'
import { formatNumber } from '../../ui/format'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { useLookupOfForm } from '../assistance/useConnectionLookup'
import { VERBATIM, type InputProps } from '../inputs/inputProps'
import type { Field } from '../model/fields'
import { asDomains } from '../model/values'
import { DomainChips } from './DomainChips'
import type { DomainsComboboxProps } from './DomainsCombobox'
import { inOrder, nameOf, repeatedNames } from './domainNames'

const NO_LIST: Failure = {
  title: 'The page could not show the list',
  advice: 'Check your network connection, then try again. What is chosen stays.',
  detail: '',
  canRetry: true,
}

/** After a failure the domains are asked for again by themselves, while somebody waits for them. */
const RETRY_MS = 15_000

/**
 * The domains (of Purview: collections) that limit a catalog. The list's code and its domains are fetched when it is first
 * opened; neither failing keeps the form from being saved.
 */
export function DomainsInput(props: InputProps) {
  const { id, field, onChange, onBlur, describedBy, invalid, autoFocus } = props
  const { connection, lookup, domains, load } = useLookupOfForm()
  const chosen = asDomains(props.value)
  const [wanted, setWanted] = useState(false)
  const [draft, setDraft] = useState('')
  const [announcement, announce] = useState('')
  const [Combobox, setCombobox] = useState<ComponentType<DomainsComboboxProps> | 'broken' | null>(null)

  // Sorting thousands of names takes longer than a key press should.
  const available = useMemo(() => domains && inOrder(domains), [domains])
  const repeated = useMemo(() => repeatedNames([...(available ?? []), ...chosen]), [available, chosen])
  const loadable = connection.kind !== 'incomplete'
  const current = loadable && lookup?.key === connection.key ? lookup : null
  const loading = current?.result === 'loading' && !available
  // A failed check tells its failure where it was asked for.
  const error =
    current?.by === 'list' && typeof current.result === 'object' && 'error' in current.result
      ? current.result.error
      : null
  const failure = error ? describeFailure(error, 'load the domains') : wanted && Combobox === 'broken' ? NO_LIST : null

  const focus = () => document.getElementById(id)?.focus()
  const fetchCombobox = () => {
    if (typeof Combobox === 'function') return
    import('./DomainsCombobox').then(
      (module) => setCombobox(() => module.DomainsCombobox),
      () => setCombobox('broken'),
    )
  }
  const open = () => {
    setWanted(true)
    fetchCombobox()
    if (!available && !loading && !error) void load('list')
  }
  const retry = () => {
    focus()
    setWanted(true)
    fetchCombobox()
    if (error) void load('list')
  }
  const retryAlone = useEffectEvent(() => {
    if (document.visibilityState === 'visible') void load('list')
  })
  useEffect(() => {
    if (!error) return undefined
    const timer = setTimeout(retryAlone, RETRY_MS)
    return () => clearTimeout(timer)
  }, [error])

  const change = (next: Domain[]) => {
    const removed = chosen.filter((domain) => !next.some((each) => each.id === domain.id))
    const added = next.filter((domain) => !chosen.some((each) => each.id === domain.id))
    const changes = [
      added.length && `Added ${added.map(nameOf).join(', ')}`,
      removed.length && `Removed ${removed.map(nameOf).join(', ')}`,
    ]
    announce(
      `${changes.filter(Boolean).join('. ')}. ${next.length ? `${formatNumber(next.length)} chosen` : noneChosen(field)}`,
    )
    onChange(next.map(({ id: domainId, name }) => ({ id: domainId, name })))
  }
  /** The button that had the focus goes with what it removes. */
  const removeByButton = (next: Domain[]) => {
    focus()
    change(next)
  }
  const noneId = `${id}-none`
  const describedByAll = [describedBy, !chosen.length && noneId].filter(Boolean).join(' ') || undefined

  return (
    <>
      {typeof Combobox === 'function' && wanted ? (
        <Combobox
          id={id}
          label={field.title}
          value={chosen}
          onChange={change}
          available={available}
          repeated={repeated}
          loading={loading}
          emptyText={emptyText(available, connection.kind === 'incomplete' ? connection.message : '', failure !== null)}
          onOpen={open}
          onBlur={onBlur}
          initialQuery={draft}
          describedBy={describedByAll}
          invalid={invalid}
          required={field.required}
        />
      ) : (
        <OutlinedInput
          id={id}
          fullWidth
          value={draft}
          error={invalid}
          placeholder="Search by name or id"
          autoFocus={autoFocus}
          onChange={({ target }) => {
            setDraft(target.value)
            open()
          }}
          onFocus={fetchCombobox}
          onPointerEnter={fetchCombobox}
          onClick={open}
          onBlur={onBlur}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
            event.preventDefault()
            open()
          }}
          endAdornment={
            <IconButton tabIndex={-1} aria-label="Show list" onClick={open} sx={{ width: 28, height: 28 }}>
              <ArrowIcon />
            </IconButton>
          }
          slotProps={{
            input: {
              ...VERBATIM,
              role: 'combobox',
              'aria-expanded': false,
              'aria-haspopup': 'listbox',
              'aria-autocomplete': 'list',
              'aria-describedby': describedByAll,
              'aria-invalid': invalid,
              'aria-required': field.required,
            },
          }}
        />
      )}
      {chosen.length ? (
        <DomainChips
          label={field.title}
          chosen={chosen}
          available={available}
          repeated={repeated}
          onRemove={({ id: removed }) => removeByButton(chosen.filter((domain) => domain.id !== removed))}
          onClear={() => removeByButton([])}
        />
      ) : (
        <FormHelperText id={noneId}>{noneChosen(field)}</FormHelperText>
      )}
      {failure && !loading && (
        <div ref={bringIntoView} style={{ marginTop: 8 }}>
          <FailureNotice failure={failure} onRetry={retry} role="status" />
        </div>
      )}
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </>
  )
}

const noneChosen = ({ required, title }: Field) =>
  required ? 'None chosen' : `Match only assets in these ${title.toLowerCase()}. Empty: all.`

/** Where the user waits for the list, why there is none must not stay below the fold. */
const bringIntoView = (notice: HTMLElement | null) => {
  if (notice?.parentElement?.contains(document.activeElement)) notice.scrollIntoView({ block: 'nearest' })
}

/** Why nothing is listed. */
function emptyText(available: Domain[] | undefined, unavailable: string, failed: boolean): string {
  if (available?.length) return 'No name or id matches.'
  if (available) return 'This connection sees no domains. Its credentials may lack the right to list them.'
  return unavailable || (failed ? 'The domains could not be loaded.' : 'Loading domains')
}
