import type { CDPSession, Locator, Page, Request } from '@playwright/test'
import type { Answer } from '../fixtures'
import { expect, test } from '../fixtures'
import { smallPlatform } from '../faults/platform'
import { announcement, choose, dialogOf, fill, keptByBrowser, purview, purviewFields, question } from '../integrations'

/** What only a browser can tell of secrets: where they are left behind once the forms that took them are closed. */

/** Marked by a word that survives every encoding of addresses, JSON and HTML; what stands around it is written differently in each. */
const secretOf = (mark: string) => `${mark}-7Q~/"<&>'+ ${mark}`
const WRONG = secretOf('wrongmark5f2e')
const RIGHT = secretOf('rightmark81c4')
const NEXT = secretOf('nextmark07ad')
const MARKS = [WRONG, RIGHT, NEXT].flatMap((secret) => [
  secret.slice(0, secret.indexOf('-')),
  Buffer.from(secret).toString('base64').slice(0, 16),
])

/** A refusal that repeats the secret in every spelling, in its words and as a place. */
const echo = (secret: string): Answer[] => {
  const spelled = [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ secret }).toString(),
    Buffer.from(secret).toString('base64'),
    JSON.stringify({ secret }),
    secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  ].join(' | ')
  return [
    { status: 400, json: { detail: spelled } },
    { status: 422, json: { detail: [{ loc: ['body', 'parameters', secret], msg: spelled, type: 'x' }] } },
    { status: 502, headers: { 'Content-Type': 'text/html' }, body: `<h1>${spelled}</h1>` },
  ]
}

/** Everything that the page's JavaScript still holds, as text. */
async function heapOf(cdp: CDPSession): Promise<string> {
  const chunks: string[] = []
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.takeHeapSnapshot')
  return chunks.join('')
}

const keptInDatabases = (page: Page) =>
  page.evaluate(async () => JSON.stringify([await indexedDB.databases(), await caches.keys(), document.cookie]))

test('nothing of a secret is left behind: typed, refused and repeated, corrected, saved, replaced, given up', async ({
  page,
  answerApi,
  openIntegrations,
}) => {
  const traces: string[] = []
  page.on('request', (request) => traces.push(request.url()))
  page.on('console', (message) => traces.push(message.text()))
  const cdp = await page.context().newCDPSession(page)
  const { answers } = smallPlatform('nothing connected')
  const writes = { 'POST /integrations': echo(WRONG), 'PUT /integrations/1': echo(NEXT) }
  const refusing = Object.fromEntries(
    Object.entries(writes).map(([call, refusals]) => [
      call,
      (request: Request) => {
        const answer = answers[call]
        return refusals.shift() ?? (typeof answer === 'function' ? answer(request) : (answer ?? {}))
      },
    ]),
  )
  await answerApi({ ...answers, ...refusing })
  await openIntegrations(undefined, { dialog: 'add', type: 'purview' })
  const secretField = page.getByRole('textbox', { name: 'Client Secret', exact: true })
  /** Presses Save until all refusals are told, each without a word of what it repeats. */
  const saveInVain = async (dialog: Locator, refusals: readonly Answer[]) => {
    for (let left = refusals.length; left > 0; left -= 1) {
      const answered = page.waitForResponse((response) => response.status() >= 400)
      await dialog.getByRole('button', { name: 'Save' }).click()
      await answered
      await expect(dialog.getByRole('alert').or(dialog.getByText('[secret removed]')).first()).toBeVisible()
      traces.push(await dialog.innerText())
    }
  }

  const adding = dialogOf(page, 'Add Purview Integration')
  await fill(page, purviewFields({ secret: WRONG }))
  await saveInVain(adding, writes['POST /integrations'])
  await secretField.selectText()
  await page.keyboard.insertText(RIGHT)
  await adding.getByRole('button', { name: 'Save' }).click()
  await expect(announcement(page, 'The Integration has been successfully created.')).toBeVisible()

  const replacing = dialogOf(page, `Replace the secret of ${purview.label}`)
  await choose(page, purview.label, 'Replace secret')
  await secretField.fill(NEXT)
  await saveInVain(replacing, writes['PUT /integrations/1'])
  await page.keyboard.press('Escape')
  await question(page, 'Discard what you typed?').getByRole('button', { name: 'Discard' }).click()
  await expect(replacing).toBeHidden()

  traces.push(await page.content(), await keptByBrowser(page), await keptInDatabases(page), await heapOf(cdp))
  expect(MARKS.filter((mark) => traces.some((trace) => trace.includes(mark)))).toEqual([])
})
