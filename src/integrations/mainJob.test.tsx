import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderIntegrations } from '../test/render/renderIntegrations'

const label = 'Microsoft Purview'
/** A dialog's code is fetched when it is first opened. */
const dialog = async (name: string) => screen.findByRole('dialog', { name }, { timeout: 10_000 })

describe.each(['published', 'rich'] as const)('the main job in the %s world', (world) => {
  it('connects Purview, starts a pull, follows it and tells how it ended, and asks for nothing that is not offered', async () => {
    const { user, clock, platform, requests, notifications, go } = renderIntegrations({ world, pace: 100 })
    await user.click(await screen.findByRole('button', { name: `Connect ${label}` }))
    const form = within(await dialog('Add Purview Integration'))
    for (const [name, text] of [
      ['Purview Account URL', 'https://quick.purview.azure.com'],
      ['Tenant ID', '6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f506'],
      ['Client ID', '11d1a7c2-93b4-4f5e-a6d7-0c1b2a394857'],
      ['Client Secret', 'abc8Q~a.secret.of.the.simulated.one_0123'],
    ] as const) {
      await user.click(await form.findByLabelText(name, { exact: false, selector: 'input' }))
      await user.paste(text)
    }
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(notifications.at(-1)?.message).toMatch(/^The Integration has been successfully created\./)
    const row = () => screen.getByRole('listitem', { name: label })
    await waitFor(() => expect(row()).toHaveTextContent('Connected'))

    await user.click(within(row()).getByRole('button', { name: `Sync ${label}` }))
    const options = within(await dialog('Sync options'))
    await user.click(await options.findByRole('checkbox', { name: 'Push Qualytics Metadata' }))
    await user.click(options.getByRole('button', { name: 'Start' }))
    const view = await dialog(`${label} · Syncs`)
    await waitFor(() => expect(view).toHaveTextContent('Syncing'))
    go('')
    await waitFor(() => expect(row()).toHaveTextContent('Syncing'))
    await clock.advance(30_000)
    await waitFor(() => expect(row()).toHaveTextContent(/Connected.*(Synced|Last sync)/))
    expect(notifications.at(-1)?.message).toMatch(/^Microsoft Purview: the sync /)

    expect(requests).toContainEqual(
      expect.objectContaining({ method: 'POST', path: '/integrations/1/sync', body: { pull: true, push: false } }),
    )
    expect(requests.some(({ path }) => path.includes('/syncs'))).toBe(platform.state.rules.runs)
  })
})
