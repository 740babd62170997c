import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { goodSecret, PURVIEW_CLIENT, PURVIEW_TENANT } from '../../mocks/examples'
import { renderForm } from '../../test/renderForm'

const dialog = (name: string) => screen.findByRole('dialog', { name })

describe('adding', () => {
  it('connects Purview', async () => {
    const { user, platform, notifications, requests } = renderForm({ form: { name: 'Purview' } })
    const form = within(await dialog('Add Purview Integration'))
    expect(form.getByLabelText(/Purview Account URL/)).toHaveFocus()
    await user.type(form.getByLabelText(/Purview Account URL/), ' https://contoso.purview.azure.com ')
    await user.type(form.getByLabelText(/Tenant ID/), `${PURVIEW_TENANT} `)
    await user.type(form.getByLabelText(/Client ID/), PURVIEW_CLIENT)
    await user.type(form.getByLabelText(/Client Secret/, { selector: 'input' }), goodSecret)
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(notifications).toEqual([{ message: 'The Integration has been successfully created.', severity: 'success' }])
    expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
      type: 'purview',
      api_url: 'https://contoso.purview.azure.com',
      event_driven: true,
      overwrite: false,
      parameters: {
        tenant_id: PURVIEW_TENANT,
        client_id: PURVIEW_CLIENT,
        credentials: { client_secret: goodSecret },
      },
    })
    expect(platform.state.integrations).toHaveLength(1)
  })
})
