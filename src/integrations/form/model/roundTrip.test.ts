import fc from 'fast-check'
import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { arbitrarySpec, arbitraryValue, filledValue } from '../../../test/builders/arbitrarySpec'
import {
  CreateIntegrationSchema,
  IntegrationSchema,
  UpdateIntegrationSchema,
  type Integration,
} from '../../api/schemas'
import { initialValuesOf, type InitialValues } from './initialValues'
import { kindOf } from './kinds/kinds'
import { fieldsOf, type Field } from './fields'
import { isObject, setAt, valueAt, type Json } from '../../api/path'
import { changedFields, createPayload, updatePayload, wireValue } from './payload'
import { fieldsToCheck, resolverOf } from './validation'
import type { FormValues } from './values'
import { visibleFields } from './visibility'

/** Also what the specification does not know must survive. */
const FOREIGN = { team_id: 'from elsewhere', unheard_of: { deep: [1] } }

/** What the platform stores of a request and sends back. */
function store(payload: Json, fields: readonly Field[], before?: Json): Integration {
  const { type: _type, ...sent } = merged(before ?? { parameters: FOREIGN }, payload)
  const open: Json = structuredClone(sent)
  for (const field of fields) if (field.writeOnly) setAt(open, field.path, undefined)
  if (isObject(open.parameters)) delete open.parameters.credentials
  for (const token of ['api_access_token', 'api_refresh_token', 'api_service_token']) delete open[token]
  const own = {
    created: '2026-01-01T00:00:00Z',
    id: 1,
    type: 'generated',
    connected: true,
    overwrite: false,
    api_url: '',
  }
  return z.parse(IntegrationSchema, { ...own, ...(JSON.parse(JSON.stringify(open)) as Json) })
}

const merged = (before: Json, change: Json): Json => {
  const result = { ...before }
  for (const [key, value] of Object.entries(change)) {
    const old = result[key]
    result[key] = isObject(old) && isObject(value) ? merged(old, value) : value
  }
  return result
}

interface Form {
  fields: Field[]
  values: FormValues
}
/** A form as a user may leave it: every field, shown or not, holds something. */
const filledForm: fc.Arbitrary<Form> = arbitrarySpec.chain((spec) => {
  const fields = fieldsOf(spec)
  return fc.tuple(...fields.map((field) => arbitraryValue(field))).map((typed) => ({
    fields,
    values: Object.fromEntries(fields.map(({ key }, index) => [key, typed[index] ?? null])),
  }))
})

interface Edit extends Form {
  stored: Integration
  initial: InitialValues
  edited: FormValues
}
/** The same, saved, opened again, and some of it changed. */
const editedForm: fc.Arbitrary<Edit> = filledForm.chain(({ fields, values }) => {
  const stored = store(createPayload(visibleFields(fields, values), values, 'generated'), fields)
  const initial = initialValuesOf(fields, stored)
  return fc
    .tuple(
      ...fields.map((field) =>
        fc.option(initial.values[field.key] === null ? filledValue(field) : arbitraryValue(field)),
      ),
    )
    .map((changes) => ({
      fields,
      values,
      stored,
      initial,
      edited: Object.fromEntries(fields.map(({ key }, index) => [key, changes[index] ?? initial.values[key] ?? null])),
    }))
})

const OPTIONS = { fields: {}, shouldUseNativeValidation: false }
const leaves = (value: unknown, path: string[] = []): string[] =>
  isObject(value) && Object.keys(value).length
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
    : [path.join('/')]

// The same cases everywhere; another seed looks elsewhere.
fc.configureGlobal({ numRuns: 300, seed: 20_260_302 })

