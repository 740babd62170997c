import type { Page } from '@playwright/test'
import { capabilitiesOf, pageOf, property, smallPlatform, tellCapabilities } from '../faults/platform'
import { expect, simulated, test, type Answers } from '../fixtures'
import { rowOf } from '../integrations'

/** What only a browser can tell of hostile text: that nothing of it runs or is fetched, and that the layout holds, wide and narrow. */

const CODE = "document.title='taken'"
const LINE = 'w'.repeat(600)
/** Runs, fetches, hides, turns around or never breaks, wherever it is not taken as the words that it is. */
const WORDS = [
  `<img src="/api/pixel" onerror="${CODE}"><script>${CODE}</script><svg onload="${CODE}"><iframe srcdoc="<script>${CODE}</script>">`,
  `[words](javascript:${CODE}) [words](data:text/html,<script>${CODE}</script>) ![picture](https://evil.example.com/pixel) ![picture](/api/pixel)`,
  `\u202Edesrever\u2066 zero\u200B\u200D\uFEFFwidth lone\uD800surrogate nul\u0000 \uFFF9 a\u0301\u0301\u0301`,
  LINE,
].join(' ')
const MARKDOWN = [
  WORDS,
  `\`${LINE}\` **${LINE}** [${LINE}](https://good.example.com/${LINE})`,
  `    ${LINE}`,
  `\`\`\`\n${LINE}\n\`\`\``,
  `# ${LINE}`,
  `- ${LINE}\n  1. ${LINE}`,
  `> ${LINE}`,
  `| ${LINE} | b |\n| --- | --- |\n| ${LINE} | ${LINE} |`,
].join('\n\n')

const named = (field: string, more: object = {}) =>
  property(`${field} ${WORDS}`, field, {
    map_to: 'parameters',
    required: false,
    info: WORDS,
    info_md: MARKDOWN,
    placeholder: WORDS,
    ...more,
  })
const stored = {
  id: 1,
  type: 'purview',
  category: 'data_catalog',
  created: '2026-03-01T09:00:00Z',
  api_url: `https://${LINE}.example.com/${LINE}`,
  connected: false,
  status: null,
  last_synced: '2026-03-01T10:00:00Z',
  overwrite: false,
  message: MARKDOWN,
  parameters: { plain: WORDS, domains: [{ id: WORDS, name: WORDS }] },
}
const of = (type: string, id: number, more: object = {}) => ({ ...stored, id, type, ...more })
const spec = (type: string, label: string, category: string) => ({
  label,
  type,
  category,
  implemented: true,
  properties: [
    property(`Address ${WORDS}`, 'api_url', { info_md: MARKDOWN }),
    named('plain'),
    named('choice', {
      values: [{ label: WORDS, value: WORDS, description: WORDS }],
      group: { name: WORDS, hint_text: WORDS, default_opened: true },
    }),
    named('flag', { type: 'boolean' }),
    named('many', { type: 'list' }),
    named('domains', { type: 'list' }),
    named('key', { secret: true, map_to: 'parameters.credentials' }),
  ],
})
const run = {
  id: 7,
  status: WORDS,
  pull: true,
  push: true,
  started: '2026-03-01T09:55:00Z',
  finished: '2026-03-01T10:00:00Z',
  started_by: { id: 1, name: WORDS },
  datastores_total: 2,
  datastores_done: 2,
  datastores_failed: 1,
  counts: { tables: 1, columns: 1, tags: 1 },
  message: MARKDOWN,
}
const entry = (id: number, outcome: string) => ({
  id,
  datastore: { id, name: `${id} ${WORDS}` },
  outcome,
  counts: run.counts,
  errors: [MARKDOWN, WORDS],
  finished: run.finished,
})
const refusal = { status: 400, json: { detail: MARKDOWN } }
const answers: Answers = {
  ...smallPlatform().answers,
  'GET /users/me': { json: { id: 1, name: WORDS, role: 'Admin', email: WORDS } },
  'GET /integrations-specifications': {
    json: [
      spec('purview', `Catalog ${WORDS}`, 'data_catalog'),
      spec('beacon', WORDS, WORDS),
      spec('slack', 'Slack', 'alerting'),
    ],
  },
  'GET /integrations': {
    json: pageOf([
      stored,
      of('slack', 2, { category: 'alerting' }),
      of(`unknown ${WORDS}`, 3, { connected: true, status: WORDS }),
    ]),
  },
  'GET /integrations/1': { json: stored },
  'POST /integrations/1/sync': refusal,
  'POST /integrations': refusal,
  'PUT /integrations/1': refusal,
  'POST /integrations/domains': refusal,
  'GET /integrations/1/domains': { json: [{ id: WORDS, name: WORDS }] },
  'GET /integrations/2/domains': refusal,
  'GET /': { json: { version: WORDS } },
  'GET /integrations/2/history': refusal,
  'GET /integrations/slack/oauth/authorize': { json: { url: `javascript:${CODE}` } },
  'GET /integrations/1/syncs': { json: pageOf([run]) },
  'GET /integrations/1/syncs/7/log': { json: pageOf([entry(1, 'failed'), entry(2, WORDS)]) },
  'GET /integrations/1/history': {
    json: {
      id: 1,
      created: stored.created,
      versions: [
        {
          changeset: { api_url: [WORDS, MARKDOWN], [WORDS]: [null, { [WORDS]: WORDS }] },
          operation_type: 1,
          operation: WORDS,
          transaction: { id: 1, issued_at: stored.created, user: { id: 1, name: WORDS } },
        },
      ],
    },
  },
}

