import { expect, test } from '../fixtures'
import {
  actionsOf,
  announcement,
  choose,
  connectButton,
  dialogOf,
  fill,
  purview,
  question,
  rowOf,
} from '../integrations'

interface Connector {
  label: string
  /** As titles and options use it, where that is not the label. */
  name?: string
  /** What is typed, by label, and what of it is sent. */
  typed: Record<string, string | boolean>
  created: object
  /** One change, where anything but secrets can be changed, and what is sent of it. */
  edit?: { typed: Record<string, string | boolean>; sent: object }
  /** The secret that is replaced, and what is sent of it. */
  secret: { title: string; sent: object }
  catalog?: true
  /** Until a second step is done. */
  status?: 'Pending'
}

const SECRET = 'first-simulated-secret'
const NEW_SECRET = ' second simulated secret: byte for byte '

/** One of each category, and both that are pending at first; `form/model/connectors.test.ts` knows what all of them send. */
const connectors: Record<string, Connector> = {
  alation: {
    label: 'Alation',
    catalog: true,
    typed: { URL: 'https://contoso.alationcloud.com', 'Refresh Token': SECRET, 'User ID': '7', 'Event Driven': false },
    created: {
      api_url: 'https://contoso.alationcloud.com',
      api_refresh_token: SECRET,
      event_driven: false,
      overwrite: false,
      parameters: { user_id: 7 },
    },
    edit: { typed: { 'User ID': '42' }, sent: { parameters: { user_id: 42 } } },
    secret: { title: 'Refresh Token', sent: { api_refresh_token: NEW_SECRET } },
  },
  slack: {
    label: 'Slack',
    typed: { 'Access Token': SECRET, 'Refresh Token': SECRET },
    created: { api_access_token: SECRET, api_refresh_token: SECRET },
    secret: { title: 'Refresh Token', sent: { api_refresh_token: NEW_SECRET } },
    status: 'Pending',
  },
  msft_teams: {
    label: 'Microsoft Teams',
    typed: {
      'App Client ID': purview.client,
      'App Client Secret': SECRET,
      'Azure Subscription ID': purview.tenant,
      'Azure Resource Group Name': 'qualytics',
      'Microsoft Teams Link': 'https://teams.microsoft.com/l/team/1',
    },
    created: {
      parameters: {
        app_client_id: purview.client,
        app_subscription_id: purview.tenant,
        app_resource_group: 'qualytics',
        teams_link: 'https://teams.microsoft.com/l/team/1',
        credentials: { app_client_secret: SECRET },
      },
    },
    edit: {
      typed: { 'Azure Resource Group Name': 'quality' },
      sent: {
        parameters: {
          app_client_id: purview.client,
          app_subscription_id: purview.tenant,
          app_resource_group: 'quality',
          teams_link: 'https://teams.microsoft.com/l/team/1',
        },
      },
    },
    secret: {
      title: 'App Client Secret',
      sent: {
        parameters: {
          app_client_id: purview.client,
          app_subscription_id: purview.tenant,
          app_resource_group: 'quality',
          teams_link: 'https://teams.microsoft.com/l/team/1',
          credentials: { app_client_secret: NEW_SECRET },
        },
      },
    },
    status: 'Pending',
  },
  jira: {
    label: 'Jira',
    typed: { 'Instance URL': 'https://contoso.atlassian.net', Credentials: `rita@contoso.com:${SECRET}` },
    created: { api_url: 'https://contoso.atlassian.net', api_access_token: `rita@contoso.com:${SECRET}` },
    edit: {
      typed: { 'Instance URL': 'https://fabrikam.atlassian.net' },
      sent: { api_url: 'https://fabrikam.atlassian.net' },
    },
    secret: { title: 'Credentials', sent: { api_access_token: NEW_SECRET } },
  },
}

