import type { CDPSession, Locator, Page } from '@playwright/test'
import { expect, simulated, test, type Answer } from '../fixtures'
import { announcement, choose, dialogOf, fill, keptByBrowser, purview, purviewFields, question } from '../integrations'

/** What only a browser can tell of secrets: where they are left behind once the forms that took them are closed. */

/** Marked by a word that survives every encoding of addresses, JSON and HTML; what stands around it is written differently in each. */
const secretOf = (mark: string) => `${mark}-7Q~/"<&>'+ ${mark}`
const WRONG = secretOf('wrongmark5f2e')
/** Entra takes no secret with a blank in it. */
const RIGHT = secretOf('rightmark81c4').replace(' ', '')
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

test(
  'nothing of a secret is left behind: typed, refused and repeated, corrected, saved, replaced, given up',
  simulated,
  async ({ page, openIntegrations }) => {
    const traces: string[] = []
    page.on('request', (request) => traces.push(request.url()))
    page.on('console', (message) => traces.push(message.text()))
    const cdp = await page.context().newCDPSession(page)
    const refusals: Record<string, Answer[]> = { POST: echo(WRONG), PUT: echo(NEXT) }
    await page.route(/\/api\/integrations(\/\d+)?$/, (route, request) => {
      const refusal = refusals[request.method()]?.shift()
      return refusal ? route.fulfill(refusal) : route.continue()
    })
    await openIntegrations('demo-empty', { dialog: 'add', type: 'purview' })
    const secretField = page.getByRole('textbox', { name: 'Client Secret', exact: true })
    /** Presses Save until all refusals are told, each without a word of what it repeats. */
    const saveInVain = async (dialog: Locator, method: string) => {
      for (let left = refusals[method]?.length ?? 0; left > 0; left -= 1) {
        const answered = page.waitForResponse((response) => response.status() >= 400)
        await dialog.getByRole('button', { name: 'Save' }).click()
        await answered
        await expect(dialog.getByRole('alert').or(dialog.getByText('[secret removed]')).first()).toBeVisible()
        traces.push(await dialog.innerText())
      }
    }

    const adding = dialogOf(page, 'Add Purview Integration')
    await fill(page, purviewFields({ secret: WRONG }))
    await saveInVain(adding, 'POST')
    await secretField.selectText()
    await page.keyboard.insertText(RIGHT)
    await adding.getByRole('button', { name: 'Save' }).click()
    await expect(announcement(page, 'The Integration has been successfully created.')).toBeVisible()

    const replacing = dialogOf(page, `Replace the secret of ${purview.label}`)
    await choose(page, purview.label, 'Replace secret')
    await secretField.fill(NEXT)
    await saveInVain(replacing, 'PUT')
    await page.keyboard.press('Escape')
    await question(page, 'Discard what you typed?').getByRole('button', { name: 'Discard' }).click()
    await expect(replacing).toBeHidden()

    traces.push(await page.content(), await keptByBrowser(page), await keptInDatabases(page), await heapOf(cdp))
    expect(MARKS.filter((mark) => traces.some((trace) => trace.includes(mark)))).toEqual([])
  },
)
