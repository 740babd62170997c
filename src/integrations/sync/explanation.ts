import type { ReactNode } from 'react'

/** What the platform's words of a failure mean and what to do; `null` where nobody knows. */
export type Explain = (words: string) => Explanation | null

export interface Explanation {
  /** Our words for it, short. */
  title: string
  /** The one next step, with its link. */
  next: ReactNode
  /** All that is known: why, more ways, the platform's own words folded. */
  body: ReactNode
}
