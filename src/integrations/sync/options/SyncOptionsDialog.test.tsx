import { screen, within } from '@testing-library/react'
import { focusManager, useQuery } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { purviewBody } from '../../../mocks/data/examples'
import { waitForWork } from '../../../test/clock'
import { renderIntegrations, type RenderOptions } from '../../../test/render/renderIntegrations'
import { integrationsQuery } from '../../api/queries/integrations'
import { useHost, useRequest } from '../../host'
import { SyncOptionsDialog } from './SyncOptionsDialog'
import { SyncWatcher } from '../polling/SyncWatcher'

/** The dialog as the page shows it, over the list. */
function Page() {
  const { search, onSearchChange } = useHost()
  const { data } = useQuery(integrationsQuery(useRequest()))
  const integration = data?.items[0]
  return (
    <>
      <SyncWatcher />
      <output aria-label="Status">{integration?.status ?? 'never synced'}</output>
      {integration && search && (
        <SyncOptionsDialog
          integration={integration}
          label="Microsoft Purview"
          name="Purview"
          onClose={() => onSearchChange('', { replace: true })}
          onStarted={() => onSearchChange('', { replace: true })}
        />
      )}
    </>
  )
}

const open = async (options: RenderOptions = {}) => {
  const page = renderIntegrations({
    children: <Page />,
    search: '?dialog=sync',
    prepare: (platform) => platform.createIntegration(purviewBody()),
    ...options,
  })
  const dialog = within(await screen.findByRole('dialog', { name: 'Sync options' }))
  await dialog.findByRole('button', { name: 'Start' })
  return { ...page, dialog }
}

describe('SyncOptionsDialog', () => {
  it('offers both directions, says what bounds them, and starts what is chosen', async () => {
    const { dialog, user, requests } = await open()
    const pull = dialog.getByRole('checkbox', { name: 'Pull Purview Metadata' })
    const push = dialog.getByRole('checkbox', { name: 'Push Qualytics Metadata' })
    expect(pull).toBeChecked()
    expect(push).toBeChecked()
    expect(pull).toHaveAccessibleDescription(/external tags/)
    expect(push).toHaveAccessibleDescription(/Quality Score/)
    expect(dialog.getByText('All domains are searched')).toBeVisible()
    await user.click(push)
    await user.click(dialog.getByRole('button', { name: 'Start' }))
    expect(await screen.findByText('syncing')).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({ pull: true, push: false })
  })

  it('needs at least one direction', async () => {
    const { dialog, user } = await open()
    for (const box of dialog.getAllByRole('checkbox')) await user.click(box)
    expect(dialog.getByRole('button', { name: 'Start' })).toBeDisabled()
    expect(dialog.getByText('Choose at least one.')).toBeVisible()
  })

  it('starts by keyboard', async () => {
    const { dialog, user, platform } = await open()
    dialog.getByRole('checkbox', { name: 'Pull Purview Metadata' }).focus()
    await user.keyboard(' {Enter}')
    await screen.findByText('syncing')
    expect(platform.getSyncRuns(1).items[0]).toMatchObject({ pull: false, push: true })
  })

  it('offers both directions, and says when the last sync was, how long it took and how it ended', async () => {
    const { dialog } = await open({
      start: Date.UTC(2026, 2, 2, 15),
      prepare: (platform) => {
        platform.createIntegration(purviewBody('quick'))
        platform.runSynchronization(1, { pull: true, push: false })
        for (const run of platform.state.integrations[0]?.runs ?? []) run.started -= 3_600_000
      },
    })
    expect(dialog.getByRole('checkbox', { name: 'Pull Purview Metadata' })).toBeChecked()
    expect(dialog.getByRole('checkbox', { name: 'Push Qualytics Metadata' })).toBeChecked()
    expect(await dialog.findByText(/, took \d s: succeeded/)).toHaveTextContent('59 min ago')
  })

  it('keeps what was pressed, whatever is read meanwhile', async () => {
    const { dialog, user } = await open({ prepare: (platform) => platform.createIntegration(purviewBody()) })
    await user.click(dialog.getByRole('checkbox', { name: 'Push Qualytics Metadata' }))
    await waitForWork(() => focusManager.setFocused(false))
    await waitForWork(() => focusManager.setFocused(true))
    focusManager.setFocused(undefined)
    expect(dialog.getByRole('checkbox', { name: 'Push Qualytics Metadata' })).not.toBeChecked()
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
  })

  it('names the domains that limit it, and what Overwrite Tags means', async () => {
    const domains = ['Sales', 'Finance', 'HR', 'Legal'].map((name) => ({ id: name, name }))
    const { parameters, ...body } = purviewBody()
    const { dialog } = await open({
      prepare: (platform) =>
        platform.createIntegration({ ...body, overwrite: true, parameters: { ...parameters, domains } }),
    })
    expect(dialog.getByText('Limited to 4 domains: Sales, Finance, HR and 1 more')).toBeVisible()
    expect(dialog.getByText(/^On: a Qualytics tag/)).toBeVisible()
  })

  it('takes a sync that runs already for started', async () => {
    const { dialog, user, platform, notifications } = await open()
    platform.runSynchronization(1)
    await user.click(dialog.getByRole('button', { name: 'Start' }))
    expect(await screen.findByText('syncing')).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
    // What opens next shows it.
    expect(notifications).toEqual([])
  })

  it('keeps the choices when it is refused', async () => {
    const { dialog, user, platform } = await open()
    await user.click(dialog.getByRole('checkbox', { name: 'Push Qualytics Metadata' }))
    platform.state.user.role = 'Member'
    await user.click(dialog.getByRole('button', { name: 'Start' }))
    expect(await dialog.findByRole('alert')).toHaveTextContent('The page could not start the sync')
    expect(dialog.getByRole('checkbox', { name: 'Push Qualytics Metadata' })).not.toBeChecked()
    platform.state.user.role = 'Admin'
    await user.click(dialog.getByRole('button', { name: 'Start' }))
    expect(await screen.findByText('syncing')).toBeVisible()
  })
})
