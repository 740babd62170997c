import { useEffect, useEffectEvent, useState } from 'react'

/** Safari lets a page write its address 100 times in 10 s. */
const WRITE_AFTER_MS = 300

interface Typed {
  text: string
  /** What the address said when it was last looked at, and what was last written to it. */
  seen: string
  written: string
}

/**
 * Text that is typed, and that stands in the address a moment after the last key. What is in the address counts as soon as
 * somebody else changes it: Back, a link, another filter.
 */
export function useTypedText(address: string, write: (text: string) => void): [string, (text: string) => void] {
  const [typed, setTyped] = useState<Typed | null>(null)
  if (typed && typed.seen !== address)
    setTyped(typed.written === address && typed.text !== address ? { ...typed, seen: address } : null)
  const save = useEffectEvent((text: string) => {
    if (text === address) {
      setTyped(null)
      return
    }
    setTyped((before) => before && { ...before, written: text })
    write(text)
  })
  const text = typed?.text
  useEffect(() => {
    if (text === undefined) return
    const timer = setTimeout(() => save(text), WRITE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text])
  return [text ?? address, (next) => setTyped((before) => ({ seen: address, written: address, ...before, text: next }))]
}
