import type { ReadablePage } from '../readable'

export const PAGE_SIZE = 100
/** The pages after the first are asked for a few at a time: the ingress allows about 50 requests a second per address. */
const AT_ONCE = 4
/** Nobody looks through more; they keep a platform that counts wrongly, or not at all, from being asked without end. */
const MOST_PAGES = 500
const MOST_UNCOUNTED = 20

/** All pages of a list in their order. Where the platform does not say how many there are, the first that is not full is the last. */
export async function readPages<Item>(
  pageOf: (page: number) => Promise<ReadablePage<Item>>,
  most = MOST_PAGES,
): Promise<ReadablePage<Item>[]> {
  const pages = [await pageOf(1)]
  const last = Math.min(most, pages[0]?.pages ?? MOST_UNCOUNTED)
  while (pages.length < last && hasNext(pages.at(-1))) {
    const known = pages[0]?.pages !== null
    const numbers = Array.from(
      { length: known ? Math.min(AT_ONCE, last - pages.length) : 1 },
      (_, offset) => pages.length + 1 + offset,
    )
    pages.push(...(await Promise.all(numbers.map(pageOf))))
  }
  return pages
}

function hasNext<Item>(page: ReadablePage<Item> | undefined): boolean {
  if (!page) return false
  const here = page.items.length + page.unreadable.length
  return page.pages === null ? here >= PAGE_SIZE : here > 0
}

/** One entry an id: a row can move to the next page while the pages are read. The later word counts. */
export const joinPages = <Item extends { id: number }>(pages: readonly ReadablePage<Item>[]) => ({
  items: [...new Map(pages.flatMap(({ items }) => items).map((item) => [item.id, item])).values()],
  unreadable: pages.flatMap(({ unreadable }) => unreadable),
})
