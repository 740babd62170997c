import CheckedIcon from '@mui/icons-material/CheckBox'
import UncheckedIcon from '@mui/icons-material/CheckBoxOutlineBlank'
import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete'
import Button from '@mui/material/Button'
import OutlinedInput from '@mui/material/OutlinedInput'
import Paper, { type PaperProps } from '@mui/material/Paper'
import { styled } from '@mui/material/styles'
import { useLayoutEffect, useState } from 'react'
import type { Domain } from '../../api/schemas'
import { counted } from '../../ui/format'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { VERBATIM } from '../inputs/inputProps'
import { nameOf, tellingId } from './domainNames'
import { VirtualListbox } from './VirtualListbox'

const Option = styled('li')(({ theme }) => ({
  '&&': { alignItems: 'flex-start', gap: 8, minHeight: 36, padding: '6px 12px', overflowWrap: 'anywhere' },
  '& > svg': { flex: 'none', fontSize: 20 },
  '& > span:last-of-type': { minWidth: 0 },
  '& small': { ...theme.typography.caption, display: 'block', color: 'inherit' },
}))
/** A finger has no Escape key, and on a narrow screen there is little beside the list to press. */
const Done = styled(Button)(({ theme }) => ({
  display: 'none',
  [theme.breakpoints.down('sm')]: { display: 'flex', width: '100%', minHeight: 44 },
}))

const filterOptions = createFilterOptions<Domain>({ stringify: ({ id, name }) => `${name} ${id}`, trim: true })

export interface DomainsComboboxProps {
  id: string
  label: string
  value: Domain[]
  onChange: (value: Domain[]) => void
  /** In order; `undefined` until they are loaded. */
  available: Domain[] | undefined
  /** Names that several bear. */
  repeated: ReadonlySet<string>
  loading: boolean
  /** Why nothing is listed. */
  emptyText: string
  onOpen: () => void
  onBlur: () => void
  /** What was typed before this could be shown. */
  initialQuery: string
  describedBy: string | undefined
  invalid: boolean
  required: boolean
}

/** Chooses among any number of domains: MUI's Autocomplete over a list of which only what can be seen is in the document. */
export function DomainsCombobox(props: DomainsComboboxProps) {
  const { id, label, value, onChange, available, repeated, loading, emptyText, onOpen, initialQuery, required } = props
  const [open, setOpen] = useState(true)
  const [query, setQuery] = useState(initialQuery)
  // It takes the place of the field that opened it, focus included.
  useLayoutEffect(() => document.getElementById(id)?.focus(), [id])
  const options = available ?? []
  const matches = open ? filterOptions(options, { inputValue: query, getOptionLabel: nameOf }).length : 0
  return (
    <>
      <Autocomplete
        id={id}
        multiple
        disableCloseOnSelect
        disableListWrap
        disableClearable
        handleHomeEndKeys={false}
        openOnFocus={false}
        autoHighlight={query.trim() !== ''}
        open={open}
        onOpen={() => {
          setOpen(true)
          onOpen()
        }}
        onClose={() => setOpen(false)}
        inputValue={query}
        // What is searched for stays while several are chosen.
        onInputChange={(_event, next, reason) => {
          if (reason === 'input' || reason === 'blur' || reason === 'clear') setQuery(next)
        }}
        options={options}
        value={value}
        onChange={(_event, next) => onChange(next)}
        getOptionLabel={nameOf}
        getOptionKey={({ id: key }) => key}
        isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
        filterOptions={filterOptions}
        loading={loading}
        loadingText="Loading domains"
        noOptionsText={emptyText}
        renderValue={() => null}
        renderInput={({ id: inputId, slotProps }) => (
          <OutlinedInput
            id={inputId}
            fullWidth
            error={props.invalid}
            placeholder="Search by name or id"
            onBlur={props.onBlur}
            ref={slotProps.input.ref}
            endAdornment={slotProps.input.endAdornment}
            onMouseDown={slotProps.input.onMouseDown}
            slotProps={{
              input: {
                ...slotProps.htmlInput,
                ...VERBATIM,
                'aria-haspopup': 'listbox',
                'aria-describedby': props.describedBy,
                'aria-invalid': props.invalid,
                'aria-required': required,
              },
            }}
          />
        )}
        renderOption={({ key, ...option }, domain, { selected }) => (
          <Option key={key} {...option}>
            {selected ? <CheckedIcon aria-hidden color="primary" /> : <UncheckedIcon aria-hidden color="action" />}
            <span>
              {nameOf(domain)} {tellingId(domain, repeated) && <small>{domain.id}</small>}
            </span>
          </Option>
        )}
        slots={{ paper: ListPaper }}
        slotProps={{
          // Inside the form's own scrolling, so that it never covers Save.
          popper: { disablePortal: true },
          listbox: { component: VirtualListbox, 'aria-label': label },
          popupIndicator: { tabIndex: -1 },
        }}
        openText="Show list"
        closeText="Hide list"
      />
      <VisuallyHidden role="status">
        {matches > 0 && (query.trim() ? counted(matches, 'match', 'matches') : counted(matches, 'domain'))}
      </VisuallyHidden>
    </>
  )
}

function ListPaper({ children, ...props }: PaperProps) {
  return (
    <Paper {...props} variant="outlined" elevation={0}>
      {children}
      <Done
        // The focus is the field's until it is taken from it, which closes the list.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => document.activeElement instanceof HTMLElement && document.activeElement.blur()}
      >
        Done
      </Done>
    </Paper>
  )
}
