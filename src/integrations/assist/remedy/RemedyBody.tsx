import { styled } from '@mui/material/styles'
import { CopyButton } from '../../ui/controls/CopyButton'
import { exactTime } from '../../ui/format'
import type { Link, Remedy } from '../types'
import { CopyableCode } from '../guide/CopyableCode'
import { Buttons } from '../guide/GuideSection'
import { SupportAction } from '../../ui/controls/SupportAction'
import { ExternalLink } from './ExternalLink'
import { useNow } from '../../ui/useNow'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { summary } from '../../ui/controls/touch'

const Parts = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  '& > ul': { margin: 0, paddingLeft: 20 },
  '& > strong': { fontWeight: 500, color: theme.vars.palette.text.primary },
  '& p': { margin: 0 },
  '& li + li': { marginTop: 2 },
}))
const Details = styled('details')(({ theme }) => ({
  '& > summary': { ...summary, borderRadius: 4 },
  '& dl': { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '2px 12px', margin: '4px 0' },
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, color: theme.vars.palette.text.primary },
}))

export interface RemedyBodyProps {
  remedy: Remedy
  /** When trying again is welcome, in milliseconds since 1970; `null` where nobody said so. */
  until: number | null
}

/** Why it failed and the one next step; more ways, and what a supporter needs, are folded. Stands in a notice that bears the remedy's title. */
export function RemedyBody({ remedy, until }: RemedyBodyProps) {
  const { cause, steps, links } = remedy
  const [first, ...others] = steps
  const [link, ...otherLinks] = links
  return (
    <Parts>
      <p>{cause}</p>
      {first && <strong>{first}</strong>}
      <RetryHint retry={remedy.retry} until={until} />
      {link && (
        <div>
          <ExternalLink {...link} />
        </div>
      )}
      {(others.length > 0 || otherLinks.length > 0 || remedy.command) && (
        <MoreWays remedy={remedy} steps={others} links={otherLinks} />
      )}
      <SupportDetails remedy={remedy} />
    </Parts>
  )
}

function MoreWays({ remedy, steps, links }: { remedy: Remedy; steps: readonly string[]; links: readonly Link[] }) {
  const { clickPaths, command } = remedy
  return (
    <Details>
      <summary>More ways</summary>
      <Parts>
        {steps.length > 0 && (
          <ul>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        )}
        {clickPaths.map((path) => (
          <p key={path}>{path}</p>
        ))}
        {links.map((link) => (
          <div key={link.href}>
            <ExternalLink {...link} />
          </div>
        ))}
        {command && (
          <div>
            <p>
              {command.does} Run by {command.runBy}. {command.doesNot}
            </p>
            <CopyableCode text={command.text} name="the command" />
          </div>
        )}
      </Parts>
    </Details>
  )
}

function SupportDetails({ remedy }: { remedy: Remedy }) {
  const facts = factsOf(remedy)
  const { link } = remedy.details
  return (
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
      <Buttons>
        <CopyButton text={facts.map((fact) => fact.join(': ')).join('\n')} name="Copy details for support">
          Copy for support
        </CopyButton>
        <SupportAction />
        {link && <ExternalLink {...link} />}
      </Buttons>
    </Details>
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
