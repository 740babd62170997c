import { screen, within } from '@testing-library/react'
import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { integration, property, specOf } from '../test/builders/spec'
import { renderIntegrations } from '../test/render/renderIntegrations'
import { IntegrationSpecListSchema } from './api/schemas'
import { joinConnectors } from './connectors/connector'
import { filterConnectors, groupByCategory } from './connectors/filter/filter'
import { fieldsOf } from './form/model/fields'
import { initialValuesOf } from './form/model/initialValues'
import { createPayload } from './form/model/payload'
import { sectionsOf } from './form/model/sections'
import { visibleFields } from './form/model/visibility'
import './IntegrationsPage'

const within1s = <Result,>(act: () => Result): Result => {
  const before = performance.now()
  const result = act()
  expect(performance.now() - before).toBeLessThan(1_000)
  return result
}

describe('hostile entries of the list', () => {
  const markup = '<img src="/api/pixel" onerror="alert(1)">'
  const script = 'javascript'
  const entries: unknown[] = [
    null,
    {},
    { ...integration(), id: '7' },
    integration({ id: 8, type: '__proto__', category: '__proto__', api_url: `${script}:alert(1)` }),
    integration({
      id: 9,
      type: 'constructor',
      category: 'toString',
      api_url: 'data:text/html,<script>alert(1)</script>',
    }),
    integration({
      id: 10,
      type: 'hasOwnProperty',
      status: 'dreaming',
      api_url: 'https://real.example.com@evil.example.com',
    }),
    integration({ id: 11, type: 'w'.repeat(100_000), connected: false, message: 'long '.repeat(20_000) }),
    integration({ id: 12, type: 'twice', api_url: 'https://first.example.com' }),
    integration({ id: 12, type: 'twice', api_url: 'https://second.example.com' }),
    integration({
      id: 13,
      type: 'odd',
      connected: false,
      message: `${markup}\u202E\u0000\uD800 client_secret=swordfish-9`,
    }),
    integration({ id: 14, type: 'plain', api_url: 'http://plain.example.com' }),
  ]

  it('hide no other, run nothing and lead nowhere', async () => {
    const { container, user } = renderIntegrations({
      scenario: 'demo-purview',
      prepare: (platform) => {
        const read = platform.getIntegrations
        platform.getIntegrations = (query) => {
          const page = read(query)
          // What breaks the contract breaks the type too.
          return { ...page, items: [...page.items, ...entries] as typeof page.items }
        }
      },
    })
    expect(await screen.findByRole('listitem', { name: 'Microsoft Purview' })).toHaveTextContent('Connected')
    expect(screen.getByText('3 entries could not be read')).toBeVisible()
    for (const name of ['Proto', 'Constructor', 'HasOwnProperty', 'Odd', 'Twice'])
      expect(screen.getByRole('listitem', { name })).toBeVisible()
    expect(screen.getByRole('listitem', { name: 'HasOwnProperty' })).toHaveTextContent('dreaming')
    expect(screen.getByRole('listitem', { name: 'Twice' })).toHaveTextContent('second.example.com')
    const leads = [...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))
    expect(leads).toEqual(expect.arrayContaining(['https://second.example.com']))
    expect(leads.filter((href) => !/^https:\/\/[^@]+$/.test(href ?? ''))).toEqual([])
    const odd = within(screen.getByRole('listitem', { name: 'Odd' }))
    await user.click(odd.getByText('Details'))
    expect(odd.getByText(/onerror="alert\(1\)"/)).toBeVisible()
    expect(odd.queryByText(/swordfish/)).toBeNull()
    expect(container.querySelectorAll('img, script, iframe')).toHaveLength(0)
  })
})

describe('more than anybody has', () => {
  it('5,000 specifications are read, joined, grouped and searched at once', () => {
    const specs = Array.from({ length: 5_000 }, (_, index) => ({
      ...specOf({}),
      type: `type_${index}`,
      label: `System ${index}`,
    }))
    const found = within1s(() => {
      const { items } = z.parse(IntegrationSpecListSchema, [...specs, null, ...specs])
      const connectors = joinConnectors(items, [])
      groupByCategory(connectors)
      return filterConnectors(connectors, { text: 'system 4999', status: null, category: null })
    })
    expect(found.map(({ label }) => label)).toEqual(['System 4999'])
  })

  it('a form of 2,000 fields is laid out and written at once', () => {
    const spec = specOf(
      ...Array.from({ length: 2_000 }, (_, index) =>
        property({
          field: `field_${index}`,
          ...(index % 2 === 1 && { filter_field: `field_${index - 1}`, filter_value: 'on' }),
          ...(index % 5 === 0 && { group: { name: `Group ${index % 50}` } }),
        }),
      ),
    )
    const sent = within1s(() => {
      const fields = fieldsOf(spec)
      const { values } = initialValuesOf(fields, null)
      const typed = Object.fromEntries(fields.map(({ key }) => [key, 'on']))
      const visible = visibleFields(fields, { ...values, ...typed })
      sectionsOf(visible)
      return createPayload(visible, { ...values, ...typed }, spec.type)
    })
    expect(Object.keys(sent.parameters ?? {})).toHaveLength(2_000)
  })
})
