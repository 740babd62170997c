import type { Choice, Field } from './fields'
import { asText, type FieldValue } from './values'

/** What is wrong with a value, in words; empty where nothing is. */
export function validateField(field: Field, value: FieldValue): string {
  switch (field.kind) {
    case 'secret':
      return field.required && value === '' ? missing(field) : ''
    case 'text':
      return ifFilled(field, value, () => '')
    case 'address':
      return ifFilled(field, value, addressComplaint)
    case 'number':
      return ifFilled(field, value, (text) => numberComplaint(text, field.whole))
    case 'percentage':
      return ifFilled(field, value, percentageComplaint)
    case 'datetime':
      return ifFilled(field, value, (text) => (Number.isNaN(Date.parse(text)) ? 'Enter a date and a time.' : ''))
    case 'enum':
      return ifFilled(field, value, (text) => choiceComplaint(text, field.choices))
    case 'choices':
    case 'words':
    case 'domains':
      return field.required && Array.isArray(value) && !value.length ? missing(field) : ''
    case 'boolean':
      return ''
  }
}

const missing = ({ title }: Field) => `${title} is required.`

function ifFilled(field: Field, value: FieldValue, complaint: (text: string) => string): string {
  const text = asText(value).trim()
  return text ? complaint(text) : field.required ? missing(field) : ''
}

function addressComplaint(text: string): string {
  const example = 'such as https://example.com'
  if (/\s/.test(text)) return `Enter one web address without blanks, ${example}.`
  if (!/^https:\/\//i.test(text)) return `Enter an address that begins with https://, ${example}.`
  return URL.canParse(text) ? '' : `Enter a full web address, ${example}.`
}

function numberComplaint(text: string, whole: boolean): string {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return 'Enter a number, such as 42.'
  if (whole && !Number.isInteger(Number(text))) return 'Enter a whole number, such as 42.'
  if (!Number.isFinite(Number(text)) || (/^[+-]?\d+$/.test(text) && !Number.isSafeInteger(Number(text))))
    return 'This number is too large.'
  return ''
}

const percentageComplaint = (text: string): string =>
  numberComplaint(text, false) || (Number(text) < 0 || Number(text) > 100 ? 'Enter a number from 0 to 100.' : '')

const choiceComplaint = (text: string, choices: Choice[]): string =>
  choices.some(({ value }) => value.trim() === text) ? '' : 'Choose one of the values offered.'
