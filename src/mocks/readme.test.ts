import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { provokingRules, provokingValues } from './catalogs/provokingValues'
import { scenarios } from './scenarios'

const FIELDS = {
  api_url: 'Purview Account URL',
  tenant_id: 'Tenant ID',
  client_id: 'Client ID',
  client_secret: 'Client Secret',
}

/** The tables for testers, as they are to stand in the README beside this file. */
const tables = {
  'the scenarios': [
    ['Scenario', 'What it shows'],
    ['---', '---'],
    ...scenarios.map(({ id, title }) => [`\`${id}\``, title]),
  ],
  'the provoking values': [
    ['Field', 'What to type', 'What happens'],
    ['---', '---', '---'],
    ...provokingValues.map(({ field, value, provokes, provoked }) => [
      FIELDS[field],
      `\`${value}\``,
      'entra' in provoked ? `${provokes} (AADSTS${provoked.entra})` : provokes,
    ]),
    ...provokingRules.map(({ field, form, provokes }) => [field, form, provokes]),
  ],
}

describe('the README of the simulated platform', () => {
  it.each(Object.entries(tables))('lists %s as they are', (_name, rows) => {
    const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
    expect(readFileSync(new URL('README.md', import.meta.url), 'utf8')).toContain(table)
  })
})
