import { styled } from '@mui/material/styles'
import type { ComponentProps } from 'react'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import type { InlinePart } from './inlineMarkdown'

/** The look of help that is written in Markdown. */
export const HelpText = styled('div')(({ theme }) => ({
  // A word without end must not make the page scroll sideways.
  minWidth: 0,
  '& > :first-of-type': { marginTop: 0 },
  '& > :last-child': { marginBottom: 0 },
  '& p, & ul, & ol, & pre': { margin: '4px 0' },
  '& ul, & ol': { paddingLeft: 20 },
  '& h1, & h2, & h3, & h4, & h5, & h6': { margin: '4px 0', fontSize: 'inherit', fontWeight: 600 },
  '& a': {
    color: theme.vars.palette.primary.main,
    textDecorationColor: `color-mix(in srgb, ${theme.vars.palette.primary.main} 40%, transparent)`,
    '&:hover': { textDecorationColor: 'inherit' },
  },
  '& code': {
    padding: '0 3px',
    borderRadius: 3,
    fontSize: '0.95em',
    backgroundColor: theme.vars.palette.action.hover,
  },
  '& pre': { overflowX: 'auto' },
}))

/** A link of a server's text, in a new tab; without an address it is its words. */
export const HelpLink = ({ href, children }: Pick<ComponentProps<'a'>, 'href' | 'children'>) =>
  href ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
    </a>
  ) : (
    children
  )

/** One line of help: what most of it is, without the renderer that all Markdown takes. */
export const HelpLine = ({ parts }: { parts: readonly InlinePart[] }) => (
  <HelpText>
    <p>
      {parts.map((part, index) => {
        if (typeof part === 'string') return part
        // Nothing ever comes or goes between them.
        const key = `${index} ${part.text}`
        if (part.mark === 'link')
          return (
            <HelpLink key={key} href={part.href}>
              {part.text}
            </HelpLink>
          )
        const Mark = part.mark
        return <Mark key={key}>{part.text}</Mark>
      })}
    </p>
  </HelpText>
)
