import { screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goodSecret, purviewBody } from '../../mocks/data/examples'
import { renderIntegrations } from '../../test/render/renderIntegrations'
import { ApiError } from '../api/ApiError'
import type { Integration } from '../api/schemas'
import type { FailedRequest } from '../host'
import { diagnosticsOf } from './diagnostics'

const shownIn = (dialog: HTMLElement) =>
  JSON.parse(within(dialog).getByRole('region', { name: 'Diagnostics as JSON' }).textContent) as Record<string, unknown>

describe('the dialog', () => {
  it('from a row’s menu: versions, this integration without what may be secret, its run; copied as shown', async () => {
    const { user, platform, search } = renderIntegrations({
      prepare: (world) => void world.createIntegration(purviewBody()),
    })
    platform.runSynchronization(1, { pull: true, push: true })
    await user.click(await screen.findByRole('button', { name: 'Actions for Microsoft Purview' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Copy diagnostics' }))
    const dialog = await screen.findByRole('dialog', { name: 'Diagnostics' })
    expect(search()).toBe('dialog=diagnostics&id=1')
    await within(dialog).findByRole('region', { name: 'Diagnostics as JSON' })
    const told = shownIn(dialog)
    expect(told).toMatchObject({
      made: expect.stringMatching(/^2026-03-02T14:00:/) as string,
      page: { version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string },
      platform: { version: platform.getPlatformInfo().version },
      capabilities: { syncs: '/integrations/{id}/syncs', downloads: true },
      browser: { language: 'en-US', timeZone: process.env.TZ, online: true },
      integration: {
        id: 1,
        type: 'purview',
        status: 'syncing',
        api_url: 'https://contoso.purview.azure.com',
        parameters: { tenant_id: purviewBody().parameters.tenant_id },
      },
      failures: [],
    })
    await user.click(within(dialog).getByRole('button', { name: 'Copy the diagnostics' }))
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual(told)
  })

  it('from a failure: the failed request with its codes and IDs, and no secret that was typed', async () => {
    const { user } = renderIntegrations({ search: 'dialog=add&type=purview' })
    const form = await screen.findByRole('dialog', { name: 'Add Purview Integration' })
    const secret = 'expired-secret'
    for (const [label, value] of Object.entries({
      'Purview Account URL': 'https://contoso.purview.azure.com',
      'Tenant ID': purviewBody().parameters.tenant_id,
      'Client ID': purviewBody().parameters.client_id,
      'Client Secret': secret,
    })) {
      await user.click(within(form).getByLabelText(new RegExp(`^${label}`), { selector: 'input' }))
      await user.paste(value)
    }
    await user.click(within(form).getByRole('button', { name: 'Save' }))
    const notice = await within(form).findByRole('alert')
    await user.click(await within(notice).findByText('Details'))
    await user.click(within(notice).getByRole('button', { name: 'Copy diagnostics' }))
    const dialog = await screen.findByRole('dialog', { name: 'Diagnostics' })
    await within(dialog).findByRole('region', { name: 'Diagnostics as JSON' })
    expect(shownIn(dialog).failures).toMatchObject([
      {
        request: 'POST /integrations',
        status: 400,
        reason: 'refused',
        codes: ['AADSTS7000222'],
        ids: {
          correlation: expect.stringMatching(/^[\da-f-]{36}$/) as string,
          trace: expect.stringMatching(/^[\da-f-]{36}$/) as string,
        },
      },
    ])
    expect(dialog).not.toHaveTextContent(secret)
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(within(form).getByRole('textbox', { name: 'Client ID' })).toHaveValue(purviewBody().parameters.client_id)
  })

  it('without the platform: what is known all the same', async () => {
    const rendered = renderIntegrations({ scenario: 'demo-start' })
    await screen.findByRole('button', { name: 'Connect Microsoft Purview' })
    rendered.setOffline(true)
    rendered.go('dialog=diagnostics&id=1')
    const dialog = await screen.findByRole('dialog', { name: 'Diagnostics' })
    await within(dialog).findByRole('region', { name: 'Diagnostics as JSON' })
    expect(shownIn(dialog)).toMatchObject({
      platform: { version: null },
      failures: [{ request: 'GET /', status: null, reason: 'offline' }],
    })
  })
})

describe('what is marked secret', () => {
  const MARK = 'zq7Xsecret'
  const about = (integration: Partial<Integration>, failures: FailedRequest[] = []) =>
    diagnosticsOf({
      now: 0,
      platformVersion: null,
      capabilities: { downloads: true },
      browser: {},
      failures,
      integration: {
        id: 1,
        type: 'purview',
        category: 'data_catalog',
        created: '2026-03-01T09:00:00Z',
        api_url: 'https://contoso.purview.azure.com',
        connected: true,
        overwrite: false,
        ...integration,
      },
      spec: {
        type: 'purview',
        label: 'Microsoft Purview',
        properties: ['words', 'client_secret'].map((field) => ({
          field,
          map_to: 'parameters',
          required: true,
          title: field,
          type: 'string',
          secret: field === 'client_secret',
        })),
      },
    })

  it('never appears, whatever the parameter and however deep', () => {
    const marked = fc.tuple(fc.string(), fc.string()).map(([before, after]) => before + MARK + after)
    const value = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        marked,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('words', 'client_secret', 'deeper', 'name'), tie('value'), { maxKeys: 3 }),
      ),
    })).value
    const parameters = fc.dictionary(fc.constantFrom('words', 'client_secret', 'credentials', 'note'), value)
    fc.assert(
      fc.property(parameters, (given) => {
        expect(about({ parameters: given })).not.toContain(MARK)
      }),
    )
  })

  it('nor out of an address, a message or a refusal', () => {
    const shapes = [`client_secret=${goodSecret}`, `Bearer ${MARK}.${MARK}`, `https://user:${MARK}@host/x`, goodSecret]
    const failures = shapes.map((detail) => ({
      request: 'GET /',
      error: new ApiError({ status: 400, reason: 'refused', detail }),
    }))
    const told = about({ api_url: `https://user:${MARK}@a.example/?key=${MARK}`, message: shapes.join('\n') }, failures)
    expect(JSON.parse(told)).toMatchObject({ integration: { api_url: 'https://a.example' } })
    for (const secret of [MARK, goodSecret]) expect(told).not.toContain(secret)
  })
})
