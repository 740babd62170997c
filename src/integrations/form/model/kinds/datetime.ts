import { asText, scalarText } from '../values'
import { textKind } from './kind'

/** An instant, typed in the user's time zone. */
export const datetime = textKind({
  parse: (json) => localTime(scalarText(json)),
  check: (text) => (Number.isNaN(Date.parse(text)) ? 'Enter a date and a time.' : ''),
  toWire: (value) => {
    const instant = new Date(asText(value))
    return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
  },
  typed: false,
})

/** As `<input type="datetime-local">` takes it, to the second. */
function localTime(iso: string): string {
  const instant = new Date(iso)
  if (!iso || Number.isNaN(instant.getTime())) return ''
  const digits = (value: number, length = 2) => String(value).padStart(length, '0')
  const date = [digits(instant.getFullYear(), 4), digits(instant.getMonth() + 1), digits(instant.getDate())].join('-')
  return `${date}T${digits(instant.getHours())}:${digits(instant.getMinutes())}:${digits(instant.getSeconds())}`
}
