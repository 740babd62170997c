import ArrowIcon from '@mui/icons-material/KeyboardArrowDown'
import FormHelperText from '@mui/material/FormHelperText'
import IconButton from '@mui/material/IconButton'
import OutlinedInput from '@mui/material/OutlinedInput'
import { styled } from '@mui/material/styles'
import { useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import type { Failure } from '../../api/failure'
import type { Domain } from '../../api/schemas'
import { FailureNotice } from '../../ui/FailureNotice'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { counted } from '../../ui/format'
import { VERBATIM } from '../inputs/inputProps'
import { DomainChips } from './DomainChips'
import { tellingId } from './domainSearch'
import { errorId, helpId } from '../fields/FieldFrame'
import { noneWords, useDomainList } from './useDomainList'
import { RequiredMark } from '../fields/RequiredMark'

const Frame = styled('div')({ minWidth: 0 })
const Trouble = styled('div')({ marginTop: 8 })
const Label = styled('label')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'block',
  marginBottom: 4,
  fontWeight: 500,
  overflowWrap: 'anywhere',
  '& > span': { color: theme.vars.palette.text.secondary },
}))

export interface DomainsPickerProps {
  id: string
  label: string
  help?: ReactNode
  error?: string
  required: boolean
  value: Domain[]
  onChange: (value: Domain[]) => void
  /** `undefined` until they are loaded. */
  available: Domain[] | undefined
  loading: boolean
  /** Why the last attempt to load them failed. */
  failure: Failure | null
  onRetry: () => void
  /** The list was opened: the time to load it. */
  onOpen: () => void
  /** Why it cannot be loaded yet, in words. */
  unavailable?: string
}

/**
 * Chooses among any number of domains: a text field that searches a list (an ARIA combobox with a listbox). MUI's
 * `useAutocomplete` looks for its options in the document, where only a few of 10,000 are: End and Page Down would lead nowhere.
 */
export function DomainsPicker(props: DomainsPickerProps) {
  const { id, label, help, error, required, value, loading } = props
  const field = useRef<HTMLDivElement>(null)
  const domains = useDomainList(props)
  const { list, index, listed, shown, chosen, chosenIds, OpenPopup, trouble } = domains
  const listId = `${id}-list`
  const message = OpenPopup && !shown.length ? emptyWords(props, list) : ''

  /** Only the list closes, not the dialog around the field. */
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !OpenPopup) return
    event.stopPropagation()
    domains.input.current?.focus()
    domains.close()
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) domains.leave()
  }
  /** The button that had the focus goes with what it removes. */
  const removeByButton = (removed: readonly Domain[]) => {
    domains.input.current?.focus()
    domains.remove(removed)
  }
  const detailOf = (domain: Domain) =>
    [
      tellingId(domain, listed?.repeated ?? new Set(), list.query),
      index && !index.ids.has(domain.id) && 'no longer exists',
    ]
      .filter(Boolean)
      .join(' · ')

  return (
    <Frame onKeyDown={onEscape} onBlur={onBlur} onFocus={domains.fetchPopup} onPointerEnter={domains.fetchPopup}>
      <Label htmlFor={id}>
        {label}
        {required && <RequiredMark />}
      </Label>
      <OutlinedInput
        id={id}
        ref={field}
        inputRef={domains.input}
        fullWidth
        value={list.query}
        error={Boolean(error)}
        placeholder="Search by name or id"
        onChange={({ target }) => domains.type(target.value)}
        onClick={() => !OpenPopup && domains.open()}
        onKeyDown={domains.press}
        endAdornment={
          <IconButton
            tabIndex={-1}
            aria-label={OpenPopup ? 'Hide list' : 'Show list'}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => {
              event.stopPropagation()
              if (OpenPopup) domains.close()
              else domains.open()
            }}
            sx={{ width: 28, height: 28 }}
          >
            <ArrowIcon sx={{ rotate: OpenPopup ? '180deg' : undefined }} />
          </IconButton>
        }
        slotProps={{
          input: {
            ...VERBATIM,
            role: 'combobox',
            'aria-expanded': OpenPopup !== null,
            'aria-haspopup': 'listbox',
            'aria-autocomplete': 'list',
            'aria-controls': OpenPopup ? listId : undefined,
            'aria-activedescendant': OpenPopup && shown[list.active] ? `${listId}-${list.active}` : undefined,
            'aria-invalid': Boolean(error),
            'aria-required': required,
            'aria-describedby':
              [error && errorId(id), !value.length && `${id}-none`, help && helpId(id)].filter(Boolean).join(' ') ||
              undefined,
          },
        }}
      />
      {OpenPopup && (
        <OpenPopup
          listId={listId}
          label={label}
          anchor={field}
          shown={shown}
          chosen={chosenIds}
          active={list.active}
          query={list.query.trim()}
          detailOf={detailOf}
          onToggle={domains.toggle}
          view={list.kept ? 'chosen' : 'all'}
          onViewChange={domains.showOnly}
          counts={{ all: index?.domains.length ?? null, chosen: chosen.domains.length }}
          onAdd={domains.add}
          onRemove={domains.remove}
          loading={loading}
          message={message}
        />
      )}
      {value.length ? (
        <DomainChips
          label={label}
          chosen={chosen}
          onRemove={(domain) => removeByButton([domain])}
          onShowAll={() => domains.open({ kept: value })}
          onClear={() => removeByButton(value)}
        />
      ) : (
        <FormHelperText id={`${id}-none`}>{noneWords(required)}</FormHelperText>
      )}
      {error && (
        <FormHelperText error id={errorId(id)}>
          {error}
        </FormHelperText>
      )}
      {trouble && !loading && (
        <Trouble ref={bringIntoView}>
          <FailureNotice failure={trouble} onRetry={domains.retry} role="status" />
        </Trouble>
      )}
      {help && (
        <FormHelperText id={helpId(id)} component="div">
          {help}
        </FormHelperText>
      )}
      <VisuallyHidden role="status">{domains.said}</VisuallyHidden>
      <VisuallyHidden role="status">
        {OpenPopup &&
          (message ||
            (list.query.trim() ? counted(shown.length, 'match', 'matches') : counted(shown.length, 'domain')))}
      </VisuallyHidden>
    </Frame>
  )
}

/** Where the user waits for the list, why there is none must not stay below the fold. */
const bringIntoView = (trouble: HTMLElement | null) => {
  if (trouble?.parentElement?.contains(document.activeElement)) trouble.scrollIntoView({ block: 'nearest' })
}

/** Why nothing is listed. */
function emptyWords(
  { available, loading, unavailable }: DomainsPickerProps,
  { kept, query }: { kept: unknown; query: string },
) {
  const noMatch = `No name or id holds “${query.trim()}”.`
  if (kept) return query.trim() ? noMatch : 'None chosen'
  if (loading) return 'Loading domains'
  if (available?.length) return noMatch
  if (available) return 'This connection sees no domains. Its credentials may lack the right to list them.'
  return unavailable ?? 'Loading domains'
}
