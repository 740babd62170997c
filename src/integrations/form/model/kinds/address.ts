import { textKind } from './kind'

const EXAMPLE = 'such as https://example.com'

export const address = textKind({
  check: (text) => {
    if (/\s/.test(text)) return `Enter one web address without blanks, ${EXAMPLE}.`
    if (!/^https:\/\//i.test(text)) return `Enter an address that begins with https://, ${EXAMPLE}.`
    return URL.canParse(text) ? '' : `Enter a full web address, ${EXAMPLE}.`
  },
})
