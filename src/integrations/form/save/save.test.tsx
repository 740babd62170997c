import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { goodSecret, leastBodies } from '../../../mocks/data/examples'
import { renderForm, type FormOptions } from '../../../test/render/renderForm'
import { server } from '../../../test/server'

const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

async function renderFilled(options?: FormOptions) {
  const rendered = await renderForm({ type: 'collibra', ...options })
  await rendered.fill(/Collibra URL/, 'https://contoso.collibra.com')
  await rendered.fill(/Client ID/, 'qualytics')
  await rendered.fill(/Client Secret/, goodSecret)
  const secret = () => rendered.inDialog.getByLabelText(/Client Secret/, { selector: 'input' })
  return { ...rendered, secret }
}
const answers = (answer: () => Response) => server.use(http.post('*/api/integrations', answer))

describe('an answer of 2xx has happened', () => {
  it.each([
    ['no JSON', () => new HttpResponse('<p>Created</p>', { status: 201 })],
    ['another shape', () => HttpResponse.json({ created: true }, { status: 201 })],
    ['nothing', () => new HttpResponse(null, { status: 204 })],
  ])('also with %s in it: the dialog closes, and what could not be read is said', async (_what, answer) => {
    const events: unknown[] = []
    const { save, notifications, requests } = await renderFilled({ host: { onEvent: (event) => events.push(event) } })
    answers(answer)
    await save()
    await gone()
    expect(events).toEqual([{ name: 'created', id: null, type: 'collibra' }])
    expect(notifications).toEqual([
      {
        message:
          'The Integration has been successfully created. The platform’s answer could not be read, so the list was read again.',
        severity: 'warning',
      },
    ])
    expect(requests.at(-1)).toMatchObject({ method: 'GET' })
  })
})

describe('why it is refused', () => {
  it('is told in the platform’s own explanation, with whether trying again helps', async () => {
    const { inDialog, save, secret } = await renderFilled()
    answers(() =>
      HttpResponse.json(
        {
          detail: 'Refused.',
          fault_context: {
            code: 'QF-12',
            fault_domain: 'catalog',
            title: 'The catalog is read-only',
            hint: 'Ask for write access.',
            who: 'Catalog owner',
            retryable: false,
          },
        },
        { status: 400 },
      ),
    )
    await save()
    const alert = await inDialog.findByRole('alert')
    for (const words of ['Ask for write access.', 'The catalog is read-only', 'QF-12', 'will be refused again'])
      expect(alert).toHaveTextContent(words)
    expect(secret()).toHaveValue(goodSecret)
  })

  it('is not the missing role where something in front of Qualytics refuses', async () => {
    const { inDialog, save, secret } = await renderFilled()
    answers(() => HttpResponse.html('<html><h1>403 Forbidden</h1></html>', { status: 403 }))
    await save()
    const alert = await inDialog.findByRole('alert')
    expect(alert).toHaveTextContent('The firewall in front of Qualytics')
    expect(alert).not.toHaveTextContent('Admin')
    expect(secret()).toHaveValue(goodSecret)
  })
})

describe('a session that ends while it saves', () => {
  it('goes on by itself once the host has signed in again', async () => {
    let asked = 0
    const { save, sent } = await renderFilled({
      network: {
        fault: ({ method, attempt }) =>
          method === 'POST' && attempt === 1 ? { status: 401, detail: 'Your session has expired.' } : null,
      },
      onUnauthorized: async () => {
        asked += 1
        return true
      },
    })
    await save()
    await gone()
    expect(asked).toBe(1)
    expect(sent('POST')).toHaveLength(2)
  })

  it('keeps all that is typed, the secret too, where it has not', async () => {
    const { inDialog, save, secret } = await renderFilled({
      network: { fault: ({ method }) => (method === 'POST' ? { status: 401, detail: 'Expired.' } : null) },
      onUnauthorized: async () => false,
    })
    await save()
    expect(await inDialog.findByRole('alert')).toHaveTextContent('Your session has ended. Sign in again.')
    expect(secret()).toHaveValue(goodSecret)
  })
})

it('what the form does not know of the parameters goes back untouched, maps and lists included', async () => {
  const foreign = {
    projects: ['a', 'b'],
    status_mapping: { open: ['New', 'In progress'], closed: ['Done'] },
    provider_config: { nested: { deep: [1, null, true] } },
  }
  const { fill, save, sent } = await renderForm({
    type: 'collibra',
    id: 1,
    prepare: (platform) => {
      platform.createIntegration(leastBodies.collibra)
      for (const { open } of platform.state.integrations) open.parameters = { client_id: 'qualytics', ...foreign }
    },
  })
  await fill(/Client ID/, 'other')
  await save()
  await gone()
  expect(sent('PUT')).toEqual([{ parameters: { client_id: 'other', ...foreign } }])
})
