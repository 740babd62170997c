import type { Locator, Page } from '@playwright/test'

/** Labels of the types that Qualytics names today; any other connector is called by its label. */
const LABELS: Record<string, string> = {
  atlan: 'Atlan',
  alation: 'Alation',
  purview: 'Microsoft Purview',
  collibra: 'Collibra (Beta)',
  datahub: 'DataHub',
  slack: 'Slack',
  msft_teams: 'Microsoft Teams',
  pagerduty: 'PagerDuty',
  jira: 'Jira',
  servicenow: 'ServiceNow',
}
const STATUS = /^(Not connected|Connected|Syncing|Cancelling|Needs attention|Pending)/

export interface SyncChoice {
  /** Both as the dialog has them, where they are left out. */
  pull?: boolean
  push?: boolean
}

/** A value of a form's field by its label: text, a switch, a choice. */
export type FieldValues = Record<string, string | boolean>

/** The sync log of one connector, in its dialog. */
export interface SyncLog {
  dialog: Locator
  /** What failed in the latest sync, one text a cause; none where nothing did. */
  failures: () => Promise<string[]>
  close: () => Promise<void>
}

/** One connector's row in the list. */
export interface Connector {
  label: string
  row: Locator
  /** The first word of the row: `Connected`, `Syncing`, `Needs attention` … */
  status: () => Promise<string>
  /** When the last sync ended, as an ISO date; `null` before the first. */
  lastSynced: () => Promise<string | null>
  /** Chooses an entry of the row's menu, such as `Edit`. */
  choose: (action: string) => Promise<void>
  /** Starts a sync; `expect(connector).toHaveSynced()` waits for its end. */
  sync: (choice?: SyncChoice) => Promise<void>
  log: () => Promise<SyncLog>
  disconnect: () => Promise<void>
}

/** The page, in the words of who uses it. */
export interface Integrations {
  page: Page
  /** Opens the page, with a query part where one is wanted: `open({ dialog: 'add', type: 'purview' })`. */
  open: (search?: Record<string, string>) => Promise<void>
  /** A connector by its type or its label: `connector('purview')`. */
  connector: (name: string) => Connector
  /** As `connector`. */
  row: (name: string) => Connector
  /**
   * Fills in the form, saves, and waits until the platform has answered. A refusal leaves the form open:
   * `expect(integrations).toShowFailure('AADSTS7000222')`.
   */
  connect: (name: string, values: FieldValues) => Promise<Connector>
  /** What is shown as gone wrong just now, on top of a form, in a row, or as a message. */
  failures: () => Promise<string[]>
}

/** What the connector's `lastSynced` was when a sync was started here. */
const before = new WeakMap<Page, Map<string, string | null>>()
export const syncedBefore = ({ row, label }: Connector): string | null => before.get(row.page())?.get(label) ?? null

async function fill(form: Locator, values: FieldValues): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    if (typeof value === 'boolean') await form.getByRole('switch', { name: label }).setChecked(value)
    else {
      const box = form.getByRole('textbox', { name: label, exact: true })
      const choice = form.getByRole('combobox', { name: label, exact: true })
      if (
        await choice
          .or(box)
          .first()
          .evaluate((control) => control.tagName === 'SELECT')
      )
        await choice.selectOption(value)
      else await box.fill(value)
    }
  }
}

function connectorOn(page: Page, name: string): Connector {
  const label = LABELS[name] ?? name
  const row = page.getByRole('listitem', { name: label, exact: true })
  const choose = async (action: string) => {
    await row.getByRole('button', { name: `Actions for ${label}`, exact: true }).click()
    await page.getByRole('menuitem', { name: action, exact: true }).click()
  }
  const lastSynced = async () => {
    const time = row.getByRole('time').filter({ hasText: /^Synced/ })
    return (await time.count()) ? time.getAttribute('datetime') : null
  }
  return {
    label,
    row,
    choose,
    lastSynced,
    status: async () => (STATUS.exec(await row.getByText(STATUS).first().innerText()) ?? [''])[0],
    sync: async (choice = {}) => {
      const known = before.get(page) ?? new Map<string, string | null>()
      before.set(page, known.set(label, await lastSynced()))
      await choose('Sync')
      const dialog = page.getByRole('dialog', { name: 'Sync options' })
      const options = { pull: /^Pull /, push: /^Push / }
      for (const [key, title] of Object.entries(options)) {
        const wanted = choice[key as keyof SyncChoice]
        if (wanted !== undefined) await dialog.getByRole('checkbox', { name: title }).setChecked(wanted)
      }
      await dialog.getByRole('button', { name: 'Start' }).click()
      await dialog.waitFor({ state: 'hidden' })
      // Start leads to the sync's view.
      const view = page.getByRole('dialog', { name: `${label} · Syncs`, exact: true })
      await view.waitFor()
      await page.keyboard.press('Escape')
      await view.waitFor({ state: 'hidden' })
    },
    log: async () => {
      const dialog = page.getByRole('dialog', { name: `${label} · Syncs`, exact: true })
      if (!(await dialog.isVisible())) await row.getByRole('button', { name: `${label} sync log`, exact: true }).click()
      await dialog.waitFor()
      return {
        dialog,
        failures: async () => {
          await dialog.getByText('Loading').waitFor({ state: 'hidden' })
          const causes = await dialog.getByRole('list', { name: 'What failed' }).locator(':scope > li').allInnerTexts()
          // How often it happened stands before the words, what to do about it after them.
          return causes.flatMap((cause) => cause.split('\n')[1] ?? [])
        },
        close: async () => {
          await page.keyboard.press('Escape')
          await dialog.waitFor({ state: 'hidden' })
        },
      }
    },
    disconnect: async () => {
      await choose('Disconnect')
      const question = page.getByRole('alertdialog')
      await question.getByRole('button', { name: 'Disconnect', exact: true }).click()
      await question.waitFor({ state: 'hidden' })
    },
  }
}

/** `path` is where the page stands; `made` hears of each connector that `connect` has connected. */
export function integrationsOn(page: Page, path: string, made: (connector: Connector) => void): Integrations {
  const connector = (name: string) => connectorOn(page, name)
  return {
    page,
    connector,
    row: connector,
    open: async (search = {}) => {
      const query = new URLSearchParams(search).toString()
      await page.goto(query ? `${path}?${query}` : path)
      await page.getByRole('listitem').first().waitFor()
    },
    connect: async (name, values) => {
      const connected = connector(name)
      await connected.row.getByRole('button', { name: `Connect ${connected.label}`, exact: true }).click()
      const dialog = page.getByRole('dialog', { name: /^Add .* Integration$/ })
      await fill(dialog, values)
      await dialog.getByRole('button', { name: 'Save', exact: true }).click()
      const refused = dialog.getByRole('alert').or(dialog.locator('[aria-invalid="true"]'))
      await Promise.race([dialog.waitFor({ state: 'hidden' }), refused.first().waitFor()])
      if (await dialog.isHidden()) made(connected)
      return connected
    },
    // A place for messages is there before there is one.
    failures: async () => (await page.getByRole('alert').allInnerTexts()).filter(Boolean),
  }
}
