import Dialog from '@mui/material/Dialog'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { field } from '../../../test/builders/spec'
import { ApiError } from '../../api/ApiError'
import type { Domain } from '../../api/schemas'
import { WithoutStyles } from '../../../test/render/WithoutStyles'
import { ThemeVariables } from '../../ThemeVariables'
import { ConnectionLookupContext, type ConnectionLookup, type Lookup } from '../assistance/useConnectionLookup'
import type { FieldValue } from '../model/values'
import { DomainsInput } from './DomainsInput'

const domains: Domain[] = [
  { id: 'k7x2aa', name: 'Finance' },
  { id: 'p01zzz', name: 'Finance' },
  { id: 'sal001', name: 'Sales' },
  { id: 'hr0001', name: 'Human Resources' },
]

// jsdom lays nothing out; the list asks how high it and its options are.
const heightOf = (element: Element) => ({ option: 36, listbox: 288 })[element.getAttribute('role') ?? ''] ?? 0
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(function (this: Element) {
    return heightOf(this)
  })
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return heightOf(this)
  })
})

interface Shown extends Partial<ConnectionLookup> {
  value?: Domain[]
  required?: boolean
}

function show({ value: initial = [], required = false, ...lookups }: Shown = {}) {
  let chosen: FieldValue = initial
  const asked: string[] = []
  const domainsField = field({ field: 'domains', title: 'Domains', type: 'list', required })
  function Form() {
    const [value, setValue] = useState<FieldValue>(initial)
    const [open, setOpen] = useState(true)
    chosen = value
    return (
      <Dialog open={open} onClose={() => setOpen(false)} aria-label="Form">
        <ConnectionLookupContext
          value={{
            connection: { kind: 'typed', key: 'k' },
            lookup: null,
            domains,
            load: async (by) => {
              asked.push(by)
              return null
            },
            cancel: () => undefined,
            forget: () => undefined,
            ...lookups,
          }}
        >
          <label htmlFor="domains">Domains</label>
          <DomainsInput
            id="domains"
            field={domainsField}
            value={value}
            onChange={setValue}
            onBlur={() => undefined}
            describedBy={undefined}
            invalid={false}
            autoFocus={false}
          />
        </ConnectionLookupContext>
        <button type="button">Save</button>
      </Dialog>
    )
  }
  render(
    <ThemeVariables>
      <Form />
    </ThemeVariables>,
    { wrapper: WithoutStyles },
  )
  return { chosen: () => (chosen as Domain[]).map(({ id }) => id), asked }
}

const user = userEvent.setup({ delay: null })
const combobox = () => screen.getByRole('combobox', { name: 'Domains' })
const names = () => screen.queryAllByRole('option').map(({ textContent }) => textContent.trim())
const active = () => document.getElementById(combobox().getAttribute('aria-activedescendant') ?? '')?.textContent.trim()
const open = async () => {
  await user.click(combobox())
  await screen.findByRole('listbox', { name: 'Domains' })
}
const chips = () =>
  within(screen.getByRole('list'))
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label'))
const announced = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .filter(Boolean)

describe('choosing', () => {
  it('says what none chosen means, loads when opened, and tells equal names apart', async () => {
    const { asked } = show({ domains: undefined })
    expect(combobox()).toHaveAccessibleDescription('Match only assets in these domains. Empty: all.')
    await user.tab()
    expect(combobox()).toHaveFocus()
    expect(asked).toEqual([])
    expect(combobox()).toHaveAttribute('aria-expanded', 'false')
    await user.click(combobox())
    expect(asked).toEqual(['list'])
  })

  it('lists them by name, with the id where two bear one', async () => {
    show()
    await open()
    expect(combobox()).toHaveFocus()
    expect(combobox()).toHaveAttribute('aria-expanded', 'true')
    expect(names()).toEqual(['Finance k7x2aa', 'Finance p01zzz', 'Human Resources', 'Sales'])
    expect(announced()).toEqual(['4 domains'])
  })

  it('by keyboard alone', async () => {
    const { chosen } = show()
    await user.tab()
    await user.keyboard('{ArrowDown}')
    await screen.findByRole('listbox')
    await user.keyboard('{ArrowDown}')
    expect(active()).toBe('Finance k7x2aa')
    await user.keyboard('{ArrowDown}{Enter}')
    expect(chosen()).toEqual(['p01zzz'])
    expect(announced()).toContain('Added Finance. 1 chosen')
    await user.keyboard('{Enter}')
    expect(chosen()).toEqual([])
    await user.keyboard('human r')
    expect(names()).toEqual(['Human Resources'])
    expect(announced()).toContain('1 match')
    await user.keyboard('{Enter}')
    expect(chosen()).toEqual(['hr0001'])
    expect(combobox()).toHaveValue('human r')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
    expect(screen.getByRole('dialog')).toBeVisible()
    expect(combobox()).toHaveFocus()
    await user.clear(combobox())
    await user.keyboard('{Backspace}')
    expect(chosen()).toEqual([])
  })

  it('goes on with what was typed before the list was there', async () => {
    show()
    await user.type(combobox(), 'sal')
    await waitFor(() => expect(names()).toEqual(['Sales']))
    expect(combobox()).toHaveFocus()
  })

  it('by pointer, and takes them back', async () => {
    const { chosen } = show()
    await open()
    await user.click(screen.getByRole('option', { name: 'Sales' }))
    expect(combobox()).toHaveFocus()
    expect(screen.getByRole('option', { name: 'Sales' })).toHaveAttribute('aria-selected', 'true')
    await user.click(screen.getByRole('option', { name: 'Finance p01zzz' }))
    expect(chips()).toEqual(['Remove Sales', 'Remove Finance p01zzz'])
    await user.click(screen.getByRole('button', { name: 'Remove Finance p01zzz' }))
    expect(chosen()).toEqual(['sal001'])
    await open()
    await user.click(screen.getByRole('option', { name: 'Finance k7x2aa' }))
    await user.click(screen.getByRole('button', { name: 'Clear Domains' }))
    expect(chosen()).toEqual([])
    expect(combobox()).toHaveFocus()
  })

  it('closes when the focus leaves or Done is pressed, and says when nothing matches', async () => {
    show()
    await open()
    await user.keyboard('xyz')
    expect(announced()).toEqual(['No name or id matches.'])
    expect(names()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.queryByRole('listbox', { hidden: true })).not.toBeInTheDocument()
    expect(combobox()).toHaveValue('')
    await open()
    await user.click(screen.getByText('Done'))
    expect(screen.queryByRole('listbox', { hidden: true })).not.toBeInTheDocument()
  })
})

