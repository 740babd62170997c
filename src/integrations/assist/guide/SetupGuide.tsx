import { styled } from '@mui/material/styles'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { rememberPrepared, preparedQuery } from '../../api/queries/session'
import { gatewayQuery } from '../../api/queries/user'
import { useRequest } from '../../host'
import type { Assistant, Values } from '../types'
import { GuideStepItem } from './GuideStepItem'
import { HandOverSection } from './HandOverSection'
import { Script } from './Script'
import { TroubleshootingList } from './TroubleshootingList'

const Root = styled('section')({ display: 'grid', gap: 24, alignContent: 'start', minWidth: 0 })
const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  gap: '0 12px',
  marginBottom: 8,
  '& > h3': { ...theme.typography.h3, margin: 0 },
  '& > span': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}))
const Steps = styled('ol')({ display: 'grid', gap: 2, margin: 0, padding: 0, listStyle: 'none' })

export interface SetupGuideProps {
  /** What is ticked off is remembered by connector type. */
  type: string
  assistant: Assistant
  values: Values
  /** The field that has or had the focus last, as the specification calls it. */
  field: string | null
  /** The address of a form with these values filled in; without one, nothing is handed over. */
  linkTo: ((values: Values) => string) | undefined
}

/** How to prepare the other system, step by step. The step of the focused field is open and in view. */
export function SetupGuide({ type, assistant, values: latest, field, linkTo }: SetupGuideProps) {
  const titleId = useId()
  const values = useDeferredValue(latest)
  const gateway = useQuery(gatewayQuery(useRequest())).data?.gateway ?? null
  const client = useQueryClient()
  const prepared = useQuery(preparedQuery(type)).data ?? []
  const [opened, setOpened] = useState<{ field: string | null; id: string | null } | null>(null)
  const guide = assistant.guide?.(values, gateway)
  if (!guide) return null
  const { title, steps, script } = guide
  const fitting = steps.find(({ fields }) => field !== null && fields.includes(field))?.id ?? null
  // What was opened by hand stays open until the focus asks for another step.
  const open =
    opened && (opened.field === field || !fitting)
      ? opened.id
      : (fitting ?? steps.find(({ id }) => !prepared.includes(id))?.id ?? null)
  const done = steps.filter(({ id }) => prepared.includes(id)).length
  return (
    <Root aria-labelledby={titleId}>
      <div>
        <Head>
          <h3 id={titleId}>{title}</h3>
          <span>
            {done} of {steps.length} done
          </span>
        </Head>
        <Steps>
          {steps.map((step, index) => (
            <GuideStepItem
              key={step.id}
              step={step}
              number={index + 1}
              done={prepared.includes(step.id)}
              open={step.id === open}
              current={step.id === fitting}
              onToggleDone={(isDone) => rememberPrepared(client, type, step.id, isDone)}
              onToggleOpen={() => setOpened({ field, id: step.id === open ? null : step.id })}
            />
          ))}
        </Steps>
      </div>
      {linkTo && (
        <HandOverSection assistant={assistant} values={values} gateway={gateway} linkTo={linkTo} name={type} />
      )}
      <Script script={script} name={type} />
      {assistant.troubleshooting && <TroubleshootingList troubles={assistant.troubleshooting} field={field} />}
    </Root>
  )
}
