import { ThemeVariables } from '../../ThemeVariables'
import Dialog from '@mui/material/Dialog'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Domain } from '../../api/schemas'
import { DomainsPicker, type DomainsPickerProps } from './DomainsPicker'

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

interface Shown {
  chosen: () => Domain[]
  asked: string[]
}

function show(props: Partial<DomainsPickerProps> = {}): Shown {
  let chosen: Domain[] = []
  const asked: string[] = []
  function Form() {
    const [value, setValue] = useState(props.value ?? [])
    const [open, setOpen] = useState(true)
    chosen = value
    return (
      <Dialog open={open} onClose={() => setOpen(false)} aria-label="Form">
        <DomainsPicker
          id="domains"
          label="Domains"
          help="Limit what is matched."
          required={false}
          available={domains}
          loading={false}
          failure={null}
          {...props}
          value={value}
          onChange={setValue}
          onRetry={() => asked.push('retry')}
          onOpen={() => asked.push('open')}
        />
        <button type="button">Save</button>
      </Dialog>
    )
  }
  render(<Form />, { wrapper: ThemeVariables })
  return { chosen: () => chosen, asked }
}

const user = userEvent.setup({ delay: null })
const field = () => screen.getByRole('combobox', { name: 'Domains' })
const names = () => screen.queryAllByRole('option').map(({ textContent }) => textContent.trim())
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent.trim()
const open = async () => {
  await user.click(field())
  await screen.findByRole('listbox', { name: 'Domains' })
}
const chips = () =>
  within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
const announced = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .filter(Boolean)

describe('choosing', () => {
  it('says what none chosen means, loads when opened, and tells equal names apart', async () => {
    const { asked } = show()
    expect(field()).toHaveAccessibleDescription('None chosen: every domain is searched. Limit what is matched.')
    await user.tab()
    expect(field()).toHaveFocus()
    expect(asked).toEqual([])
    expect(field()).toHaveAttribute('aria-expanded', 'false')
    await open()
    expect(asked).toEqual(['open'])
    expect(field()).toHaveAttribute('aria-expanded', 'true')
    expect(names()).toEqual(['Finance k7x2aa', 'Finance p01zzz', 'Human Resources', 'Sales'])
    expect(announced()).toEqual(['4 domains'])
  })

  it('by keyboard alone', async () => {
    const { chosen } = show()
    await user.tab()
    await user.keyboard('{ArrowDown}')
    await screen.findByRole('listbox')
    expect(active()).toBe('Finance k7x2aa')
    await user.keyboard('{End}{Enter}')
    expect(active()).toBe('Sales')
    await user.keyboard('{Home}{ArrowDown} ')
    expect(chosen().map(({ id }) => id)).toEqual(['sal001', 'p01zzz'])
    expect(announced()).toContain('Added Finance. 2 chosen')
    await user.keyboard(' ')
    expect(chosen().map(({ id }) => id)).toEqual(['sal001'])
    await user.keyboard('human r')
    expect(names()).toEqual(['Human Resources'])
    expect(announced()).toEqual(['1 match'])
    await user.keyboard('{Enter}')
    expect(chosen().map(({ id }) => id)).toEqual(['sal001', 'hr0001'])
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
    expect(screen.getByRole('dialog')).toBeVisible()
    expect(field()).toHaveFocus()
    expect(field()).toHaveValue('')
    await user.keyboard('{Backspace}')
    expect(chosen().map(({ id }) => id)).toEqual(['sal001'])
    expect(announced()).toEqual(['Removed Human Resources. 1 chosen'])
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  })

  it('by pointer, one and all that match, and takes them back', async () => {
    const { chosen } = show()
    await open()
    await user.click(screen.getByRole('option', { name: 'Sales' }))
    expect(field()).toHaveFocus()
    expect(screen.getByRole('option', { name: 'Sales' })).toHaveAttribute('aria-selected', 'true')
    await user.type(field(), 'finance')
    await user.click(screen.getByRole('button', { name: 'Select all 2 matching' }))
    expect(chips()).toEqual(['Sales', 'Finance k7x2aa', 'Finance p01zzz'])
    await user.click(screen.getByRole('button', { name: 'Remove all 2 matching' }))
    expect(chosen().map(({ id }) => id)).toEqual(['sal001'])
    await user.clear(field())
    await user.click(screen.getByRole('button', { name: 'Select all 4' }))
    await user.click(screen.getByRole('button', { name: 'Remove Finance p01zzz' }))
    expect(chips()).toEqual(['Sales', 'Finance k7x2aa', 'Human Resources'])
    await user.click(screen.getByRole('button', { name: 'Clear Domains' }))
    expect(chosen()).toEqual([])
    expect(field()).toHaveFocus()
  })

  it('closes when the focus leaves, and says when nothing matches', async () => {
    show()
    await open()
    await user.keyboard('xyz')
    expect(announced()).toEqual(['No name or id holds “xyz”.'])
    expect(names()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.queryByRole('listbox', { hidden: true })).not.toBeInTheDocument()
    expect(field()).toHaveValue('')
  })
})

