import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { leastBodies, purviewBody } from '../../../mocks/data/examples'
import { renderIntegrations } from '../../../test/render/renderIntegrations'

const dialog = async (label: string) => within(await screen.findByRole('dialog', { name: `${label} · connection` }))

it('checks a stored connection from its menu, again, and not at all when cancelled', async () => {
  const { user, requests, search } = renderIntegrations({
    prepare: (platform) => platform.createIntegration(purviewBody()),
  })
  await user.click(await screen.findByRole('button', { name: 'Actions for Microsoft Purview' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Check connection' }))
  expect(search()).toBe('dialog=check&id=1')
  const inside = await dialog('Microsoft Purview')
  expect(await inside.findByText(/^The connection works\. \d+ collections/, { ignore: '[role]' })).toBeVisible()
  const asked = () => requests.filter(({ path }) => path === '/integrations/1/domains').length
  expect(asked()).toBe(1)
  await user.click(inside.getByRole('button', { name: 'Check again' }))
  await user.click(inside.getByRole('button', { name: 'Cancel check' }))
  await waitFor(() => expect(inside.getByRole('button', { name: 'Check again' })).toBeVisible())
  await user.click(inside.getByRole('button', { name: 'Check again' }))
  await waitFor(() => expect(inside.getByText(/^Checked at/)).toBeVisible())
  expect(asked()).toBeGreaterThan(1)
})

it('says what to do where a row needs attention, and leads to the credentials', async () => {
  const { user, search } = renderIntegrations({ scenario: 'demo-attention' })
  const row = within(await screen.findByRole('listitem', { name: 'Microsoft Purview' }))
  await user.click(row.getByRole('button', { name: 'What to do' }))
  const inside = await dialog('Microsoft Purview')
  expect(await inside.findByText('The secret has expired', { ignore: '[role], dd' })).toBeVisible()
  await waitFor(() => expect(inside.getByText(/^Checked at/)).toBeVisible())
  const [, secret] = within(inside.getByRole('list', { name: 'Steps of the check' })).getAllByRole('listitem')
  expect(secret).toHaveTextContent('Client secret')
  expect(secret).toHaveTextContent('Failed')
  await user.click(inside.getByRole('button', { name: 'Update credentials' }))
  await waitFor(() => expect(search()).toMatch(/^dialog=replace/))
  expect(await screen.findByRole('dialog', { name: 'Replace the secret of Microsoft Purview' })).toBeVisible()
})

it('tells of any other catalog whether it works', async () => {
  renderIntegrations({
    prepare: (platform) => platform.createIntegration(leastBodies.atlan),
    search: '?dialog=check&id=1',
  })
  const inside = await dialog('Atlan')
  expect(
    await inside.findByText(/^The connection works\. \d+ domains are visible\.$/, { ignore: '[role]' }),
  ).toBeVisible()
  expect(inside.queryByRole('list')).not.toBeInTheDocument()
})
