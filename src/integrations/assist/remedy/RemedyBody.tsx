import { styled } from '@mui/material/styles'
import { CopyButton } from '../../ui/controls/CopyButton'
import { exactTime } from '../../ui/format'
import type { Remedy } from '../types'
import { CopyableCode } from '../guide/CopyableCode'
import { ExternalLink } from './ExternalLink'
import { useNow } from '../../ui/useNow'
import { VisuallyHidden } from '../../ui/VisuallyHidden'

const Parts = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  '& > ol, & > ul': { margin: 0, paddingLeft: 20 },
  '& > ol, & > ul, & > p:first-of-type': { color: theme.vars.palette.text.primary },
  '& p': { margin: 0 },
  '& li + li': { marginTop: 2 },
}))
const Links = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 16px' })
const Details = styled('details')(({ theme }) => ({
  '& > summary': { minHeight: 24, width: 'fit-content', cursor: 'pointer', borderRadius: 4 },
  '& dl': { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '2px 12px', margin: '4px 0' },
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere', color: theme.vars.palette.text.primary },
}))

export interface RemedyBodyProps {
  remedy: Remedy
  /** When trying again is welcome, in milliseconds since 1970; `null` where nobody said so. */
  until: number | null
}

/** Why it failed, what to do and where, and what a supporter needs; stands in a notice that bears the remedy's title. */
export function RemedyBody({ remedy, until }: RemedyBodyProps) {
  const { cause, steps, links, clickPath, command } = remedy
  const facts = factsOf(remedy)
  return (
    <Parts>
      <p>{cause}</p>
      {steps.length > 1 ? (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        steps.map((step) => <p key={step}>{step}</p>)
      )}
      <RetryHint retry={remedy.retry} until={until} />
      {(links.length > 0 || clickPath) && (
        <div>
          <Links>
            {links.map((link) => (
              <ExternalLink key={link.href} {...link} />
            ))}
          </Links>
          {clickPath && <div>{clickPath}</div>}
        </div>
      )}
      {command && <CopyableCode text={command} name="the command" />}
      <Details>
        <summary>Details</summary>
        <dl>
          {facts.map(([name, value]) => [
            <dt key={`${name}:`}>{name}</dt>,
            <dd key={name}>
              {name === 'Time' ? <time dateTime={value}>{`${exactTime(value)} (${value})`}</time> : value}
            </dd>,
          ])}
        </dl>
        <CopyButton text={facts.map((fact) => fact.join(': ')).join('\n')} name="Copy details for support">
          Copy for support
        </CopyButton>
      </Details>
    </Parts>
  )
}

function factsOf({ title, code, details: { message, correlationId, traceId, at } }: Remedy): [string, string][] {
  const facts: [string, string | null][] = [
    ['Problem', title],
    ['Answer', message],
    ['Code', code],
    ['Correlation ID', correlationId],
    ['Trace ID', traceId],
    ['Time', at],
  ]
  return facts.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
}

/** Whether trying again helps. The seconds are for the eyes only: a screen reader is told once. */
function RetryHint({ retry, until }: { retry: Remedy['retry']; until: number | null }) {
  const now = useNow(until === null ? 60_000 : 1000)
  const seconds = until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000))
  if (retry === 'after_change') return null
  if (seconds > 0)
    return (
      <p>
        <span aria-hidden>Try again in {seconds} s. What you typed stays.</span>
        <VisuallyHidden>Wait before you try again. What you typed stays.</VisuallyHidden>
      </p>
    )
  return <p>{until === null ? 'Trying again in a moment may be enough.' : 'You can try again now.'}</p>
}