for (const [type, connector] of Object.entries(connectors)) {
  const { label, name = label, typed, created, edit, secret, catalog = false, status = 'Connected' } = connector
  const does = ['add', 'edit', 'replace the secret', ...(catalog ? ['sync'] : []), 'disconnect'].join(', ')

  test(`${label}: ${does}`, async ({ page, openIntegrations, sent }) => {
    await page.clock.install()
    await openIntegrations('demo-empty', { latency: '0', pace: '1000' })
    const row = rowOf(page, label)
    const save = page.getByRole('button', { name: 'Save' })
    const updates = () => sent.filter(({ call }) => call === 'PUT /integrations/1').map(({ body }) => body)

    await test.step('add', async () => {
      await connectButton(page, label).click()
      await expect(dialogOf(page, `Add ${name} Integration`)).toBeVisible()
      await fill(page, typed)
      await save.click()
      await expect(announcement(page, 'The Integration has been successfully created.')).toBeVisible()
      await expect(row).toContainText(status)
      expect(sent.find(({ call }) => call === 'POST /integrations')?.body).toEqual({ type, ...created })
    })

    await test.step('edit', async () => {
      await choose(page, label, 'Edit')
      await expect(dialogOf(page, `Edit ${name} Integration`)).toBeVisible()
      await fill(page, edit?.typed ?? {})
      await save.click()
      const words = edit ? 'The Integration has been successfully updated.' : 'Nothing has changed.'
      await expect(announcement(page, words)).toBeVisible()
      expect(updates()).toEqual(edit ? [edit.sent] : [])
    })

    await test.step('replace the secret', async () => {
      await choose(page, label, 'Edit')
      await page.getByRole('button', { name: `Replace ${secret.title}`, exact: true }).click()
      const value = page.getByRole('textbox', { name: secret.title, exact: true })
      await expect(value).toBeFocused()
      await expect(value).toHaveValue('')
      await value.fill(NEW_SECRET)
      await save.click()
      await expect(dialogOf(page, `Edit ${name} Integration`)).toBeHidden()
      await expect(row).toContainText(status)
      expect(updates().at(-1)).toEqual(secret.sent)
    })

    if (catalog)
      await test.step('sync', async () => {
        await choose(page, label, 'Sync')
        await expect(page.getByRole('checkbox', { name: `Pull ${name} Metadata` })).toBeChecked()
        await page.getByRole('button', { name: 'Start' }).click()
        await expect(row).toContainText('Syncing')
        await page.clock.fastForward(60_000)
        await expect(row).toContainText(/\d of 52 failed/)
        expect(sent.find(({ call }) => call === 'POST /integrations/1/sync')?.body).toEqual({ pull: true, push: true })
      })

    await test.step('disconnect', async () => {
      await actionsOf(page, label).click()
      await expect(page.getByRole('menuitem', { name: 'Sync', exact: true })).toHaveCount(catalog ? 1 : 0)
      await page.getByRole('menuitem', { name: 'Disconnect' }).click()
      await question(page, 'Disconnect Integration').getByRole('button', { name: 'Disconnect' }).click()
      await expect(announcement(page, 'The Integration has been successfully disconnected.')).toBeVisible()
      await expect(connectButton(page, label)).toBeFocused()
    })
  })
}

test('Slack is connected once its own window has agreed', async ({ page, context, openIntegrations }) => {
  await page.clock.install()
  await openIntegrations('demo-empty', { latency: '0', dialog: 'add', type: 'slack' })
  await fill(page, connectors.slack?.typed ?? {})
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

test('Microsoft Teams is connected once the app is installed and verified', async ({ page, openIntegrations }) => {
  await page.clock.install()
  await openIntegrations('demo-empty', { latency: '0', dialog: 'add', type: 'msft_teams' })
  await fill(page, connectors.msft_teams?.typed ?? {})
  await page.getByRole('button', { name: 'Save' }).click()
  const row = rowOf(page, 'Microsoft Teams')
  await row.getByRole('button', { name: 'Verify app installation' }).click()
  await expect(announcement(page, 'The Qualytics app is not installed in the team yet.')).toBeVisible()
  await page.clock.fastForward(10_000)
  await row.getByRole('button', { name: 'Verify app installation' }).click()
  await expect(announcement(page, 'The Qualytics app is installed in the team.')).toBeVisible()
  await expect(row).toContainText('Connected')
})
