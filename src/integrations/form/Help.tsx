import { Suspense } from 'react'
import { lazyOr } from '../ui/lazyOr'
import type { Field } from './fields'

/** Where the renderer cannot be fetched, the words are worth more than their form. */
const Markdown = lazyOr(
  async () => (await import('./Markdown')).Markdown,
  ({ children }) => children,
)

/** As wide as it will be: without the addresses of links, and without marks. */
const plain = (markdown: string) => markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[*`]/g, '')

/** A field's help: its plain text and its Markdown, which comes from a server and is not trusted. */
export function Help({ field: { info, infoMarkdown } }: { field: Field }) {
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
