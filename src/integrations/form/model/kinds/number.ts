import { asText, type FieldValue } from '../values'
import { textKind } from './kind'

export function checkNumber(text: string, { whole }: { whole: boolean }): string {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return 'Enter a number, such as 42.'
  if (whole && !Number.isInteger(Number(text))) return 'Enter a whole number, such as 42.'
  if (!Number.isFinite(Number(text)) || (/^[+-]?\d+$/.test(text) && !Number.isSafeInteger(Number(text))))
    return 'This number is too large.'
  return ''
}

/** No number where a text is none: it would travel as `null`. */
export function numberToWire(value: FieldValue): number | undefined {
  const text = asText(value)
  const number = Number(text)
  return text.trim() && Number.isFinite(number) ? number : undefined
}

export const number = textKind({ check: checkNumber, toWire: numberToWire })
