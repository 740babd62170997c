import { invalid, type InvalidValue } from './httpError'

/** As it stands in the address (text) or in a test (number); absent means the default. */
export interface PageQuery {
  page?: string | number | null
  size?: string | number | null
}

export interface Page<Item> {
  items: Item[]
  total: number
  page: number
  size: number
  pages: number
}

const LIMITS = { page: { default: 1, max: Infinity }, size: { default: 50, max: 100 } }

/** @throws {HttpError} 422 for a page below 1, a size outside 1 to 100, or no whole number. */
export function readPaging(query: PageQuery): { page: number; size: number } {
  const wrong: InvalidValue[] = []
  const read = (name: 'page' | 'size') => {
    const sent = query[name] ?? LIMITS[name].default
    const value = /^\s*[+-]?\d+\s*$/.test(String(sent)) ? Number(sent) : Number.NaN
    const refuse = (msg: string, type: string) => wrong.push({ loc: ['query', name], msg, type })
    if (Number.isNaN(value))
      refuse('Input should be a valid integer, unable to parse string as an integer', 'int_parsing')
    else if (value < 1) refuse('Input should be greater than or equal to 1', 'greater_than_equal')
    else if (value > LIMITS[name].max)
      refuse(`Input should be less than or equal to ${LIMITS[name].max}`, 'less_than_equal')
    return value
  }
  const paging = { page: read('page'), size: read('size') }
  if (wrong.length) throw invalid(...wrong)
  return paging
}

/** `slice` reads only the items of the page, so that a list of 50,000 need not exist. */
export function pageOf<Item>(query: PageQuery, total: number, slice: (from: number, to: number) => Item[]): Page<Item> {
  const { page, size } = readPaging(query)
  const from = Math.min((page - 1) * size, total)
  return { items: slice(from, Math.min(from + size, total)), total, page, size, pages: Math.ceil(total / size) }
}
