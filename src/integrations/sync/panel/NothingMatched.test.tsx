import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { purviewBody } from '../../../mocks/data/examples'
import { renderIntegrations } from '../../../test/render/renderIntegrations'

it.each(['published', 'rich'] as const)(
  'tells the likeliest causes, and leads to what was looked for (%s)',
  async (world) => {
    const { user } = renderIntegrations({
      world,
      search: 'dialog=runs&id=1',
      pace: 10,
      start: Date.UTC(2026, 2, 2, 15),
      prepare: (platform) => {
        platform.createIntegration(purviewBody('unmatched'))
        platform.runSynchronization(1)
        for (const run of platform.state.integrations[0]?.runs ?? []) run.started -= 3_600_000
      },
    })
    const view = within(await screen.findByRole('dialog', { name: 'Microsoft Purview · Syncs' }))
    expect(await view.findByText('Nothing matched, so nothing was changed')).toBeVisible()
    expect(await view.findByText(/^Choose the collections that hold these assets/)).toBeVisible()
    await user.click(view.getByText('More ways'))
    for (const cause of [/same upper and lower case/, /merged into another one/, /another domain/])
      expect(view.getByText(cause)).toBeVisible()
    await user.click(view.getByRole('button', { name: 'See what is looked for' }))
    const options = within(await screen.findByRole('dialog', { name: 'Sync options' }))
    expect(await options.findByRole('region', { name: 'Names that will be looked for' })).toBeVisible()
  },
)
