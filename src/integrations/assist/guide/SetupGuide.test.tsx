import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { goodSecret, purviewBody, PURVIEW_CLIENT, PURVIEW_TENANT } from '../../../mocks/data/examples'
import { keepDownloads } from '../../../test/downloads'
import { renderIntegrations } from '../../../test/render/renderIntegrations'

const ADD = '?dialog=add&type=purview'

async function renderGuide(search = ADD) {
  const rendered = renderIntegrations({ search })
  const region = await screen.findByRole('region', { name: 'Set up in Azure' })
  return {
    ...rendered,
    guide: within(region),
    steps: () => within(region).getAllByRole('listitem'),
    fill: async (label: string, text: string) => {
      await rendered.user.click(screen.getByLabelText(label, { selector: 'input' }))
      await rendered.user.paste(text)
    },
  }
}
const current = () => document.querySelector('[aria-current="step"]')

it('opens the step of the focused field, and another one by hand', async () => {
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView')
  const { user, guide } = await renderGuide()
  await waitFor(() => expect(current()).toHaveTextContent(/^5 Account reached/))
  // Who does it is asked first: the form itself has put the focus there.
  expect(scrolled).not.toHaveBeenCalled()
  expect(await guide.findByText('203.0.113.24')).toBeVisible()
  await user.click(screen.getByLabelText('Client Secret', { selector: 'input' }))
  expect(current()).toHaveTextContent(/^2 Client secret/)
  expect(scrolled.mock.contexts).toEqual([current()])
  await user.click(guide.getByRole('button', { name: '4 Four roles' }))
  const roles = within(guide.getByRole('table')).getAllByRole('rowheader')
  expect(roles.map(({ textContent }) => textContent)).toEqual([
    'Data Curator',
    'Data Source Administrator',
    'Collection Admin',
    'Policy Author',
  ])
  await user.click(guide.getByRole('button', { name: '3 API permissions' }))
  await user.click(guide.getByRole('button', { name: 'Copy Application permission' }))
  expect(await navigator.clipboard.readText()).toBe('Purview.ApplicationAccess')
  await user.click(guide.getByText('Troubleshooting'))
  expect(guide.getByText('Tenant mismatch')).toBeVisible()
})

