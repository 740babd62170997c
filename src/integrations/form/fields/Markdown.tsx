import type { ReactElement } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import { HelpLink, HelpText } from './HelpText'

const components: Components = { a: ({ href, children }) => <HelpLink href={href}>{children}</HelpLink> }

const safeAddress = (address: string): string => (/^(https:\/\/|mailto:)/i.test(address.trim()) ? address.trim() : '')

const LONGEST = 4_000
const NESTED = /^(?:[ \t]{0,9}(?:[>*+-]|\d{1,9}[.)])){9}/m
/** Help is neither as long nor nested as deeply: to read a text made to be slow could take minutes. */
const isHelp = (source: string) => source.length <= LONGEST && !NESTED.test(source)

/** Markdown of a server: no raw HTML, no pictures, links only to the web (https) or to mail, in a new tab. */
export function Markdown({ children: source }: { children: string }) {
  if (!isHelp(source)) return <HelpText>{source}</HelpText>
  const known = rendered.get(source)
  if (known) return known
  const element = (
    <HelpText>
      {ReactMarkdown({
        children: source,
        skipHtml: true,
        disallowedElements: ['img'],
        urlTransform: safeAddress,
        components,
      })}
    </HelpText>
  )
  if (rendered.size < MOST) rendered.set(source, element)
  return element
}

/** A form that is opened again shows the same texts: each is read once. */
const rendered = new Map<string, ReactElement>()
const MOST = 500
