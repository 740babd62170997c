import * as z from 'zod/mini'
import { validateField } from './validate'
import type { Origin } from './initialValues'
import type { Field } from './fields'
import { isChanged } from './payload'
import type { FieldValue, FormValues } from './values'
import { visibleFields } from './visibility'

/** Hidden fields are not checked, nor is what is stored and untouched: neither is sent. */
export const fieldsToCheck = (fields: readonly Field[], values: FormValues, origin: Origin): Field[] =>
  visibleFields(fields, values).filter((field) => {
    const value = values[field.key]
    if (value === null) return false
    const stored = origin.integration !== null && origin.visible.has(field.key)
    return !stored || isReplacing(field, value, origin) || isChanged(field, value, origin)
  })

const isReplacing = ({ key }: Field, value: FieldValue | undefined, origin: Origin): boolean =>
  origin.values[key] === null && value !== null

/** `objections`: what else is wrong, by `Field.key`; it goes before what the field's kind alone tells. */
export const schemaOf = (
  fields: readonly Field[],
  origin: Origin,
  objections: ReadonlyMap<string, string> = new Map(),
) => z.object(Object.fromEntries(fields.map((field) => [field.key, checked(field, origin, objections.get(field.key))])))

const checked = (field: Field, origin: Origin, objection: string | undefined) =>
  z.custom<FieldValue>().check((context) => {
    const { value } = context
    // Replace was pressed: saved empty, it would take away what is stored without a word.
    const required = field.required || isReplacing(field, value, origin)
    const message = objection ?? validateField({ ...field, required }, value)
    if (message) context.issues.push({ code: 'custom', message, input: undefined })
  })
