import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { goodSecret, leastBodies } from '../../../mocks/data/examples'
import { renderForm, type FormOptions } from '../../../test/render/renderForm'

// jsdom lays nothing out; the list of domains asks how high it and its options are.
const heightOf = (element: Element) => ({ option: 36, listbox: 288 })[element.getAttribute('role') ?? ''] ?? 0
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(function (this: Element) {
    return heightOf(this)
  })
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return heightOf(this)
  })
})

const chosen = [{ id: 'gone', name: 'Gone' }]

async function renderDomains(options?: FormOptions) {
  const rendered = await renderForm(options)
  return {
    ...rendered,
    open: () => rendered.user.click(rendered.inDialog.getByRole('combobox', { name: 'Domains' })),
    asked: () => rendered.requests.filter(({ path }) => path.endsWith('/domains')),
  }
}
const stored = (parameters = {}): FormOptions => ({
  type: 'collibra',
  id: 1,
  prepare: (platform) => {
    const body = leastBodies.collibra
    platform.createIntegration({ ...body, parameters: { ...body.parameters, ...parameters } })
  },
})
const options = () => screen.findAllByRole('option')

describe('domains of a new connection', () => {
  it('are looked up with what is typed, once that is enough', async () => {
    const { fill, open, asked, user, inDialog, save, sent, remembered } = await renderDomains({ type: 'collibra' })
    await open()
    expect(
      await screen.findByText('Fill in Collibra URL, Client ID and Client Secret above first.', {
        selector: ':not([role="status"])',
      }),
    ).toBeVisible()
    expect(asked()).toEqual([])
    await fill(/Collibra URL/, 'https://contoso.collibra.com')
    await fill(/Client ID/, 'qualytics')
    await fill(/Client Secret/, goodSecret)
    await open()
    await user.click((await options())[0] ?? inDialog.getByRole('listbox'))
    expect(asked()).toHaveLength(1)
    expect(asked()[0]?.body).toMatchObject({ parameters: { credentials: { client_secret: goodSecret } } })
    expect(remembered()).not.toContain(goodSecret)
    await save()
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(sent('POST').at(-1)).toMatchObject({
      parameters: { domains: [{ name: 'Business Glossary' }] },
    })
  })
})

describe('domains of a stored connection', () => {
  it('come from what is stored while nothing of the connection is typed', async () => {
    const { open, asked, user, inDialog, save, sent } = await renderDomains(stored())
    await user.click(inDialog.getByRole('switch', { name: 'Overwrite Tags' }))
    await open()
    await user.click((await options())[0] ?? inDialog.getByRole('listbox'))
    expect(asked()).toMatchObject([{ method: 'GET', path: '/integrations/1/domains' }])
    await save()
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(sent('PUT')).toMatchObject([{ overwrite: true, parameters: { client_id: 'qualytics' } }])
  })

  it('need the secret again once something else of the connection is typed', async () => {
    const { open, asked, user, inDialog, fill } = await renderDomains(stored())
    await fill(/Collibra URL/, 'https://fabrikam.collibra.com')
    await open()
    const words = 'The connection has changed. Replace Client Secret to see its domains, or save first.'
    expect(await screen.findByText(words, { selector: ':not([role="status"])' })).toBeVisible()
    await user.click(inDialog.getByRole('button', { name: 'Replace Client Secret' }))
    await fill(/Client Secret/, goodSecret)
    await open()
    expect((await options()).length).toBeGreaterThan(1)
    expect(asked()).toMatchObject([{ method: 'POST', body: { api_url: 'https://fabrikam.collibra.com' } }])
  })

  it('that cannot be loaded never keep the form from being saved', async () => {
    const { open, inDialog, save, sent, fill } = await renderDomains({
      ...stored({ domains: chosen }),
      network: {
        fault: ({ path }) => (path.endsWith('/domains') ? { status: 500, detail: 'Catalog is down.' } : null),
      },
    })
    expect(inDialog.getByRole('button', { name: /Remove Gone/ })).toBeVisible()
    await open()
    expect(await inDialog.findByText('Catalog is down.')).toBeVisible()
    expect(inDialog.getByRole('button', { name: 'Retry' })).toBeVisible()
    await fill(/Collibra URL/, 'https://fabrikam.collibra.com')
    await save()
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(sent('PUT')).toEqual([{ api_url: 'https://fabrikam.collibra.com' }])
  })

  it('can all be taken away, which means every domain', async () => {
    const { inDialog, user, save, sent } = await renderDomains(stored({ domains: chosen }))
    await user.click(inDialog.getByRole('button', { name: /Remove Gone/ }))
    expect(inDialog.getByText('Match only assets in these domains. Empty: all.', { selector: 'p' })).toBeVisible()
    await save()
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(sent('PUT')).toMatchObject([{ parameters: { domains: [], client_id: 'qualytics' } }])
  })
})
