import CloseIcon from '@mui/icons-material/Close'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Domain } from '../../api/schemas'
import { counted, formatNumber } from '../../ui/format'
import { nameOf, tellingId } from './domainNames'

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 4, marginTop: 8 })
const Chips = styled('ul')({ display: 'contents', listStyle: 'none' })
const Chip = styled('li')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  maxWidth: '100%',
  paddingLeft: 8,
  borderRadius: theme.vars.shape.borderRadius,
  backgroundColor: theme.vars.palette.action.selected,
  '& > span': { minWidth: 0 },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > svg': { fontSize: 16, color: theme.vars.palette.warning.main },
}))

/** One more is shown in place of "+1 more". */
const SHOWN = 6
/** Of thousands the list itself shows the rest: they are ticked there. */
const MOST = 200

export interface DomainChipsProps {
  label: string
  chosen: readonly Domain[]
  /** `undefined` until they are loaded. */
  available: readonly Domain[] | undefined
  /** Names that several bear. */
  repeated: ReadonlySet<string>
  onRemove: (domain: Domain) => void
  onClear: () => void
}

/** The chosen domains below their field, where they cannot move it; of many only the first, unless all are asked for. */
export function DomainChips({ label, chosen, available, repeated, onRemove, onClear }: DomainChipsProps) {
  const [all, setAll] = useState(false)
  const ids = available && new Set(available.map(({ id }) => id))
  const isGone = ({ id }: Domain) => ids !== undefined && !ids.has(id)
  // Those that no longer exist first, so that they are never out of sight.
  const domains = [...chosen.filter(isGone), ...chosen.filter((domain) => !isGone(domain))]
  const shown = all || domains.length <= SHOWN + 1 ? domains.slice(0, MOST) : domains.slice(0, SHOWN)
  const more = domains.length - shown.length
  return (
    <Row>
      <Chips role="list" aria-label={`${label}: ${formatNumber(domains.length)} chosen`}>
        {shown.map((domain) => (
          <DomainChip
            key={domain.id}
            name={nameOf(domain)}
            id={tellingId(domain, repeated)}
            gone={isGone(domain)}
            onRemove={() => onRemove(domain)}
          />
        ))}
      </Chips>
      {more > 0 && !all && (
        <Button
          size="small"
          aria-label={`+${counted(more, 'more', 'more')}: show all chosen`}
          onClick={() => setAll(true)}
          sx={small}
        >
          +{formatNumber(more)} more
        </Button>
      )}
      {more > 0 && all && <span>and {formatNumber(more)} more</span>}
      {domains.length > 1 && (
        <Button size="small" aria-label={`Clear ${label}`} onClick={onClear} sx={small}>
          Clear
        </Button>
      )}
    </Row>
  )
}

interface DomainChipProps {
  name: string
  /** Where the name alone does not tell which one it is. */
  id: string
  gone: boolean
  onRemove: () => void
}

const DomainChip = ({ name, id, gone, onRemove }: DomainChipProps) => (
  <Chip>
    {gone && <WarningIcon aria-hidden />}
    <span>
      {name}
      {id && <small> {id}</small>}
      {gone && <small> · no longer exists</small>}
    </span>
    <IconButton
      aria-label={['Remove', name, id].filter(Boolean).join(' ')}
      onClick={onRemove}
      sx={{ width: 24, height: 24 }}
    >
      <CloseIcon sx={{ '&&': { fontSize: 16 } }} />
    </IconButton>
  </Chip>
)

const small = { height: 24, px: 1, typography: 'caption', fontWeight: 500 }
