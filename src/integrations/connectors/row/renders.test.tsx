import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { purviewBody } from '../../../mocks/data/examples'
import { renderIntegrations } from '../../../test/render/renderIntegrations'

/** React hands an element new props whenever the component that it stands in is rendered. */
function renderOf(element: Element | null): unknown {
  const props = Object.entries(element ?? {}).find(([key]) => key.startsWith('__reactProps$'))?.[1] as unknown
  expect(props).toBeDefined()
  return props
}

it('draws no row anew that did not change while a sync goes on and ends', async () => {
  const { clock } = renderIntegrations({
    scenario: 'demo-start',
    prepare: (platform) => {
      platform.state.rules.datastores = 6
      platform.runSynchronization(platform.createIntegration(purviewBody()).id)
    },
  })
  const syncing = await screen.findByRole('listitem', { name: 'Microsoft Purview' })
  const progress = await within(syncing).findByRole('progressbar')
  const others = screen
    .getAllByRole('listitem')
    .filter((row) => row.querySelector('[data-row]') && !within(row).queryByRole('progressbar'))
    .map((row) => row.firstElementChild)
  expect(others.length).toBeGreaterThan(5)
  const before = { progress: renderOf(progress), others: others.map(renderOf) }
  await clock.advance(3_000)
  expect(renderOf(progress)).not.toBe(before.progress)
  while (within(syncing).queryByRole('progressbar')) await clock.advance(1_000)
  expect(await screen.findByRole('status', { name: 'Notification' })).toHaveTextContent('Microsoft Purview')
  for (const [index, mark] of others.entries()) expect(renderOf(mark)).toBe(before.others[index])
})
