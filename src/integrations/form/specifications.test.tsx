import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { SpecProperty } from '../api/schemas'
import { renderForm } from '../../test/render/renderForm'
import { specOf } from '../../test/builders/spec'

const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
const ADDRESS: Partial<SpecProperty> = { field: 'api_url', map_to: 'api_url', title: 'Address' }

const renderMadeUp = (properties: Partial<SpecProperty>[], body?: object) =>
  renderForm({
    type: 'made_up',
    specifications: [specOf(ADDRESS, ...properties)],
    ...(body && { id: 1, prepare: (platform) => platform.createIntegration({ type: 'made_up', ...body }) }),
  })

describe('sections', () => {
  const advanced = { name: 'Advanced', hint_text: 'Rarely needed.', default_opened: false }

  it('open where something in them must be put right', async () => {
    const { inDialog, save } = await renderMadeUp([
      { field: 'inside', title: 'Inside', required: true, group: advanced },
      { field: 'outside', title: 'Outside' },
      { field: 'also', title: 'Also inside', group: advanced },
    ])
    const inside = inDialog.getByLabelText(/^Inside/)
    expect(inside).not.toBeVisible()
    expect(inDialog.getAllByRole('textbox', { hidden: true })).toEqual(
      ['Address', /^Inside/, 'Also inside', 'Outside'].map((label) => inDialog.getByLabelText(label)),
    )
    await save()
    await waitFor(() => expect(inside).toHaveFocus())
    expect(inside).toBeVisible()
    expect(inDialog.getByText('Rarely needed.')).toBeVisible()
  })

  it('that cannot be opened are open', async () => {
    const { inDialog } = await renderMadeUp([
      { field: 'inside', title: 'Inside', group: { ...advanced, hide_expand_icon: true, outline: true } },
    ])
    expect(inDialog.getByRole('heading', { name: 'Advanced' })).toBeVisible()
    expect(inDialog.getByLabelText('Inside')).toBeVisible()
  })
})

describe('a field that appears', () => {
  it('leaves the others of its section, what is typed and the focus where they are', async () => {
    const group = { name: 'Sign-in' }
    const { inDialog, user } = await renderMadeUp([
      { field: 'hint', title: 'Hint', group, filter_field: 'user', filter_value: 'rita' },
      { field: 'user', title: 'User', group },
    ])
    const typed = inDialog.getByLabelText('User')
    await user.type(typed, 'rit')
    expect(inDialog.queryByLabelText('Hint')).not.toBeInTheDocument()
    await user.type(typed, 'a')
    expect(await inDialog.findByLabelText('Hint')).toBeVisible()
    expect(inDialog.getByLabelText('User')).toBe(typed)
    expect(typed).toHaveFocus()
    expect(typed).toHaveValue('rita')
  })
})

describe('help', () => {
  it.each([
    ['slack', /^Access Token/, 'The token that Slack gave your app'],
    ['msft_teams', /^Azure Resource Group Name/, 'A resource group of that subscription'],
    ['pagerduty', /^Routing Key/, 'Integration Key'],
    ['jira', /^Credentials/, 'email:api_token'],
    ['servicenow', /^Credentials/, 'username:password'],
  ])('of %s says where a value is found', async (type, title, words) => {
    const { inDialog } = await renderForm({ type })
    const links = await inDialog.findAllByRole('link', { name: /^Where do I find this\?/ })
    expect(inDialog.getByLabelText(title, { selector: 'input' })).toHaveAccessibleDescription(
      expect.stringContaining(words),
    )
    for (const link of links) expect(link).toHaveAttribute('href', expect.stringMatching(/^https:/))
    expect(links).toHaveLength(inDialog.getAllByLabelText(/./, { selector: 'input' }).length)
  })

  it('gives its place to an error', async () => {
    const { inDialog, save } = await renderMadeUp([
      { field: 'user', title: 'User', required: true, info: 'Who signs in.' },
    ])
    const user = inDialog.getByLabelText(/^User/)
    expect(user).toHaveAccessibleDescription('Who signs in.')
    await save()
    await waitFor(() => expect(user).toHaveAccessibleDescription('User is required.'))
    expect(inDialog.queryByText('Who signs in.')).not.toBeInTheDocument()
  })
})

