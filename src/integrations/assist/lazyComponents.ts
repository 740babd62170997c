import { lazyWithFallback } from '../ui/lazyWithFallback'
import { hasAssistant, loadFormAssistant } from './registry'

// Parts of the screen. Where one cannot be fetched it is left out, or its most important words stand there: everything works without.
const nothing = () => null

/** What was taken from pasted text, with Undo. */
export const PasteNotice = lazyWithFallback(async () => (await import('./PasteNotice')).PasteNotice, nothing)
/** The button, and the answer as a ladder of steps. */
export const ConnectionCheck = lazyWithFallback(
  async () => (await import('./check/ConnectionCheck')).ConnectionCheck,
  nothing,
)
/** The inside of a notice that is titled with the remedy's title. */
export const RemedyBody = lazyWithFallback(
  async () => (await import('./remedy/RemedyBody')).RemedyBody,
  ({ remedy: { cause, steps } }) => [cause, ...steps].join(' '),
)
/** How to prepare the other system, what to hand over to whoever does it, and help. */
export const SetupGuide = lazyWithFallback(async () => (await import('./guide/SetupGuide')).SetupGuide, nothing)

/** Fetches what stands beside the form of a type that there is an assistant for. */
export function loadAssistance(type: string) {
  if (!hasAssistant(type)) return
  loadFormAssistant(type)
  ConnectionCheck.ahead()
  SetupGuide.ahead()
}
