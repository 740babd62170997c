import { Suspense } from 'react'
import { lazyWithFallback } from '../../ui/lazyWithFallback'
import type { Field } from '../model/fields'

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
      {infoMarkdown && infoMarkdown !== info && (
        <Suspense fallback={plain(infoMarkdown)}>
          <Markdown>{infoMarkdown}</Markdown>
        </Suspense>
      )}
    </>
  )
}

export const hasHelp = ({ info, infoMarkdown }: Field): boolean => info !== '' || infoMarkdown !== ''
