import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { ApiError } from '../../api/ApiError'
import type { SyncLogEntry, SyncLogPage } from '../../api/schemas'
import { anyEntry, entryOf } from '../../../test/builders/runs'
import { exportLog, exportName } from './exportLog'
import { logFiles, type LogFormat } from './logFile'

const HEAD = 'Datastore,Datastore ID,Outcome,Tables,Columns,Tags,Errors,Finished\r\n'
const lineOf = (entry: Partial<SyncLogEntry>) => logFiles.csv.page([entryOf(entry)], true)

/** RFC 4180, as a spreadsheet reads it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  for (let rest = text; rest;) {
    const [whole, quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? []
    if (whole === undefined) throw new Error(`No CSV: ${rest}`)
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') {
      rows.push(cells)
      cells = []
    }
    rest = rest.slice(whole.length)
  }
  return rows
}

describe('CSV', () => {
  it.each<[string, Partial<SyncLogEntry>, string]>([
    ['plain', {}, 'warehouse_00001,1001,synced,3,20,2,,2026-03-02T14:00:05Z\r\n'],
    [
      'a comma and a quote',
      { datastore: { id: 1, name: 'a,"b"' } },
      '"a,""b""",1,synced,3,20,2,,2026-03-02T14:00:05Z\r\n',
    ],
    [
      'several errors',
      { errors: ['one', 'two'] },
      'warehouse_00001,1001,synced,3,20,2,"one\ntwo",2026-03-02T14:00:05Z\r\n',
    ],
    ['a formula', { datastore: { id: 1, name: '=1+1' } }, "'=1+1,1,synced,3,20,2,,2026-03-02T14:00:05Z\r\n"],
    ['a command', { errors: ['@SUM(A1)'] }, "warehouse_00001,1001,synced,3,20,2,'@SUM(A1),2026-03-02T14:00:05Z\r\n"],
    [
      'a formula behind a line break',
      { errors: ['one', '=1+1'] },
      'warehouse_00001,1001,synced,3,20,2,"one\n\'=1+1",2026-03-02T14:00:05Z\r\n',
    ],
    [
      'a formula behind what cannot be seen',
      { errors: ['\u200B \uFEFF=1+1'] },
      "warehouse_00001,1001,synced,3,20,2,'\u200B \uFEFF=1+1,2026-03-02T14:00:05Z\r\n",
    ],
    ['a number in an error', { errors: ['-1'] }, "warehouse_00001,1001,synced,3,20,2,'-1,2026-03-02T14:00:05Z\r\n"],
  ])('%s', (_case, entry, line) => expect(lineOf(entry)).toBe(line))

  it('is read back as it was written, and holds no formula', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 5 }), (entries) => {
        const rows = readCsv(logFiles.csv.page(entries, true))
        expect(rows).toHaveLength(entries.length)
        for (const [index, [name, id, outcome, tables, columns, tags, errors]] of rows.entries()) {
          const entry = entries[index]
          const plain = (text: string | undefined) => text?.replaceAll("'", '')
          expect([id, outcome, tables, columns, tags]).toEqual(
            [entry?.datastore.id, entry?.outcome, entry?.counts.tables, entry?.counts.columns, entry?.counts.tags].map(
              String,
            ),
          )
          expect(plain(name)).toBe(plain(entry?.datastore.name))
          expect(plain(errors)).toBe(plain(entry?.errors.join('\n')))
          for (const cell of [name, errors]) expect(cell).not.toMatch(/^\s*[=+\-@]/m)
        }
      }),
    )
  })
})

type ReadPage = (page: number) => Promise<SyncLogPage>

/** A log of so many entries that grows by one with each page read. */
const logOf = (length: number, size = 2) => {
  let grown = length
  return vi.fn<ReadPage>(async (page) => {
    const items = Array.from({ length: grown }, (_, index) =>
      entryOf({ id: index + 1, errors: index === 1 ? ['a "b"'] : [] }),
    )
    const answer = {
      items: items.slice((page - 1) * size, page * size),
      unreadable: [],
      total: grown,
      page,
      size,
      pages: Math.ceil(grown / size),
    }
    grown += 1
    return answer
  })
}
const written = async (
  format: LogFormat,
  readPage: ReturnType<typeof logOf>,
  onProgress = vi.fn<(written: number, total: number) => void>(),
) => (await exportLog({ format, readPage, onProgress, signal: new AbortController().signal })).text()

describe('exportLog', () => {
  it('reads page by page what there was when it began', async () => {
    const readPage = logOf(5)
    const onProgress = vi.fn<(written: number, total: number) => void>()
    const lines = (await written('csv', readPage, onProgress)).split('\r\n')
    expect(lines).toHaveLength(7)
    expect(`${lines[0]}\r\n`).toBe(HEAD)
    expect(onProgress.mock.calls).toEqual([
      [2, 5],
      [4, 5],
      [5, 5],
    ])
    expect(readPage).toHaveBeenCalledTimes(3)
  })

  it.each([0, 1, 2, 5])('writes JSON that can be read, of %d entries', async (length) => {
    const entries: unknown = JSON.parse(await written('json', logOf(length)))
    expect(entries).toMatchObject(Array.from({ length }, (_, index) => ({ id: index + 1 })))
  })

  it('writes the head alone of an empty log', async () => expect(await written('csv', logOf(0))).toBe(HEAD))

  it('ends where the log turns out shorter than it said', async () => {
    const shrinking = vi.fn<ReadPage>(async (page) => ({
      items: page === 1 ? [entryOf()] : [],
      unreadable: [],
      total: 10,
      page,
      size: 1,
      pages: 10,
    }))
    expect((await written('csv', shrinking)).split('\r\n')).toHaveLength(3)
  })

  it.each([
    [429, 3, 3_000],
    [503, null, 1_000],
  ])('waits for a platform that answers %d and goes on', async (status, retryAfter, wait) => {
    vi.useFakeTimers()
    const log = logOf(5)
    let refused = 0
    const busy = vi.fn<ReadPage>((page) => {
      if (page !== 2 || refused > 0) return log(page)
      refused += 1
      return Promise.reject(new ApiError({ status, reason: 'refused', detail: '', retryAfter }))
    })
    const file = written('csv', busy)
    await vi.advanceTimersByTimeAsync(wait - 1)
    expect(busy).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1)
    expect((await file).split('\r\n')).toHaveLength(7)
  })

  it('gives up on any other refusal', async () => {
    const refusing = vi.fn<ReadPage>(() =>
      Promise.reject(new ApiError({ status: 403, reason: 'refused', detail: 'Forbidden' })),
    )
    await expect(written('csv', refusing)).rejects.toMatchObject({ status: 403 })
    expect(refusing).toHaveBeenCalledTimes(1)
  })

  it('stops when told to', async () => {
    const controller = new AbortController()
    const readPage = logOf(5)
    const stopped = exportLog({
      format: 'csv',
      readPage,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
    expect(readPage).toHaveBeenCalledTimes(2)
  })

  it('names the file after what is in it', () => {
    expect(exportName('purview', 7, undefined, 'csv')).toBe('purview-sync-7.csv')
    expect(exportName('../../my catalog', 7, 'failed', 'json')).toBe('-my-catalog-sync-7-failed.json')
  })
})
