import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { goodSecret, purviewBody, PURVIEW_CLIENT, PURVIEW_TENANT } from '../../../mocks/data/examples'
import { keepDownloads } from '../../../test/downloads'
import { renderIntegrations, type RenderOptions } from '../../../test/render/renderIntegrations'

const CREATED = 'The Integration has been successfully created.'
const pasted = (more = {}) =>
  JSON.stringify({
    purviewEndpoint: 'https://contoso.purview.azure.com',
    clientId: PURVIEW_CLIENT,
    tenantId: PURVIEW_TENANT,
    clientSecret: goodSecret,
    ...more,
  })

async function renderAdd(type: string, options: RenderOptions = {}) {
  const rendered = renderIntegrations({ search: `?dialog=add&type=${type}&host=kept`, ...options })
  const inDialog = within(await screen.findByRole('dialog'))
  await rendered.clock.advance(0)
  return {
    ...rendered,
    inDialog,
    type: async (label: RegExp, text: string) => {
      await rendered.user.click(inDialog.getByLabelText(label, { selector: 'input' }))
      await rendered.user.paste(text)
    },
    save: async () => {
      await rendered.user.click(inDialog.getByRole('button', { name: 'Save' }))
      await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    },
  }
}

it('a new catalog leads on to its first sync, whatever the address is by then', async () => {
  const { type, save, notifications, go, search } = await renderAdd('atlan')
  await type(/^URL/, 'https://contoso.atlan.com')
  await type(/^Token/, goodSecret)
  await save()
  expect(notifications).toMatchObject([
    { message: CREATED, severity: 'success', action: { label: 'Start first sync' } },
  ])
  go('?host=other&q=atlan')
  notifications[0]?.action?.onPress()
  expect(await screen.findByRole('dialog', { name: 'Sync options' })).toBeVisible()
  expect(search()).toBe('host=other&q=atlan&dialog=sync&id=1')
})

it('what is no catalog has nothing to sync', async () => {
  const { type, save, notifications } = await renderAdd('pagerduty')
  await type(/^Routing Key/, goodSecret)
  await save()
  expect(notifications).toEqual([{ message: CREATED, severity: 'success' }])
})

it('a secret whose end was pasted with it is offered for a calendar, and holds no form open', async () => {
  const saved = keepDownloads()
  const { type, inDialog, save, notifications, requests } = await renderAdd('purview')
  await type(/^Tenant ID/, pasted({ endDateTime: '2026-12-31T00:00:00Z' }))
  expect(await inDialog.findByText('The secret expires on Dec 31, 2026.')).toBeVisible()
  expect(inDialog.queryByLabelText(/expires/)).not.toBeInTheDocument()
  await save()
  expect(notifications).toMatchObject([
    { message: CREATED },
    {
      message: 'The secret expires on Dec 31, 2026.',
      severity: 'info',
      action: { label: 'Add expiry to my calendar' },
    },
  ])
  notifications.at(-1)?.action?.onPress()
  await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['purview-secret-expires-2026-12-31.ics']))
  expect(await saved[0]?.text).toContain('DTSTART;VALUE=DATE:20261217')
  expect(await saved[0]?.text).not.toContain(goodSecret)
  expect(JSON.stringify(requests)).not.toContain('2026-12-31')
})

it('the end of a secret that was pasted, and then typed over, is not; what a check has found is told', async () => {
  const { type, user, inDialog, save, notifications } = await renderAdd('purview')
  await type(/^Tenant ID/, pasted({ endDateTime: '2026-12-31T00:00:00Z' }))
  const secret = inDialog.getByLabelText(/^Client Secret/, { selector: 'input' })
  await user.clear(secret)
  await user.paste(`${goodSecret}2`)
  await user.click(inDialog.getByRole('button', { name: 'Check connection' }))
  expect(await inDialog.findByText(/^Checked at/)).toBeVisible()
  await save()
  expect(notifications).toMatchObject([{ message: `${CREATED} 16 collections are visible.` }])
  expect(notifications).toHaveLength(1)
})

it('a secret that has ended is told before it is saved, and not offered', async () => {
  const { type, inDialog, save, notifications } = await renderAdd('purview')
  await type(/^Tenant ID/, pasted({ endDateTime: '2026-01-01T00:00:00Z' }))
  expect(await inDialog.findByText(/^The secret expired on Jan 1, 2026\. Create a new one/)).toBeVisible()
  await save()
  expect(notifications).toHaveLength(1)
})

it('the end of a stored secret can be added to a calendar from its row', async () => {
  const saved = keepDownloads()
  const { user } = renderIntegrations({
    prepare: (platform) => {
      platform.createIntegration(purviewBody())
      platform.updateIntegration(1, { parameters: { expires_at: '2026-03-14T14:00:00Z' } })
    },
  })
  const row = within(await screen.findByRole('listitem', { name: 'Microsoft Purview' }))
  await user.click(row.getByRole('button', { name: 'Add the expiry of Microsoft Purview to my calendar' }))
  await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['purview-secret-expires-2026-03-14.ics']))
  expect(await saved[0]?.text).toContain('contoso')
})

it('a host that lets nothing be saved is offered no calendar file', async () => {
  renderIntegrations({
    host: { downloads: false },
    prepare: (platform) => {
      platform.createIntegration(purviewBody())
      platform.updateIntegration(1, { parameters: { expires_at: '2026-03-14T14:00:00Z' } })
    },
  })
  const row = within(await screen.findByRole('listitem', { name: 'Microsoft Purview' }))
  expect(row.getByText(/secret expires/)).toBeVisible()
  expect(row.queryByRole('button', { name: /calendar/ })).not.toBeInTheDocument()
})
