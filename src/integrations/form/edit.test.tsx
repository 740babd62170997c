import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { goodSecret, leastBodies } from '../../mocks/data/examples'
import { renderForm, type FormOptions } from '../../test/render/renderForm'

const ADDRESS = /Collibra URL/
const newSecret = 'xyz8Q~another-simulated-value-of-a-secret'
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

const renderEdit = (options?: Partial<FormOptions>) =>
  renderForm({
    type: 'collibra',
    id: 1,
    prepare: (platform) => platform.createIntegration(leastBodies.collibra),
    ...options,
    form: { name: 'Collibra', ...options?.form },
  })

describe('editing', () => {
  it('begins with what is stored, and sends nothing where nothing has changed', async () => {
    const { dialog, inDialog, save, sent, requests, notifications, unsaved } = await renderEdit()
    expect(dialog).toHaveAccessibleName('Edit Collibra Integration')
    expect(inDialog.getByLabelText(ADDRESS)).toHaveValue('https://contoso.collibra.com')
    expect(inDialog.getByLabelText(/Client ID/)).toHaveValue('qualytics')
    expect(inDialog.getByText('Stored')).toBeVisible()
    expect(inDialog.queryByLabelText(/Client Secret/, { selector: 'input' })).not.toBeInTheDocument()
    expect(unsaved()).toBe(false)
    const before = requests.length
    await save()
    await gone()
    expect(sent('PUT')).toEqual([])
    expect(requests).toHaveLength(before)
    expect(notifications).toEqual([{ message: 'Nothing has changed.', severity: 'info' }])
  })

  it('sends only what changed', async () => {
    const { fill, save, sent, notifications, platform } = await renderEdit()
    await fill(ADDRESS, 'https://fabrikam.collibra.com')
    await save()
    await gone()
    expect(sent('PUT')).toEqual([{ api_url: 'https://fabrikam.collibra.com' }])
    expect(notifications).toEqual([{ message: 'The Integration has been successfully updated.', severity: 'success' }])
    expect(platform.getIntegration(1)).toMatchObject({ api_url: 'https://fabrikam.collibra.com', connected: true })
  })

  it('replaces only the secret', async () => {
    const { inDialog, fill, save, sent, user, unsaved, remembered } = await renderEdit()
    await user.click(inDialog.getByRole('button', { name: 'Replace Client Secret' }))
    const secret = inDialog.getByLabelText(/Client Secret/, { selector: 'input' })
    expect(secret).toHaveFocus()
    expect(secret).toHaveValue('')
    expect(inDialog.getByText('The platform tries the new one before it drops the stored one.')).toBeVisible()
    expect(unsaved()).toBe(false)
    await fill(/Client Secret/, newSecret)
    expect(unsaved()).toBe(true)
    await save()
    await gone()
    expect(sent('PUT')).toEqual([
      {
        parameters: {
          client_id: 'qualytics',
          credentials: { client_secret: newSecret },
        },
      },
    ])
    expect(remembered()).not.toContain(newSecret)
  })

  it('restores the stored secret on Cancel, and asks for one on Save', async () => {
    const { inDialog, fill, save, sent, user, unsaved } = await renderEdit()
    await user.click(inDialog.getByRole('button', { name: 'Replace Client Secret' }))
    await save()
    const secret = inDialog.getByLabelText(/Client Secret/, { selector: 'input' })
    await waitFor(() => expect(secret).toHaveAccessibleDescription(/Client Secret is required\./))
    await fill(/Client Secret/, 'half typed')
    await user.click(inDialog.getByRole('button', { name: 'Cancel replacing Client Secret' }))
    expect(inDialog.getByRole('button', { name: 'Replace Client Secret' })).toHaveFocus()
    expect(unsaved()).toBe(false)
    await save()
    await gone()
    expect(sent('PUT')).toEqual([])
  })

  it('leaves the stored integration and the typed text as they were when the platform refuses', async () => {
    const { inDialog, fill, save, user, platform } = await renderEdit()
    await fill(ADDRESS, 'https://fabrikam.collibra.com')
    await user.click(inDialog.getByRole('button', { name: 'Replace Client Secret' }))
    await fill(/Client Secret/, 'wrong')
    await save()
    expect(await inDialog.findByRole('alert')).toHaveTextContent(/401/)
    expect(inDialog.getByLabelText(ADDRESS)).toHaveValue('https://fabrikam.collibra.com')
    expect(inDialog.getByLabelText(/Client Secret/, { selector: 'input' })).toHaveValue('wrong')
    expect(platform.getIntegration(1)).toMatchObject({ api_url: 'https://contoso.collibra.com', connected: true })
  })

  it('keeps what is typed when the session has ended', async () => {
    const { inDialog, fill, save } = await renderEdit({
      network: {
        fault: ({ method }) => (method === 'PUT' ? { status: 401, detail: 'Your session has expired.' } : null),
      },
    })
    await fill(ADDRESS, 'https://fabrikam.collibra.com')
    await save()
    const alert = await inDialog.findByRole('alert')
    expect(alert).toHaveTextContent('Your session has ended. Sign in again.')
    expect(alert).toHaveTextContent('What you typed stays here')
  })
})

