import { screen, within } from '@testing-library/react'
import { useQuery } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { purviewBody } from '../../mocks/examples'
import { renderIntegrations, type RenderOptions } from '../../test/renderIntegrations'
import { integrationsQuery } from '../api/queries'
import { useHost, useRequest } from '../host'
import { SyncOptionsDialog } from './SyncOptionsDialog'
import { SyncWatcher } from './SyncWatcher'

/** The dialog as the page shows it, over the list. */
function Page() {
  const { search, onSearchChange } = useHost()
  const { data } = useQuery(integrationsQuery(useRequest()))
  const integration = data?.[0]
  return (
    <>
      <SyncWatcher />
      <output aria-label="Status">{integration?.status ?? 'never synced'}</output>
      {integration && search && (
        <SyncOptionsDialog
          integration={integration}
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
})
