import ExpandIcon from '@mui/icons-material/ExpandMore'
import { styled } from '@mui/material/styles'
import { useEffect, useId, useRef } from 'react'
import type { GuideStep } from '../types'
import { CopyableCode } from './CopyableCode'
import { ExternalLink } from '../remedy/ExternalLink'
import { RoleTable } from './RoleTable'
import { RoundCheckbox } from './RoundCheckbox'

const Item = styled('li')(({ theme }) => ({
  borderRadius: 8,
  scrollMarginBlock: 16,
  '&[data-open="true"]': { backgroundColor: theme.vars.palette.action.hover },
}))
const Row = styled('div')({ display: 'flex', alignItems: 'center', gap: 4, padding: '0 4px 0 8px' })
const Opener = styled('button')(({ theme }) => ({
  ...theme.typography.body1,
  flex: 1,
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minWidth: 0,
  minHeight: 36,
  padding: '0 4px',
  border: 0,
  borderRadius: 6,
  textAlign: 'left',
  cursor: 'pointer',
  fontWeight: 500,
  color: 'inherit',
  backgroundColor: 'transparent',
  '& > span': { flex: 1 },
  '& > svg': { fontSize: 18, color: theme.vars.palette.text.secondary },
  '&[aria-expanded="true"] > svg': { transform: 'rotate(180deg)' },
  '[data-done="true"] &:not([aria-expanded="true"])': { color: theme.vars.palette.text.secondary },
}))
const Body = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gap: 8,
  padding: '0 12px 12px 40px',
  overflowWrap: 'anywhere',
  '& p': { margin: 0 },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}))

export interface GuideStepItemProps {
  step: GuideStep
  number: number
  done: boolean
  open: boolean
  /** It is about the focused field. */
  current: boolean
  onToggleDone: (done: boolean) => void
  onToggleOpen: () => void
}

/** One preparation: ticked off by hand, opened to be read. */
export function GuideStepItem({ step, number, done, open, current, onToggleDone, onToggleOpen }: GuideStepItemProps) {
  const { title, paragraphs, clickPath, links, copy, roles } = step
  const item = useRef<HTMLLIElement>(null)
  const id = useId()
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <Item ref={item} data-open={open} data-done={done} aria-current={current ? 'step' : undefined}>
      <Row>
        <RoundCheckbox label={`Step ${number} done`} checked={done} onChange={onToggleDone} />
        <Opener type="button" aria-expanded={open} aria-controls={open ? id : undefined} onClick={onToggleOpen}>
          <span>
            {number} {title}
          </span>
          <ExpandIcon aria-hidden />
        </Opener>
      </Row>
      {open && (
        <Body id={id}>
          {clickPath && <small>{clickPath}</small>}
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {copy.map(({ label, value }) => (
            <div key={label}>
              <small>{label}</small>
              <CopyableCode text={value} name={label} />
            </div>
          ))}
          {roles.length > 0 && <RoleTable roles={roles} />}
          {links.length > 0 && (
            <div>
              {links.map((link) => (
                <ExternalLink key={link.href} {...link} />
              ))}
            </div>
          )}
        </Body>
      )}
    </Item>
  )
}
