import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderIntegrations } from '../../../test/render/renderIntegrations'

it('from the menu to a copied text for another place and direction', async () => {
  const { user, search } = renderIntegrations({ scenario: 'demo-purview', host: { apiBase: '/qualytics/api/' } })
  await user.click(await screen.findByRole('button', { name: 'Actions for Microsoft Purview' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Automate' }))
  const dialog = await screen.findByRole('dialog', { name: 'Automate Microsoft Purview' })
  expect(search()).toMatch(/^dialog=automate&id=\d+$/)
  const shown = () => within(dialog).getByRole('region').textContent
  expect(shown()).toContain(`API='http://localhost:3000/qualytics/api'`)
  expect(shown()).toContain(`OPTIONS='{"pull":true,"push":true}'`)

  await user.click(within(dialog).getByRole('checkbox', { name: 'Push Qualytics Metadata' }))
  await user.click(within(dialog).getByRole('button', { name: 'GitHub Actions' }))
  expect(within(dialog).getByRole('region', { name: 'Text for GitHub Actions' })).toHaveTextContent('workflow_dispatch')
  expect(within(dialog).getByText(/Store the token as the secret QUALYTICS_TOKEN/)).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: 'Copy the text for GitHub Actions' }))
  expect(await navigator.clipboard.readText()).toBe(shown())
  expect(shown()).toContain(`OPTIONS='{"pull":true,"push":false}'`)

  await user.click(within(dialog).getByRole('checkbox', { name: 'Pull Purview Metadata' }))
  expect(within(dialog).getByText('Choose at least one.')).toBeVisible()
  expect(within(dialog).queryByRole('region')).not.toBeInTheDocument()
})
