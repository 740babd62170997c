import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import type { ReactElement } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import { VisuallyHidden } from '../../ui/VisuallyHidden'

const Text = styled('div')(({ theme }) => ({
  // A word without end must not make the page scroll sideways.
  minWidth: 0,
  overflowWrap: 'anywhere',
  '& > :first-of-type': { marginTop: 0 },
  '& > :last-child': { marginBottom: 0 },
  '& p, & ul, & ol, & pre': { margin: '4px 0' },
  '& ul, & ol': { paddingLeft: 20 },
  '& h1, & h2, & h3, & h4, & h5, & h6': { margin: '4px 0', fontSize: 'inherit', fontWeight: 600 },
  '& code': {
    padding: '0 3px',
    borderRadius: 3,
    fontSize: '0.95em',
    backgroundColor: theme.vars.palette.action.hover,
  },
  '& pre': { overflowX: 'auto' },
}))

const components: Components = {
  a: ({ href, children }) =>
    href ? (
      <Link href={href} target="_blank" rel="noopener noreferrer">
        {children}
        <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
      </Link>
    ) : (
      children
    ),
}

const safeAddress = (address: string): string => (/^(https:\/\/|mailto:)/i.test(address.trim()) ? address.trim() : '')

const LONGEST = 4_000
const NESTED = /^(?:[ \t]{0,9}(?:[>*+-]|\d{1,9}[.)])){9}/m
/** Help is neither as long nor nested as deeply: to read a text made to be slow could take minutes. */
const isHelp = (source: string) => source.length <= LONGEST && !NESTED.test(source)

/** Markdown of a server: no raw HTML, no pictures, links only to the web (https) or to mail, in a new tab. */
export function Markdown({ children: source }: { children: string }) {
  if (!isHelp(source)) return <Text>{source}</Text>
  const known = rendered.get(source)
  if (known) return known
  const element = (
    <Text>
      {ReactMarkdown({
        children: source,
        skipHtml: true,
        disallowedElements: ['img'],
        urlTransform: safeAddress,
        components,
      })}
    </Text>
  )
  if (rendered.size < MOST) rendered.set(source, element)
  return element
}

/** A form that is opened again shows the same texts: each is read once. */
const rendered = new Map<string, ReactElement>()
const MOST = 500
