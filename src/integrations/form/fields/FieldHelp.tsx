import { Suspense } from 'react'
import { lazyWithFallback } from '../../ui/lazyWithFallback'
import type { Field } from '../model/fields'
import { HelpLine } from './HelpText'
import { readInline } from './inlineMarkdown'

/** Where the renderer cannot be fetched, the words are worth more than their form. */
const Markdown = lazyWithFallback(
  async () => (await import('./Markdown')).Markdown,
  ({ children }) => children,
)

/** As wide as it will be: without the addresses of links, and without marks. */
const plain = (markdown: string) => markdown.replaceAll(/\[([^[\]]*)\]\([^()]*\)/g, '$1').replaceAll(/[*`]/g, '')

/** A field's help: its plain text and its Markdown, which comes from a server and is not trusted. */
export function FieldHelp({ field: { info, infoMarkdown } }: { field: Field }) {
  return (
    <>
      {info}
      {infoMarkdown && infoMarkdown !== info && <MarkdownHelp>{infoMarkdown}</MarkdownHelp>}
    </>
  )
}

function MarkdownHelp({ children: markdown }: { children: string }) {
  const parts = readInline(markdown)
  return parts ? (
    <HelpLine parts={parts} />
  ) : (
    <Suspense fallback={plain(markdown)}>
      <Markdown>{markdown}</Markdown>
    </Suspense>
  )
}

export const hasHelp = ({ info, infoMarkdown }: Field): boolean => info !== '' || infoMarkdown !== ''
