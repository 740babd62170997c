import * as z from 'zod/mini'
import { redactedJson } from './redact'

/** An entry of a list that is not as the contract says: the rest of the list is there all the same. */
export interface Unreadable {
  /** Which part of it did not fit (`api_url`), or `the whole entry`. */
  part: string
  /** The entry as JSON, without secrets, cut for display. */
  text: string
}

/** A list read entry by entry. */
export interface Readable<Item> {
  items: Item[]
  unreadable: Unreadable[]
}

/** A page of a list. `pages` is null where the platform does not say how many there are. */
export interface ReadablePage<Item> extends Readable<Item> {
  total: number
  page: number
  size: number
  pages: number | null
}

/** Reads a list entry by entry: one that does not fit hides no other. */
export const readable = <Item extends z.ZodMiniType>(item: Item) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((entries): Readable<z.output<Item>> => {
      const items: z.output<Item>[] = []
      const unreadable: Unreadable[] = []
      for (const entry of entries) {
        const read = z.safeParse(item, entry)
        if (read.success) items.push(read.data)
        else {
          const part = read.error.issues[0]?.path.map(String).join('.') || 'the whole entry'
          unreadable.push({ part: part.slice(0, 200), text: redactedJson(entry) })
        }
      }
      return { items, unreadable }
    }),
  )

/** Numbers of a page that are missing or odd cost nothing: the entries are what counts. */
const count = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (typeof value === 'number' && Number.isFinite(value) ? value : null)),
)

export const readablePage = <Item extends z.ZodMiniType>(item: Item) =>
  z.pipe(
    z.object({ items: readable(item), total: count, page: count, size: count, pages: count }),
    z.transform(({ items: { items, unreadable }, total, page, size, pages }): ReadablePage<z.output<Item>> => {
      const here = items.length + unreadable.length
      return { items, unreadable, total: total ?? here, page: page ?? 1, size: size ?? here, pages }
    }),
  )
