import { useEffect, useMemo, useState } from 'react'
import { parseMessage, readMessage, type MessageLog } from './parseMessage'

/** Longer messages are read in portions, between which the page can answer. */
const AT_ONCE = 100_000

/** The message as a log; `null` until a long one is read. While a next one is being read, the one before stands in. */
export function useMessageLog(text: string): MessageLog | null {
  const long = text.length > AT_ONCE
  // Measured: 100 kB take 10 ms, and every poll and every letter of a search renders.
  const short = useMemo(() => (long ? null : parseMessage(text)), [text, long])
  const [read, setRead] = useState<MessageLog | null>(null)
  useEffect(() => {
    if (!long) return
    const reading = readMessage(text)
    let timer: ReturnType<typeof setTimeout>
    const goOn = () => {
      const step = reading.next()
      if (step.done) setRead(step.value)
      else timer = setTimeout(goOn)
    }
    timer = setTimeout(goOn)
    return () => clearTimeout(timer)
  }, [text, long])
  return short ?? read
}