describe('for any specification', () => {
  it('what a user can fill in passes the checks and is what the contract takes', () => {
    fc.assert(
      fc.property(filledForm, ({ fields, values }) => {
        const initial = initialValuesOf(fields, null)
        expect(resolverOf(fields, initial, null)(values, undefined, OPTIONS)).toMatchObject({ errors: {} })
        z.parse(CreateIntegrationSchema, createPayload(visibleFields(fields, values), values, 'generated'))
      }),
    )
  })

  it('a request holds what is shown and filled in, each at its place, and nothing else', () => {
    fc.assert(
      fc.property(filledForm, ({ fields, values }) => {
        const payload = createPayload(visibleFields(fields, values), values, 'generated')
        const sent = visibleFields(fields, values).filter((field) => {
          const value = wireValue(field, values[field.key])
          return value !== undefined && !(Array.isArray(value) && !value.length)
        })
        for (const field of sent) expect(valueAt(payload, field.path)).toEqual(wireValue(field, values[field.key]))
        expect(leaves(payload).toSorted()).toEqual(['type', ...sent.map(({ path }) => path.join('/'))].toSorted())
      }),
    )
  })

  it('a secret arrives byte for byte', () => {
    fc.assert(
      fc.property(filledForm, ({ fields, values }) => {
        const payload = createPayload(visibleFields(fields, values), values, 'generated')
        const secrets = visibleFields(fields, values).filter(({ kind, key }) => kind === 'secret' && values[key])
        for (const { path, key } of secrets) expect(valueAt(payload, path)).toBe(values[key])
      }),
    )
  })

  it('what was stored is what the form shows again, and secrets only as a state', () => {
    fc.assert(
      fc.property(filledForm, ({ fields, values }) => {
        const { values: again, visible } = initialValuesOf(
          fields,
          store(createPayload(visibleFields(fields, values), values, 'generated'), fields),
        )
        const shown = fields.filter(({ key }) => visible.has(key))
        const writeOnly = shown.filter(({ writeOnly }) => writeOnly)
        expect(writeOnly.map(({ key }) => again[key])).toEqual(writeOnly.map(() => null))
        const sent = visibleFields(fields, values).filter(
          (field) => shown.includes(field) && !writeOnly.includes(field),
        )
        expect(sent.map((field) => wireValue(field, again[field.key]))).toEqual(
          sent.map((field) => wireValue(field, values[field.key])),
        )
      }),
    )
  })

  it('saving what was not touched sends nothing, and complains about nothing', () => {
    fc.assert(
      fc.property(editedForm, ({ fields, stored, initial }) => {
        expect(updatePayload(visibleFields(fields, initial.values), initial.values, initial, stored)).toBeNull()
        expect(fieldsToCheck(visibleFields(fields, initial.values), initial.values, initial)).toEqual([])
      }),
    )
  })

  it('an update sets every change, loses no sibling and makes up no credential, whether objects are merged or replaced', () => {
    fc.assert(
      fc.property(editedForm, ({ fields, stored, initial, edited }) => {
        const payload = updatePayload(visibleFields(fields, edited), edited, initial, stored)
        const changed = changedFields(visibleFields(fields, edited), edited, initial)
        expect(payload === null).toBe(changed.length === 0)
        fc.pre(payload !== null)
        z.parse(UpdateIntegrationSchema, payload)
        for (const result of [merged(stored, payload), { ...stored, ...payload }]) {
          for (const field of changed) {
            const wanted = wireValue(field, edited[field.key])
            expect(valueAt(result, field.path) || undefined).toEqual(wanted || undefined)
          }
          expect(result.parameters).toMatchObject(FOREIGN)
          for (const field of fields.filter((each) => !changed.includes(each) && !each.writeOnly))
            expect(valueAt(result, field.path)).toEqual(valueAt(stored, field.path))
        }
        const credentials = leaves(valueAt(payload, ['parameters', 'credentials']) ?? {}, ['parameters', 'credentials'])
        const typed = changed.map(({ path }) => path.join('/'))
        expect(credentials.filter((path) => path !== 'parameters/credentials' && !typed.includes(path))).toEqual([])
      }),
    )
  })

  it('a hidden field never reaches the request, whatever was typed into it', () => {
    fc.assert(
      fc.property(editedForm, ({ fields, stored, initial, edited }) => {
        const shown = visibleFields(fields, edited)
        const emptied = Object.fromEntries(
          fields.map((field) => [field.key, shown.includes(field) ? (edited[field.key] ?? null) : kindOf(field).empty]),
        )
        expect(updatePayload(visibleFields(fields, edited), edited, initial, stored)).toEqual(
          updatePayload(visibleFields(fields, emptied), emptied, initial, stored),
        )
      }),
    )
  })

  it('saved a second time, the edited form has nothing left to send', () => {
    fc.assert(
      fc.property(editedForm, ({ fields, stored, initial, edited }) => {
        const payload = updatePayload(visibleFields(fields, edited), edited, initial, stored)
        fc.pre(payload !== null)
        const again = initialValuesOf(fields, store(payload, fields, { ...stored }))
        const sent = visibleFields(fields, edited).filter((field) => !field.writeOnly && again.visible.has(field.key))
        expect(sent.map((field) => wireValue(field, again.values[field.key]))).toEqual(
          sent.map((field) => wireValue(field, edited[field.key])),
        )
      }),
    )
  })
})