describe('two places at once', () => {
  it('tells what somebody else changed before it overwrites anything', async () => {
    const { inDialog, fill, save, user, platform, sent } = await renderEdit()
    await fill(ADDRESS, 'https://mine.collibra.com')
    platform.updateIntegration(1, { api_url: 'https://theirs.collibra.com', overwrite: true })
    await save()
    const alert = await inDialog.findByRole('alert')
    expect(alert).toHaveFocus()
    expect(alert).toHaveTextContent('This integration was changed meanwhile')
    const rows = within(alert)
      .getAllByRole('row')
      .map((row) => [...row.children])
    expect(rows.map((cells) => cells.map(({ textContent }) => textContent))).toEqual([
      ['Property', 'Stored now', 'Yours'],
      ['Collibra URL', 'https://theirs.collibra.com', 'https://mine.collibra.com'],
      ['Overwrite Tags', 'On', 'not touched, stays as it is now'],
    ])
    expect(sent('PUT')).toEqual([])
    await user.click(within(alert).getByRole('button', { name: 'Save anyway' }))
    await gone()
    expect(sent('PUT')).toEqual([{ api_url: 'https://mine.collibra.com' }])
    expect(platform.getIntegration(1)).toMatchObject({ api_url: 'https://mine.collibra.com', overwrite: true })
  })

  it('takes over what somebody else saved, and keeps the rest of what was typed', async () => {
    const { inDialog, fill, save, user, platform, sent } = await renderEdit()
    await fill(ADDRESS, 'https://mine.collibra.com')
    await user.click(inDialog.getByRole('switch', { name: 'Event Driven' }))
    platform.updateIntegration(1, { api_url: 'https://theirs.collibra.com' })
    await save()
    await user.click(await inDialog.findByRole('button', { name: 'Take over their values' }))
    expect(inDialog.queryByRole('alert')).not.toBeInTheDocument()
    expect(inDialog.getByLabelText(ADDRESS)).toHaveValue('https://theirs.collibra.com')
    expect(inDialog.getByLabelText(ADDRESS)).toHaveFocus()
    await save()
    await gone()
    expect(sent('PUT')).toEqual([{ event_driven: false }])
  })

  it('adds anew what somebody else disconnected', async () => {
    const { inDialog, dialog, fill, save, user, platform, sent } = await renderEdit()
    await fill(ADDRESS, 'https://mine.collibra.com')
    platform.deleteIntegration(1)
    await save()
    const alert = await inDialog.findByRole('alert')
    expect(alert).toHaveTextContent('This integration no longer exists')
    expect(inDialog.getByLabelText(ADDRESS)).toHaveValue('https://mine.collibra.com')
    await user.click(within(alert).getByRole('button', { name: 'Add it as a new one' }))
    expect(dialog).toHaveAccessibleName('Add Collibra Integration')
    const secret = inDialog.getByLabelText(/Client Secret/, { selector: 'input' })
    expect(secret).toHaveFocus()
    await fill(/Client Secret/, goodSecret)
    await save()
    await gone()
    expect(sent('POST')).toMatchObject([{ type: 'collibra', api_url: 'https://mine.collibra.com' }])
  })

  it('keeps what is typed when the list is read again', async () => {
    const { inDialog, fill, platform, clock, requests } = await renderEdit()
    await fill(ADDRESS, 'https://mine.collibra.com')
    platform.updateIntegration(1, { api_url: 'https://theirs.collibra.com' })
    await clock.advance(60_000)
    const before = requests.length
    window.dispatchEvent(new Event('visibilitychange'))
    await clock.advance(1_000)
    expect(requests.slice(before).map(({ path }) => path)).toContain('/integrations/1')
    expect(inDialog.getByLabelText(ADDRESS)).toHaveValue('https://mine.collibra.com')
  })
})
