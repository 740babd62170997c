import CloseIcon from '@mui/icons-material/Close'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import type { Domain } from '../../api/schemas'
import { counted, formatNumber } from '../../ui/format'
import type { Chosen } from './domainChoice'
import { nameOf, tellingId } from './domainSearch'

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
  '& > span': { minWidth: 0, overflowWrap: 'anywhere' },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > svg': { fontSize: 16, color: theme.vars.palette.warning.main },
}))

/** One more is shown in place of "+1 more". */
const SHOWN = 6

export interface DomainChipsProps {
  label: string
  chosen: Chosen
  onRemove: (domain: Domain) => void
  onShowAll: () => void
  onClear: () => void
}

/** The chosen domains below their field, where they cannot move it; of many only the first. */
export function DomainChips({ label, chosen, onRemove, onShowAll, onClear }: DomainChipsProps) {
  const { domains, gone, repeated } = chosen
  const shown = domains.length <= SHOWN + 1 ? domains : domains.slice(0, SHOWN)
  const more = domains.length - shown.length
  return (
    <Row>
      <Chips role="list" aria-label={`${label}: ${formatNumber(domains.length)} chosen`}>
        {shown.map((domain, index) => (
          <DomainChip
            key={domain.id}
            name={nameOf(domain)}
            id={tellingId(domain, repeated)}
            gone={index < gone}
            onRemove={() => onRemove(domain)}
          />
        ))}
      </Chips>
      {more > 0 && (
        <Button
          size="small"
          aria-label={`+${counted(more, 'more', 'more')}: show all chosen`}
          onClick={onShowAll}
          sx={small}
        >
          +{formatNumber(more)} more
        </Button>
      )}
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
