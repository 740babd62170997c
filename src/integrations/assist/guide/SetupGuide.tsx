import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { rememberPrepared, preparedQuery } from '../../api/queries/session'
import { gatewayQuery } from '../../api/queries/user'
import { useRequest } from '../../host'
import type { Assistant, CheckState, TroubleshootingEntry, Values } from '../types'
import { Fold } from './GuideSection'
import { GuideStepItem } from './GuideStepItem'
import { WhoSetsUp } from './WhoSetsUp'

const Root = styled('section')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gap: 16,
  alignContent: 'start',
  minWidth: 0,
  '& > p': { margin: 0, color: theme.vars.palette.text.secondary },
}))
const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  gap: '0 12px',
  '& > h3': { ...theme.typography.body1, fontWeight: 600, margin: 0 },
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
  /** The focus is where the form put it at first: the guide begins with its own beginning. */
  untouched: boolean
  check: CheckState
  /** A step that pasted output left open. */
  openStep: string | undefined
  /** It is connected and works: the steps are folded until they are asked for, or a check fails. */
  connected: boolean
  /** The address of a form with the given values filled in; without it, nothing is handed over. */
  linkTo: ((values: Values) => string) | undefined
}

/** How to prepare the other system: the steps of the connection check, each with how it is done and whether it is verified. */
export function SetupGuide(props: SetupGuideProps) {
  const { type, assistant, values: latest, field, untouched, check, openStep, connected, linkTo } = props
  const titleId = useId()
  const values = useDeferredValue(latest)
  const gateway = useQuery(gatewayQuery(useRequest())).data?.gateway ?? null
  const client = useQueryClient()
  const prepared = useQuery(preparedQuery(type)).data ?? []
  const [opened, setOpened] = useState<{ reason: string; id: string | null } | null>(null)
  const [unfolded, setUnfolded] = useState(!connected)
  const guide = assistant.guide?.(values, gateway)
  if (!guide) return null
  const { title, needs, steps, script } = guide
  const result = check.state === 'finished' && check.current ? check.result : null
  const checked = new Map(
    (result && assistant.checkSteps?.(result.outcome, result.values).steps)?.map((step) => [step.id, step]),
  )
  const failed = steps.find(({ id }) => checked.get(id)?.state === 'failed')?.id
  const fitting = steps.find(({ fields }) => field !== null && fields.includes(field))?.id
  const isDone = (id: string) => checked.get(id)?.state === 'passed' || (!failed && prepared.includes(id))
  // What was opened by hand stays open until something else asks for a step.
  const reason = [failed && result?.finishedAt, openStep, fitting && field].join()
  const open =
    opened?.reason === reason
      ? opened.id
      : (failed ?? steps.find(({ id }) => id === openStep)?.id ?? fitting ?? steps.find(({ id }) => !isDone(id))?.id)
  const handOver =
    (linkTo && assistant.handOver?.(values, gateway, linkTo(assistant.shareable?.(values) ?? {}))) ?? null
  const shown = unfolded || failed !== undefined
  return (
    <Root aria-labelledby={titleId}>
      <Head>
        <h3 id={titleId}>{title}</h3>
        {shown ? (
          <span>
            {steps.filter(({ id }) => isDone(id)).length} of {steps.length} done
          </span>
        ) : (
          <Button size="small" color="inherit" onClick={() => setUnfolded(true)}>
            Show steps
          </Button>
        )}
      </Head>
      {shown ? (
        <>
          <WhoSetsUp script={script} handOver={handOver} name={type} />
          <Steps>
            {steps.map((step, index) => (
              <GuideStepItem
                key={step.id}
                step={step}
                number={index + 1}
                checked={checked.get(step.id)}
                done={prepared.includes(step.id)}
                open={step.id === open}
                current={step.id === fitting}
                wanted={step.id === failed || (step.id === fitting && !untouched)}
                onToggleDone={(done) => rememberPrepared(client, type, step.id, done)}
                onToggleOpen={() => setOpened({ reason, id: step.id === open ? null : step.id })}
              />
            ))}
          </Steps>
          <p>{needs}</p>
        </>
      ) : (
        <p>Connected. The steps are here in case something has to be done anew.</p>
      )}
      {assistant.troubleshooting && <Troubleshooting entries={assistant.troubleshooting} field={field} />}
    </Root>
  )
}

const List = styled('dl')(({ theme }) => ({
  margin: '8px 0 0',
  '& dt': { fontWeight: 500 },
  '& dd': { margin: '0 0 8px', color: theme.vars.palette.text.secondary },
}))

/** Help that needs no error to be read; what concerns the focused field comes first. */
function Troubleshooting({ entries, field }: { entries: readonly TroubleshootingEntry[]; field: string | null }) {
  const concerns = ({ fields }: TroubleshootingEntry) => field !== null && fields.includes(field)
  const ordered = [...entries.filter(concerns), ...entries.filter((entry) => !concerns(entry))]
  return (
    <Fold>
      <summary>Troubleshooting</summary>
      <List>
        {ordered.map(({ issue, advice }) => [<dt key={`${issue}:`}>{issue}</dt>, <dd key={issue}>{advice}</dd>])}
      </List>
    </Fold>
  )
}