it('keeps the focus on the button that chooses all, and goes back to the field from there', async () => {
  const { chosen } = show()
  await open()
  await user.tab()
  await user.tab()
  await user.tab()
  await user.keyboard('{Enter}')
  expect(chosen()).toHaveLength(4)
  expect(screen.getByText('Remove all 4')).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(field()).toHaveFocus()
  expect(field()).toHaveAttribute('aria-expanded', 'false')
})

describe('chosen domains', () => {
  it('that no longer exist are shown as such, first, and can be removed', async () => {
    const { chosen } = show({ value: [...domains.slice(0, 1), { id: 'old001', name: 'Archive' }] })
    expect(chips()).toEqual(['Archive · no longer exists', 'Finance k7x2aa'])
    await user.click(screen.getByRole('button', { name: 'Remove Archive' }))
    expect(chosen().map(({ id }) => id)).toEqual(['k7x2aa'])
  })

  it('are taken for gone only once the list is known', () => {
    show({ value: [{ id: 'old001', name: 'Archive' }], available: undefined })
    expect(chips()).toEqual(['Archive'])
  })

  it('collapse when there are many; all of them can be listed, searched, taken away and back', async () => {
    const many = Array.from({ length: 43 }, (_, index) => ({ id: `d${index}`, name: `Domain ${index}` }))
    const { chosen } = show({ value: many, available: many.slice(1) })
    expect(chips()).toHaveLength(6)
    await user.click(screen.getByRole('button', { name: '+37 more: show all chosen' }))
    expect(await screen.findByRole('button', { name: 'Chosen 43' })).toHaveAttribute('aria-pressed', 'true')
    expect(names()[0]).toBe('Domain 0 no longer exists')
    await user.click(screen.getByRole('option', { name: 'Domain 1' }))
    expect(chosen().map(({ id }) => id)).not.toContain('d1')
    expect(chosen()).toHaveLength(42)
    expect(screen.getByRole('option', { name: 'Domain 1' })).toHaveAttribute('aria-selected', 'false')
    await user.click(screen.getByRole('option', { name: 'Domain 1' }))
    expect(chosen()).toHaveLength(43)
  })
})

describe('loading', () => {
  it('says that it loads', async () => {
    show({ available: undefined, loading: true })
    await user.click(field())
    expect(await screen.findByText('Loading domains')).toBeInTheDocument()
  })

  it('keeps the chosen ones when it fails, with the reason and Retry', async () => {
    const failure = {
      title: 'The page could not load the domains',
      advice: 'Try again in a moment.',
      detail: 'Timed out.',
    }
    const { asked } = show({ value: domains.slice(2), available: undefined, failure })
    expect(chips()).toEqual(['Sales', 'Human Resources'])
    expect(screen.getByText('The page could not load the domains')).toBeVisible()
    expect(screen.getByText('Timed out.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Retry' }))
    expect(asked).toEqual(['retry'])
    expect(field()).toHaveFocus()
  })

  it.each<[string, Partial<DomainsPickerProps>]>([
    ['Fill in Tenant ID above first.', { available: undefined, unavailable: 'Fill in Tenant ID above first.' }],
    ['This connection sees no domains. Its credentials may lack the right to list them.', { available: [] }],
  ])('says %j', async (words, props) => {
    show(props)
    await user.click(field())
    await screen.findByRole('listbox', { hidden: true })
    expect(announced()).toEqual([words])
  })
})

it('shows the field’s error', () => {
  show({ required: true, error: 'Choose at least one.' })
  expect(field()).toBeInvalid()
  expect(field()).toBeRequired()
  expect(field()).toHaveAccessibleDescription('Choose at least one. None chosen Limit what is matched.')
})

it('holds a bounded part of 10,000 domains in the document, wherever one goes', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({ id: `c${index}`, name: `Collection ${index}` }))
  const { chosen } = show({ available: many })
  await open()
  const first = screen.getAllByRole('option')
  expect(first.length).toBeLessThan(20)
  expect(first[0]).toHaveAttribute('aria-setsize', '10000')
  await user.keyboard('{End}')
  expect(active()).toBe('Collection 9999')
  expect(screen.getAllByRole('option').length).toBeLessThan(20)
  await user.keyboard('{PageUp}{Enter}')
  expect(chosen()).toEqual([{ id: 'c9989', name: 'Collection 9989' }])
  await user.click(screen.getByRole('button', { name: 'Select all 10,000' }))
  expect(chosen()).toHaveLength(10_000)
  expect(document.querySelectorAll('*').length).toBeLessThan(300)
})
