import { addressOf } from '../connector'

/** An integration's address: only what is certainly the address of a web page is a link. */
export function Address({ url }: { url: string }) {
  const words = addressOf(url)
  return /^https:\/\/[^\s@]+$/i.test(url) && URL.canParse(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  ) : (
    words
  )
}
