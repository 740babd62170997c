import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { goodSecret, leastBodies, purviewBody, PURVIEW_CLIENT, PURVIEW_TENANT } from '../../mocks/data/examples'
import { keepDownloads } from '../../test/downloads'
import { renderIntegrations, type RenderOptions } from '../../test/render/renderIntegrations'

const NEW_SECRET = 'new8Q~another.simulated.value.of.one_01'
const OTHER_ID = '12345678-2222-4333-8444-555555555555'
const UPDATED = 'The Integration has been successfully updated.'

async function renderReplace(options: RenderOptions = {}) {
  const rendered = renderIntegrations({
    prepare: (platform) => platform.createIntegration(purviewBody()),
    search: '?dialog=replace&id=1',
    ...options,
  })
  const dialog = await screen.findByRole('dialog', { name: /^Replace the secret of / })
  const inDialog = within(dialog)
  await rendered.clock.advance(0)
  const secret = () => inDialog.getByLabelText(/Secret|Token|Credentials/, { selector: 'input' })
  return {
    ...rendered,
    inDialog,
    secret,
    paste: async (text: string) => {
      await rendered.user.click(secret())
      await rendered.user.paste(text)
    },
    save: () => rendered.user.click(inDialog.getByRole('button', { name: 'Save' })),
    sent: () => rendered.requests.filter(({ method }) => method !== 'GET').map(({ body }) => body),
  }
}
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

describe('replacing a secret', () => {
  it('takes one field, sends the secret alone, and says that the old one is safe', async () => {
    const { inDialog, secret, paste, save, sent, notifications, unsaved, search } = await renderReplace()
    expect(inDialog.queryByRole('textbox')).not.toBeInTheDocument()
    expect(secret()).toHaveFocus()
    expect(inDialog.getByText('Qualytics tests the new secret first; the old one stays if it fails.')).toBeVisible()
    expect(unsaved()).toBe(false)
    await paste(NEW_SECRET)
    expect(unsaved()).toBe(true)
    await save()
    await gone()
    expect(sent()).toEqual([
      {
        parameters: {
          tenant_id: PURVIEW_TENANT,
          client_id: PURVIEW_CLIENT,
          credentials: { client_secret: NEW_SECRET },
        },
      },
    ])
    expect(notifications).toEqual([{ message: UPDATED, severity: 'success' }])
    expect(search()).toBe('')
  })

  it('opens from the menu and from the row that needs attention', async () => {
    const { user, search } = renderIntegrations({ scenario: 'demo-attention' })
    const row = within(await screen.findByRole('listitem', { name: 'Microsoft Purview' }))
    await user.click(row.getByRole('button', { name: 'Replace secret' }))
    await screen.findByRole('dialog', { name: 'Replace the secret of Microsoft Purview' })
    expect(search()).toMatch(/^dialog=replace/)
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await gone()
    await user.click(row.getByRole('button', { name: 'Actions for Microsoft Purview' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Replace secret' }))
    expect(await screen.findByRole('dialog', { name: 'Replace the secret of Microsoft Purview' })).toBeVisible()
  })

  it('keeps what is typed where the new one is refused, says what to do, and the old one stays', async () => {
    const { inDialog, secret, paste, save, platform } = await renderReplace()
    await paste('wrong-secret')
    await save()
    const alert = await inDialog.findByRole('alert')
    expect(alert).toHaveTextContent(/secret/i)
    expect(alert).not.toHaveTextContent('wrong-secret')
    expect(secret()).toHaveValue('wrong-secret')
    expect(secret()).toHaveFocus()
    expect(platform.getIntegration(1)).toMatchObject({ connected: true })
  })

  it('asks for one where Save comes first', async () => {
    const { secret, save, sent } = await renderReplace()
    await save()
    await waitFor(() => expect(secret()).toHaveAccessibleDescription(/Client Secret is required\./))
    expect(sent()).toEqual([])
  })

  it('reads the output of the Azure CLI, and says where it is of another app', async () => {
    const { inDialog, secret, paste } = await renderReplace()
    const output = { appId: PURVIEW_CLIENT, displayName: 'q', password: NEW_SECRET, tenant: PURVIEW_TENANT }
    await inDialog.findByText(/^Paste the output of the Azure CLI/)
    await paste(JSON.stringify(output))
    expect(secret()).toHaveValue(NEW_SECRET)
    expect(await inDialog.findByText('Filled in 1 field from what you pasted')).toBeVisible()
    expect(inDialog.queryByText(/^It also names another connection/)).not.toBeInTheDocument()
    await paste(JSON.stringify({ ...output, appId: OTHER_ID }))
    expect(await inDialog.findByText(/^It also names another connection/)).toBeVisible()
  })

  it('offers the day on which it ends for a calendar, and never sends it', async () => {
    const saved = keepDownloads()
    const { inDialog, user, paste, save, sent, notifications } = await renderReplace()
    await paste(NEW_SECRET)
    await user.type(inDialog.getByLabelText(/^Expires on/), '2027-01-31')
    await save()
    await gone()
    expect(JSON.stringify(sent())).not.toContain('2027-01-31')
    expect(notifications).toMatchObject([
      { message: UPDATED },
      { message: 'The secret expires on Jan 31, 2027.', action: { label: 'Add expiry to my calendar' } },
    ])
    notifications.at(-1)?.action?.onPress()
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['purview-secret-expires-2027-01-31.ics']))
    expect(await saved[0]?.text).toContain('DTSTART;VALUE=DATE:20270117')
    expect(await saved[0]?.text).not.toContain(NEW_SECRET)
  })

  it('leads to all fields, and asks before what is typed is lost', async () => {
    const { inDialog, user, paste } = await renderReplace()
    await paste(NEW_SECRET)
    await user.click(inDialog.getByRole('button', { name: 'Edit all fields' }))
    await user.click(await screen.findByRole('button', { name: 'Discard' }))
    expect(await screen.findByRole('dialog', { name: 'Edit Purview Integration' })).toBeVisible()
  })

  it('lets the second of two secrets stay as it is stored', async () => {
    const { inDialog, user, save, sent } = await renderReplace({
      prepare: (platform) => platform.createIntegration(leastBodies.slack),
    })
    await user.type(inDialog.getByLabelText(/^Access Token/, { selector: 'input' }), goodSecret)
    expect(inDialog.getByRole('button', { name: 'Replace Refresh Token' })).toBeVisible()
    expect(inDialog.queryByLabelText(/^Expires on/)).not.toBeInTheDocument()
    await save()
    await gone()
    expect(sent()).toEqual([{ api_access_token: goodSecret }])
  })

  it('is left for the list where somebody has disconnected it', async () => {
    const { inDialog, paste, save, platform } = await renderReplace()
    await paste(NEW_SECRET)
    platform.deleteIntegration(1)
    await save()
    expect(await inDialog.findByRole('alert')).toHaveTextContent('Connect it again from the list.')
    expect(inDialog.queryByRole('button', { name: 'Add it as a new one' })).not.toBeInTheDocument()
  })
})
