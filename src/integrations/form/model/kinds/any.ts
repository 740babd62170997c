import { asText } from '../values'
import { jsonText, textKind } from './kind'

const isJson = (text: string) => /^[[{]/.test(text)

/** A property type that is not known here, edited as text: an object or a list stands there as JSON and is sent as what it is. */
export const any = textKind({
  parse: jsonText,
  check: (text) =>
    isJson(text) && parsed(text) === undefined ? 'This JSON cannot be read. Check its brackets and quotes.' : '',
  toWire: (value) => {
    const text = asText(value).trim()
    return isJson(text) ? parsed(text) : text || undefined
  },
  equals: (one, other) => asText(one).trim() === asText(other).trim(),
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