describe('what the platform never sends back', () => {
  const credentials = 'parameters.credentials'
  const properties: Partial<SpecProperty>[] = [
    { field: 'user', title: 'User', map_to: credentials, required: true },
    { field: 'strict', title: 'Strict', map_to: credentials, type: 'boolean' },
    { field: 'scopes', title: 'Scopes', map_to: credentials, type: 'list', values: ['read', 'write'] },
  ]
  const body = { parameters: { credentials: { user: 'rita', strict: true, scopes: ['read'] } } }

  it('is a state too where it is no secret, and only what is replaced is sent', async () => {
    const { inDialog, fill, save, sent, user } = await renderMadeUp(properties, body)
    expect(inDialog.getByText('Stored')).toBeVisible()
    expect(inDialog.getAllByText('Kept as it is stored')).toHaveLength(2)
    expect(screen.queryByDisplayValue('rita')).not.toBeInTheDocument()
    await user.click(inDialog.getByRole('button', { name: 'Replace User' }))
    expect(inDialog.getByText('The stored value stays until you save.')).toBeVisible()
    await fill(/^User/, ' rita.sommer ')
    await user.click(inDialog.getByRole('button', { name: 'Replace Strict' }))
    expect(inDialog.getByRole('switch', { name: 'Strict' })).toHaveFocus()
    await user.click(inDialog.getByRole('button', { name: 'Replace Scopes' }))
    expect(await inDialog.findByRole('checkbox', { name: 'read' })).toHaveFocus()
    await user.click(inDialog.getByRole('button', { name: 'Cancel replacing Scopes' }))
    await save()
    await gone()
    expect(sent('PUT')).toEqual([{ parameters: { credentials: { user: 'rita.sommer', strict: false } } }])
  })
})

describe('values of any form', () => {
  it('a stored choice that is no longer offered stays until another is chosen', async () => {
    const { inDialog, fill, save, sent, user } = await renderForm({
      type: 'made_up',
      id: 1,
      specifications: [specOf(ADDRESS, { field: 'mode', title: 'Mode', type: 'enum', values: ['a', 'b'] })],
      prepare: (platform) => {
        platform.createIntegration({ type: 'made_up', api_url: 'https://example.com' })
        for (const { open } of platform.state.integrations) open.parameters = { mode: 'gone' }
      },
    })
    const mode = inDialog.getByRole('combobox', { name: 'Mode' })
    expect(mode).toHaveDisplayValue('gone (no longer offered)')
    await user.selectOptions(mode, 'a')
    await user.selectOptions(mode, 'None')
    await fill(/Address/, 'https://other.example.com')
    await save()
    await gone()
    expect(sent('PUT')).toEqual([{ api_url: 'https://other.example.com', parameters: { mode: null } }])
  })

  it('a time is typed in the user’s time zone and sent as an instant', async () => {
    const { inDialog, fill, save, sent } = await renderMadeUp([{ field: 'since', title: 'Since', type: 'datetime' }])
    await fill(/Address/, 'https://example.com')
    expect(inDialog.getByText(/^In your time zone, /)).toBeVisible()
    await fill('Since', '2026-03-02T14:00')
    await save()
    await gone()
    expect(sent('POST')).toMatchObject([{ parameters: { since: new Date(2026, 2, 2, 14).toISOString() } }])
  })

  it('a list takes in what is pasted, one word a line', async () => {
    const { inDialog, fill, save, sent, user, unsaved } = await renderMadeUp([
      { field: 'tags', title: 'Tags', type: 'list' },
    ])
    await fill(/Address/, 'https://example.com')
    await user.click(inDialog.getByLabelText('Tags'))
    await user.paste(' one\ntwo, two\n\nthree')
    await user.type(inDialog.getByLabelText('Tags'), 'not this{Escape}')
    expect(unsaved()).toBe(true)
    await save()
    await gone()
    expect(sent('POST')).toMatchObject([{ parameters: { tags: ['one', 'two', 'three'] } }])
  })

  it('what the contract does not know is told, and nothing is sent or lost', async () => {
    const { inDialog, fill, save, sent } = await renderMadeUp([
      { field: 'hook', title: 'Hook', map_to: 'hook_of_tomorrow' },
    ])
    await fill('Hook', 'typed')
    await fill(/Address/, 'https://example.com')
    await save()
    expect(await inDialog.findByRole('alert')).toHaveTextContent('The values do not fit what the platform takes.')
    expect(inDialog.getByLabelText('Hook')).toHaveValue('typed')
    expect(sent('POST')).toEqual([])
  })
})

describe('closing while it saves', () => {
  it.each([
    ['says that it was saved all the same', 'https://example.com', 'The Integration has been successfully created.'],
    ['says why it was not', 'https://example.com', 'The page could not save the integration.'],
  ])('%s', async (_case, address, words) => {
    const fails = words.includes('could not')
    const { fill, save, user, inDialog, clock, notifications } = await renderForm({
      type: 'made_up',
      specifications: [specOf(ADDRESS)],
      network: {
        catalogLatency: 2_000,
        fault: ({ method }) => (fails && method === 'POST' ? { status: 500, detail: 'Internal Server Error' } : null),
      },
    })
    await fill(/Address/, address)
    await save()
    await user.click(inDialog.getByRole('button', { name: 'Cancel' }))
    await gone()
    await clock.advance(2_000)
    expect(notifications.map(({ message }) => message)).toEqual([expect.stringContaining(words)])
  })
})
