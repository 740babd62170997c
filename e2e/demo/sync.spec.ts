import { readFile } from 'node:fs/promises'
import { expect, simulated, test } from '../fixtures'
import { choose, dialogOf, purview, question, rowOf } from '../integrations'

const { label } = purview
const title = `${label} · Syncs`

test(
  'start, watch, leave, return, cancel, read the log, download it',
  simulated,
  async ({ page, openIntegrations, sent }) => {
    await page.clock.install()
    await openIntegrations('demo-purview', { latency: '0', pace: '30000' })
    const row = rowOf(page, label)
    const panel = dialogOf(page, title)

    await test.step('start with the choice of the last run', async () => {
      await choose(page, label, 'Sync')
      const options = dialogOf(page, 'Sync options')
      await expect(options.getByText('took 1 min 55 s')).toBeVisible()
      await expect(options.getByRole('checkbox', { name: 'Push Qualytics Metadata' })).toBeChecked()
      await options.getByRole('button', { name: 'Start' }).click()
      await expect(panel.getByRole('progressbar', { name: `${label} sync` })).toBeVisible()
    })

    await test.step('watch', async () => {
      await page.clock.fastForward(450_000)
      await expect(panel.getByText(/^\d+ of 52 datastores$/)).toBeVisible()
      await expect(panel.getByText(/, about \d+( to \d+)? minutes? left$/)).toBeVisible()
      await expect(panel.getByRole('table', { name: 'Sync log' })).toBeVisible()
    })

    await test.step('leave and return', async () => {
      await page.keyboard.press('Escape')
      await expect(row.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /^\d+ of 52 datastores$/)
      await page.reload()
      await expect(row.getByRole('progressbar')).toHaveAttribute('aria-valuetext', /^\d+ of 52 datastores$/)
    })

    await test.step('cancel, which a reload does not forget', async () => {
      await choose(page, label, 'Cancel Sync')
      await question(page, 'Cancel Sync').getByRole('button', { name: 'Cancel Sync' }).click()
      await expect(row).toContainText('Cancelling…')
      await page.reload()
      await row.getByRole('button', { name: `${label} sync log` }).click()
      await expect(panel.getByText('Cancelling: finishing the current datastore')).toBeVisible()
      await page.clock.fastForward(35_000)
      await expect(panel.getByText(/^Stopped after \d+ of 52 datastores/)).toBeVisible()
    })

    await test.step('read the log', async () => {
      await panel.getByRole('button', { name: /^Matched \d+$/ }).click()
      await panel.getByRole('searchbox', { name: 'Search datastores' }).fill('0000')
      await page.clock.runFor(500)
      await expect(page).toHaveURL(/outcome=synced&search=0000/)
      await expect(panel.getByRole('cell', { name: 'warehouse_00001' })).toBeVisible()
    })

    await test.step('download it', async () => {
      const saved = page.waitForEvent('download')
      await panel.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('menuitem', { name: 'Download CSV' }).click()
      const file = await saved
      expect(file.suggestedFilename()).toBe('purview-sync-5-synced.csv')
      const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
      expect(lines[0]).toBe('Datastore,Datastore ID,Outcome,Tables,Columns,Tags,Errors,Finished')
      expect(lines.length).toBeGreaterThan(1)
      for (const line of lines.slice(1)) expect(line).toMatch(/^warehouse_0000\d,\d+,synced,/)
    })

    await test.step('again, with the options of an earlier run', async () => {
      await panel
        .getByRole('group', { name: 'Runs' })
        .getByRole('button', { name: /Pull, Rita Sommer/ })
        .click()
      await panel.getByRole('button', { name: 'Sync again' }).click()
      await dialogOf(page, 'Sync options').getByRole('button', { name: 'Start' }).click()
      await expect(panel.getByText(/^Syncing since/)).toBeVisible()
      expect(sent.findLast(({ call }) => call === 'POST /integrations/1/sync')?.body).toEqual({
        pull: true,
        push: false,
      })
    })
  },
)

test(
  'a log of 20,000 and more entries that grows: the reader keeps the place, the document stays small',
  simulated,
  async ({ page, openIntegrations }) => {
    await openIntegrations('demo-long-sync', { latency: '0', dialog: 'runs', id: '1' })
    const table = dialogOf(page, title).getByRole('table', { name: 'Sync log' })
    await expect(table.getByRole('cell', { name: /^warehouse_2/ }).first()).toBeVisible()
    await table.hover()
    await page.mouse.wheel(0, 400_000)
    await expect.poll(() => table.evaluate(({ scrollTop }) => scrollTop)).toBe(400_000)
    // Halfway down, not what was passed on the way there.
    const first = table.getByRole('cell', { name: /^warehouse_/ }).first()
    await expect(first).toHaveText(/^warehouse_1[01]/)
    const name = await first.textContent()
    await expect(page.getByRole('button', { name: /^\d+ new$/ })).toBeVisible()
    expect(await first.textContent()).toBe(name)
    expect(await table.getByRole('row').count()).toBeLessThan(60)
    await page.getByRole('button', { name: /^\d+ new$/ }).click()
    await expect(table.getByRole('cell', { name: /^warehouse_2/ }).first()).toBeVisible()
  },
)
