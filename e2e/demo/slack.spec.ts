import { expect, simulated, test } from '../fixtures'
import { fill, rowOf } from '../integrations'

test('Slack is connected once its own window has agreed', simulated, async ({ page, context, openIntegrations }) => {
  await page.clock.install()
  await openIntegrations('demo-empty', { latency: '0', dialog: 'add', type: 'slack' })
  await fill(page, { 'Access Token': 'first-simulated-secret', 'Refresh Token': 'second-simulated-secret' })
  await page.getByRole('button', { name: 'Save' }).click()
  const row = rowOf(page, 'Slack')
  await expect(row).toContainText('Pending')
  const opening = context.waitForEvent('page')
  await row.getByRole('link', { name: 'Authorize' }).click()
  const slack = await opening
  await expect(row).toContainText('Waiting for Slack to confirm.')
  const closed = slack.waitForEvent('close')
  // The window closes itself, now and then before the click on it has returned: that it closes is what counts.
  await slack
    .getByRole('button', { name: 'Allow' })
    .click()
    .catch(() => {})
  await closed
  await page.clock.fastForward(3_000)
  await expect(row).toContainText('Connected')
})
