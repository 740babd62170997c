import { describe, expect, it } from 'vitest'
import type { SpecProperty } from '../../api/schemas'
import { fields } from '../../../test/builders/spec'
import type { FieldValue } from './values'
import { visibleFields } from './visibility'

const shown = (properties: Partial<SpecProperty>[], ...values: FieldValue[]) => {
  const all = fields(...properties)
  const typed = Object.fromEntries(all.map(({ key }, index) => [key, index in values ? (values[index] ?? null) : '']))
  return visibleFields(all, typed).map(({ name }) => name)
}
const behind = (filter_field: string, filter_value: string | null) => ({ field: 'behind', filter_field, filter_value })

describe('visibility', () => {
  it.each<[string, Partial<SpecProperty>, string | null, FieldValue, boolean]>([
    ['a boolean as text', { type: 'boolean' }, 'true', true, true],
    ['a boolean as text', { type: 'boolean' }, 'true', false, false],
    ['a boolean as text', { type: 'boolean' }, 'false', false, true],
    ['an enum', { type: 'enum', values: ['a', 'b'] }, 'a', 'a', true],
    ['an enum', { type: 'enum', values: ['a', 'b'] }, 'a', 'b', false],
    ['a number as typed', { type: 'number' }, '5', ' 5 ', true],
    ['a text', {}, 'x', 'xy', false],
    ['a list', { type: 'list' }, 'a,b', ['a', 'b'], true],
    ['domains', { type: 'list', field: 'domains' }, 'd1', [{ id: 'd1', name: 'One' }], true],
    ['any value', {}, null, 'x', true],
    ['any value', {}, null, '', false],
    ['any value of a boolean', { type: 'boolean' }, null, false, false],
    ['what is stored and unknown', { secret: true }, 'x', null, true],
  ])('compares %s: %j with %j and %j', (_case, deciding, wanted, value, visible) => {
    const name = deciding.field ?? 'deciding'
    expect(shown([{ ...deciding, field: name }, behind(name, wanted)], value)).toEqual(
      visible ? [name, 'behind'] : [name],
    )
  })

  it('hides what stands behind something hidden', () => {
    const properties = [
      { field: 'first' },
      { field: 'second', filter_field: 'first', filter_value: 'on' },
      { field: 'third', filter_field: 'second', filter_value: 'on' },
    ]
    expect(shown(properties, 'on', 'on')).toEqual(['first', 'second', 'third'])
    expect(shown(properties, 'off', 'on')).toEqual(['first'])
  })

  it('shows what a rule could never show: behind a field that does not exist, or behind itself', () => {
    expect(shown([behind('nobody', 'x')])).toEqual(['behind'])
    expect(shown([behind('behind', 'x')])).toEqual(['behind'])
  })

  it('ends where rules go in a circle', () => {
    const circle = [
      { field: 'one', filter_field: 'other', filter_value: 'on' },
      { field: 'other', filter_field: 'one', filter_value: 'on' },
    ]
    expect(shown(circle, 'on', 'on')).toEqual(['one', 'other'])
    expect(shown(circle, 'on', 'off')).toEqual([])
  })

  it('looks at every field of a name that repeats', () => {
    const properties = [{ field: 'mode', type: 'boolean' }, { field: 'mode' }, behind('mode', 'x')]
    expect(shown(properties, false, 'x')).toEqual(['mode', 'mode', 'behind'])
    expect(shown(properties, false, 'y')).toEqual(['mode', 'mode'])
  })
})
