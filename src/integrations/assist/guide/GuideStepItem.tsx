import ExpandIcon from '@mui/icons-material/ExpandMore'
import { styled } from '@mui/material/styles'
import { useEffect, useId, useRef } from 'react'
import { StepSign, stepWords } from '../check/StepSign'
import type { CheckStep, GuideStep } from '../types'
import { RoundCheckbox } from './RoundCheckbox'
import { StepInstructions } from './StepInstructions'

const Item = styled('li')(({ theme }) => ({
  borderRadius: 8,
  scrollMarginBlock: 16,
  '&[data-open="true"]': { backgroundColor: theme.vars.palette.action.hover },
}))
const Row = styled('div')({ display: 'flex', alignItems: 'center', gap: 4, padding: '0 4px 0 8px' })
const SignPlace = styled('span')({ flex: 'none', display: 'grid', placeItems: 'center', width: 24, height: 24 })
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
  '& > small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > svg': { fontSize: 18, color: theme.vars.palette.text.secondary },
  '&[aria-expanded="true"] > svg': { transform: 'rotate(180deg)' },
  '[data-done="true"] &:not([aria-expanded="true"])': { color: theme.vars.palette.text.secondary },
}))

export interface GuideStepItemProps {
  step: GuideStep
  number: number
  /** What the last check says of it, as long as that is still true. */
  checked: CheckStep | undefined
  /** Ticked off by hand. */
  done: boolean
  open: boolean
  /** It is about the focused field. */
  current: boolean
  /** It has to be seen. */
  wanted: boolean
  onToggleDone: (done: boolean) => void
  onToggleOpen: () => void
}

/** One step: how it is done, and whether it is verified; until a check says so it can be ticked off by hand. */
export function GuideStepItem({
  step,
  number,
  checked,
  done,
  open,
  current,
  wanted,
  onToggleDone,
  onToggleOpen,
}: GuideStepItemProps) {
  const item = useRef<HTMLLIElement>(null)
  const id = useId()
  const state = checked?.state
  const isTold = state === 'passed' || state === 'failed'
  useEffect(() => {
    if (wanted) item.current?.scrollIntoView({ block: 'nearest' })
  }, [wanted])
  return (
    <Item
      ref={item}
      data-open={open}
      data-done={isTold ? state === 'passed' : done}
      aria-current={current ? 'step' : undefined}
    >
      <Row>
        {isTold ? (
          <SignPlace>
            <StepSign state={state} />
          </SignPlace>
        ) : (
          <RoundCheckbox label={`Step ${number} done`} checked={done} onChange={onToggleDone} />
        )}
        <Opener type="button" aria-expanded={open} aria-controls={open ? id : undefined} onClick={onToggleOpen}>
          <span>
            {number} {step.title}
          </span>
          {state && <small>{stepWords[state]}</small>}
          <ExpandIcon aria-hidden />
        </Opener>
      </Row>
      {open && <StepInstructions id={id} step={step} />}
    </Item>
  )
}