/** What is wrong with the page as it stands; empty where all is well. */
const wrongWith = (page: Page) =>
  page.evaluate(() => {
    const wrong: string[] = []
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.body
    if (scrollWidth > clientWidth) wrong.push(`The page scrolls sideways: ${scrollWidth} > ${clientWidth}`)
    const seen = [...document.querySelectorAll<HTMLElement>('button, a, input, textarea, [role=dialog] *')].filter(
      (each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('[aria-hidden=true]'),
    )
    for (const each of seen) {
      const name = `${each.tagName} ${each.className} ${(each.ariaLabel ?? each.innerText).slice(0, 30)}`
      const { left, right } = each.getBoundingClientRect()
      const pressed = each.matches('button, input:not([type=checkbox]), textarea')
      if (pressed && (left < -1 || right > innerWidth + 1)) wrong.push(`Out of reach: ${name}`)
      if (
        getComputedStyle(each).overflowX === 'auto' &&
        !each.matches('pre, textarea, input') &&
        each.scrollWidth > each.clientWidth + 1
      )
        wrong.push(`Scrolls sideways: ${name} ${each.scrollWidth} > ${each.clientWidth}`)
    }
    for (const { href } of document.querySelectorAll('a'))
      if (!href.startsWith(`${location.origin}/`) && !/^(https|mailto):/.test(href))
        wrong.push(`Leads to ${href.slice(0, 40)}`)
    for (const { tagName } of document.querySelectorAll(
      'img, iframe, object, embed, [onload], [onerror], main script, [role=dialog] script',
    ))
      wrong.push(`A ${tagName} in the page`)
    if (document.title === 'taken') wrong.push('It ran.')
    return wrong
  })

test(
  'hostile text runs nothing, fetches nothing, and leaves every button in reach, wide and narrow',
  simulated,
  async ({ page, answerApi, openIntegrations }) => {
    await answerApi(answers)
    await tellCapabilities(page, capabilitiesOf('ran'))
    const look = async (where: string) => {
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 })
        expect.soft(await wrongWith(page), `${where}, ${width} px`).toEqual([])
      }
      await page.setViewportSize({ width: 1280, height: 800 })
    }
    await openIntegrations()
    await expect(rowOf(page, 'Slack').getByText('Pending')).toBeVisible()
    for (const details of await page.locator('summary').all()) await details.click()
    await look('list')

    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
    for (const [name, more, press] of SCREENS) {
      await page.evaluate(
        (search) => {
          history.pushState(null, '', `?${search}`)
          window.dispatchEvent(new PopStateEvent('popstate'))
        },
        new URLSearchParams({ dialog: name, ...more }).toString(),
      )
      await expect(dialog).toBeVisible()
      await expect(dialog.getByText('Loading')).toHaveCount(0)
      if (press) {
        if (name === 'add') await dialog.getByRole('textbox').first().fill('https://beacon.example.com')
        await dialog.getByRole('button', { name: press, exact: true }).click()
        await expect(dialog.getByText('rever').or(dialog.getByRole('alert')).first()).toBeVisible()
      }
      for (const details of await dialog.locator('summary:visible').all()) await details.click()
      await look(name)
      await page.keyboard.press('Escape')
      const discard = page.getByRole('button', { name: 'Discard' })
      await expect(async () => {
        if (await discard.count()) await discard.click({ timeout: 500 })
        expect(await dialog.count()).toBe(0)
      }).toPass()
    }
  },
)

/** The dialogs with something of the platform in them: by their address, and what is pressed to be refused. */
const SCREENS: [string, Record<string, string>, string?][] = [
  ['add', { type: 'beacon' }, 'Save'],
  ['edit', { id: '1' }],
  ['replace', { id: '1' }],
  ['check', { id: '1' }],
  ['connection', { id: '2' }],
  ['sync', { id: '1' }, 'Start'],
  ['diagnostics', { id: '1' }],
  ['runs', { id: '1' }],
  ['history', { id: '1' }],
  ['disconnect', { id: '1' }],
]