describe('chosen domains', () => {
  it('that no longer exist are shown as such, first, and can be removed', async () => {
    const { chosen } = show({ value: [...domains.slice(0, 1), { id: 'old001', name: 'Archive' }] })
    expect(chips()).toEqual(['Remove Archive', 'Remove Finance k7x2aa'])
    expect(screen.getByText(/no longer exists/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Remove Archive' }))
    expect(chosen()).toEqual(['k7x2aa'])
  })

  it('are taken for gone only once the list is known', () => {
    show({ value: [{ id: 'old001', name: 'Archive' }], domains: undefined })
    expect(chips()).toEqual(['Remove Archive'])
    expect(screen.queryByText(/no longer exists/)).not.toBeInTheDocument()
  })

  it('collapse when there are many, and all of them can be shown', async () => {
    const many = Array.from({ length: 43 }, (_, index) => ({ id: `d${index}`, name: `Domain ${index}` }))
    show({ value: many, domains: many.slice(1) })
    expect(chips()).toHaveLength(6)
    expect(chips()[0]).toBe('Remove Domain 0')
    await user.click(screen.getByRole('button', { name: '+37 more: show all chosen' }))
    expect(chips()).toHaveLength(43)
  })
})

describe('loading', () => {
  const lookup = (result: Lookup['result']): Lookup => ({ key: 'k', by: 'list', startedAt: 0, result })

  it('says that it loads', async () => {
    show({ domains: undefined, lookup: lookup('loading') })
    await user.click(combobox())
    expect(await screen.findByText('Loading domains', { ignore: '[role]' })).toBeInTheDocument()
  })

  it('keeps the chosen ones when it fails, with the reason and Retry', async () => {
    const error = new ApiError({ status: 504, reason: 'refused', detail: 'Timed out.' })
    const { asked } = show({
      value: domains.slice(2),
      domains: undefined,
      lookup: lookup({ finishedAt: 1, error }),
    })
    expect(chips()).toEqual(['Remove Sales', 'Remove Human Resources'])
    expect(screen.getByText('The page could not load the domains')).toBeVisible()
    expect(screen.getByText('Timed out.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Retry' }))
    expect(asked).toEqual(['list'])
    expect(combobox()).toHaveFocus()
  })

  it.each<[string, Shown]>([
    [
      'Fill in Tenant ID above first.',
      {
        domains: undefined,
        connection: {
          kind: 'incomplete',
          message: 'Fill in Tenant ID above first.',
          missing: [],
          stored: false,
        },
      },
    ],
    ['This connection sees no domains. Its credentials may lack the right to list them.', { domains: [] }],
  ])('says %j', async (words, shown) => {
    show(shown)
    await user.click(combobox())
    expect(await screen.findByText(words, { ignore: '[role]' })).toBeInTheDocument()
    expect(announced()).toEqual([words])
  })
})

it('holds a bounded part of 10,000 domains in the document, wherever one goes', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({ id: `c${index}`, name: `Collection ${index}` }))
  const { chosen } = show({ domains: many })
  await open()
  expect(screen.getAllByRole('option').length).toBeLessThan(40)
  expect(screen.getAllByRole('option')[0]).toHaveAttribute('aria-setsize', '10000')
  await user.keyboard('{ArrowDown}{PageDown}{PageDown}{Enter}')
  expect(chosen()).toEqual(['c10'])
  await user.keyboard('9999')
  expect(names()).toEqual(['Collection 9999'])
  await user.keyboard('{Enter}')
  expect(chosen()).toEqual(['c10', 'c9999'])
  expect(document.querySelectorAll('*').length).toBeLessThan(400)
})