it('remembers what is ticked off when the form is closed and opened again', async () => {
  const { user, guide } = await renderGuide()
  await user.click(guide.getByRole('checkbox', { name: 'Step 2 done' }))
  await user.click(guide.getByRole('checkbox', { name: 'Step 1 done' }))
  await user.click(guide.getByRole('checkbox', { name: 'Step 1 done' }))
  expect(guide.getByText('1 of 6 done')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await user.click(await screen.findByRole('button', { name: 'Connect Microsoft Purview' }))
  const again = within(await screen.findByRole('region', { name: 'Set up in Azure' }))
  expect(await again.findByRole('checkbox', { name: 'Step 2 done' })).toBeChecked()
  expect(again.getByRole('checkbox', { name: 'Step 1 done' })).not.toBeChecked()
  expect(localStorage).toHaveLength(0)
})

it('offers the script first, to copy and to look at, and where to paste it', async () => {
  const saved = keepDownloads()
  const { user, guide, fill } = await renderGuide()
  await fill('Purview Account URL', 'https://contoso.purview.azure.com')
  expect(guide.getByRole('button', { name: 'Me' })).toHaveAttribute('aria-pressed', 'true')
  expect(guide.getByRole('link', { name: /^Open Azure Cloud Shell/ })).toHaveAttribute(
    'href',
    'https://shell.azure.com/bash',
  )
  await user.click(guide.getByRole('button', { name: 'Copy script' }))
  const script = await navigator.clipboard.readText()
  expect(script).toMatch(/^#!\/usr\/bin\/env bash/)
  expect(script).toContain("ACCOUNT='contoso'")
  await user.click(guide.getByText('Show the script'))
  expect(guide.getByRole('region', { name: 'Script' }).textContent).toBe(script)
  await user.click(guide.getByRole('button', { name: 'Download script' }))
  expect(saved.map(({ name }) => name)).toEqual(['purview-setup.sh'])
  expect(await saved[0]?.text).toBe(script)
})

it('hands everything over to somebody else, with a link that fills in the form, but no secret', async () => {
  const { user, guide, fill, go } = await renderGuide(`${ADD}&host=kept`)
  await fill('Purview Account URL', 'https://contoso.purview.azure.com')
  await fill('Client ID', PURVIEW_CLIENT)
  await fill('Client Secret', goodSecret)
  await user.click(guide.getByRole('button', { name: 'Someone else' }))
  const preview = guide.getByRole('region', { name: 'Request' }).textContent
  await user.click(guide.getByRole('button', { name: 'Copy instructions' }))
  const text = await navigator.clipboard.readText()
  expect(text).toBe(preview)
  expect(text).toContain('203.0.113.24')
  expect(text).toContain(`APP_ID='${PURVIEW_CLIENT}'`)
  expect(text).not.toContain(goodSecret)
  expect(guide.getByRole('link', { name: 'Email' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^mailto:\?subject=Prepare%20Microsoft%20Purview%20for%20Qualytics&body=/),
  )
  const link = /safe way.*?: (http\S+)/.exec(text)?.[1] ?? ''
  expect(new URL(link).searchParams.get('host')).toBe('kept')
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await user.click(await screen.findByRole('button', { name: 'Discard' }))
  go(new URL(link).search)
  expect(await screen.findByLabelText('Client ID', { selector: 'input' })).toHaveValue(PURVIEW_CLIENT)
  expect(screen.getByLabelText('Client Secret', { selector: 'input' })).toHaveValue('')
})

it('is the ladder of Save and of the check: what is verified says so, what failed opens itself', async () => {
  const { user, guide, fill, steps } = await renderGuide()
  await fill('Purview Account URL', 'https://forbidden.purview.azure.com')
  await fill('Tenant ID', PURVIEW_TENANT)
  await fill('Client ID', PURVIEW_CLIENT)
  await fill('Client Secret', goodSecret)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await guide.findByRole('button', { name: /^4 Four roles ?Failed/ })).toHaveAttribute('aria-expanded', 'true')
  await user.type(screen.getByLabelText('Purview Account URL', { selector: 'input' }), '/')
  expect(guide.queryByText('Failed')).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Check connection' }))
  const failed = await guide.findByRole('button', { name: /^4 Four roles ?Failed/ })
  expect(failed).toHaveAttribute('aria-expanded', 'true')
  expect(guide.getByRole('button', { name: /^2 Client secret ?Verified/ })).toBeVisible()
  expect(guide.getByRole('button', { name: /^6 Collections visible ?Not reached/ })).toBeVisible()
  expect(guide.getByText('4 of 6 done')).toBeVisible()
  await fill('Purview Account URL', 'https://contoso.purview.azure.com')
  expect(guide.queryByText('Verified')).not.toBeInTheDocument()
  expect(steps()).not.toHaveLength(0)
})

it('takes what the script printed halfway, and opens the step that is left', async () => {
  const { user, guide } = await renderGuide()
  await user.click(screen.getByLabelText('Tenant ID', { selector: 'input' }))
  await user.paste(
    JSON.stringify({
      qualyticsPurviewSetup: {
        purviewEndpoint: 'https://contoso.purview.azure.com',
        tenantId: PURVIEW_TENANT,
        clientId: PURVIEW_CLIENT,
        open: [{ step: 'roles', do: 'Give the app the four roles.' }],
      },
    }),
  )
  expect(screen.getByLabelText('Client ID', { selector: 'input' })).toHaveValue(PURVIEW_CLIENT)
  expect(
    await screen.findByText(/^is still open\. Give the app the four roles\.|Four roles/, { selector: 'b' }),
  ).toBeVisible()
  expect(guide.getByRole('button', { name: '4 Four roles' })).toHaveAttribute('aria-expanded', 'true')
})

it('is folded where the connection works, until it is asked for', async () => {
  const { user } = renderIntegrations({
    prepare: (platform) => platform.createIntegration(purviewBody()),
    search: '?dialog=edit&id=1',
  })
  const guide = within(await screen.findByRole('region', { name: 'Set up in Azure' }))
  expect(guide.queryByRole('button', { name: '4 Four roles' })).not.toBeInTheDocument()
  await user.click(guide.getByRole('button', { name: 'Show steps' }))
  expect(guide.getByRole('button', { name: '4 Four roles' })).toBeVisible()
})
