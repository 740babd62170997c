import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import type { SpecProperty } from '../../api/schemas'
import { field, fields, integration, valuesOf } from '../../../test/builders/spec'
import type { Field } from './fields'
import { initialValuesOf, type InitialValues } from './initialValues'
import { kindOf } from './kinds/kinds'
import { fieldsToCheck, resolverOf } from './validation'
import type { FieldValue, FormValues } from './values'
import { visibleFields } from './visibility'

describe('what is wrong with a value', () => {
  const required = { required: true, title: 'Thing' }
  it.each<[Partial<SpecProperty>, FieldValue, string]>([
    [{}, '', ''],
    [required, '', 'Thing is required.'],
    [required, '  ', 'Thing is required.'],
    [required, 'x', ''],
    [{ ...required, secret: true }, '', 'Thing is required.'],
    [{ ...required, secret: true }, ' ', ''],
    [{ map_to: 'api_url' }, '', ''],
    [{ map_to: 'api_url' }, ' https://example.com/path?x=1 ', ''],
    [{ map_to: 'api_url' }, 'HTTPS://example.com', ''],
    [
      { map_to: 'api_url' },
      'http://example.com',
      'Enter an address that begins with https://, such as https://example.com.',
    ],
    [{ map_to: 'api_url' }, 'example.com', 'Enter an address that begins with https://, such as https://example.com.'],
    [
      { map_to: 'api_url' },
      'ftp://example.com',
      'Enter an address that begins with https://, such as https://example.com.',
    ],
    [{ map_to: 'api_url' }, 'https://', 'Enter a full web address, such as https://example.com.'],
    [{ map_to: 'api_url' }, 'https://a b', 'Enter one web address without blanks, such as https://example.com.'],
    [{ type: 'number' }, '', ''],
    [{ type: 'number' }, ' -4.5 ', ''],
    [{ type: 'number' }, '1e3', ''],
    [{ type: 'number' }, 'four', 'Enter a number, such as 42.'],
    [{ type: 'number' }, '0x10', 'Enter a number, such as 42.'],
    [{ type: 'number' }, '1,5', 'Enter a number, such as 42.'],
    [{ type: 'number' }, 'Infinity', 'Enter a number, such as 42.'],
    [{ type: 'number' }, '9007199254740993', 'This number is too large.'],
    [{ type: 'number' }, '1e999', 'This number is too large.'],
    [{ type: 'number', field: 'user_id' }, '4.5', 'Enter a whole number, such as 42.'],
    [{ type: 'number', field: 'user_id' }, '42', ''],
    [{ type: 'percentage' }, '100', ''],
    [{ type: 'percentage' }, '100.5', 'Enter a number from 0 to 100.'],
    [{ type: 'percentage' }, '-1', 'Enter a number from 0 to 100.'],
    [{ type: 'datetime' }, '2026-03-02T14:00', ''],
    [{ type: 'datetime' }, 'soon', 'Enter a date and a time.'],
    [{ type: 'enum', values: ['a'] }, 'a', ''],
    [{ type: 'enum', values: ['a'] }, 'gone', 'Choose one of the values offered.'],
    [{ ...required, type: 'enum', values: ['a'] }, '', 'Thing is required.'],
    [{ ...required, type: 'list' }, [], 'Thing is required.'],
    [{ ...required, type: 'list' }, ['a'], ''],
    [{ ...required, type: 'list', field: 'domains' }, [], 'Thing is required.'],
    [{ ...required, type: 'boolean' }, false, ''],
    [{ type: 'mapping' }, '{"a":', 'This JSON cannot be read. Check its brackets and quotes.'],
    [{ type: 'mapping' }, '{"a":1}', ''],
  ])('%j: %j', (described, value, words) => {
    const one = field(described)
    expect(kindOf(one).validate(value, one)).toBe(words)
  })
})

describe('what is checked', () => {
  const properties: Partial<SpecProperty>[] = [
    { map_to: 'api_url', required: true },
    { field: 'note', map_to: 'api_service_token', title: 'Note' },
    { field: 'mode', type: 'boolean' },
    { field: 'behind', required: true, filter_field: 'mode', filter_value: 'true' },
  ]
  const all = fields(...properties)
  const stored = integration({ api_url: 'http://older-than-the-rule', parameters: { mode: false } })
  const names = (values: Record<string, FieldValue>) => {
    const initial = initialValuesOf(all, stored)
    const typed = { ...initial.values, ...valuesOf(all, values) }
    return fieldsToCheck(visibleFields(all, typed), typed, initial).map(({ name }) => name)
  }

  it('is not what is stored and untouched, however wrong', () => {
    expect(names({})).toEqual([])
    expect(names({ name: 'http://new' })).toEqual(['name'])
    expect(names({ note: '' })).toEqual(['note'])
  })

  it('is what appears only now', () => {
    expect(names({ mode: true })).toEqual(['mode', 'behind'])
  })

  it('is everything shown of a new one', () => {
    const initial = initialValuesOf(all, null)
    expect(fieldsToCheck(visibleFields(all, initial.values), initial.values, initial).map(({ name }) => name)).toEqual([
      'name',
      'note',
      'mode',
    ])
  })

  it('asks for a value where Replace was pressed, even where none is required', () => {
    const initial = initialValuesOf(all, stored)
    expect(messages(all, { ...initial.values, ...valuesOf(all, { note: '' }) }, initial)).toEqual(['Note is required.'])
    const fresh = initialValuesOf(all, null)
    const typed = { ...fresh.values, ...valuesOf(all, { name: 'https://a.example' }) }
    expect(messages(all, typed, fresh)).toEqual([])
  })

  it('never tells a value', () => {
    const secret = field({ secret: true, required: true, type: 'number', title: 'Pin' })
    const initial = initialValuesOf([secret], null)
    expect(messages([secret], initial.values, initial)).toEqual(['Pin is required.'])
  })
})

const messages = (all: Field[], values: FormValues, initial: InitialValues) => {
  const { errors } = z.parse(
    z.object({ errors: z.record(z.string(), z.object({ message: z.string() })) }),
    resolverOf(all, initial, null)(values, undefined, { fields: {}, shouldUseNativeValidation: false }),
  )
  return Object.values(errors).map(({ message }) => message)
}
