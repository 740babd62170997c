import { useSyncExternalStore } from 'react'
import type { ApiError } from '../api/ApiError'
import { lazyWithFallback } from '../ui/lazyWithFallback'

/**
 * What is known of a connector beyond its specification, and the parts of the screen that show it: the door of `assist`.
 *
 * Every function is pure and optional; a type without an assistant, or with half of one, keeps a fully usable form.
 * Values are what is typed, as text, under the specification's `field` names; a field that is absent counts as empty.
 * No text that comes out of here (messages, remedies, guides, files) ever holds the value of a secret field. Only
 * `PastedValue.value` and `Fix.values` may, because they are what goes into that field.
 */
export type Values = Readonly<Record<string, string>>

export interface Assistant {
  /** What can be pasted into the form, in one line. */
  pasteHint?: string
  /**
   * Reads pasted text. `null` where it is ordinary text and should simply be pasted. `into` is the field that has the focus;
   * without it the text was pasted beside the fields. An answer without values says only what was recognised and not used:
   * let the text in as it is.
   */
  parsePaste?: (text: string, values: Values, into?: string) => Paste | null
  /**
   * What should stand in a field that was just left, or why it cannot stand there. `null` where it is right, empty or unknown.
   * What is refused is also an error of `check`, which is the place to show it.
   */
  repair?: (field: string, value: string, values: Values) => Repair | null
  /** Empty fields whose value follows from the others. */
  prefill?: (values: Values) => Prefill[]
  /** What the values together say, before any request. Warnings never block saving. */
  validate?: (values: Values) => Finding[]
  /** What a failed request means and what to do. `null` where the error is not the connector's to explain. */
  explain?: (error: ApiError, values: Values, context: ErrorContext) => Remedy | null
  /** The same for words that came without a request: an integration's `message`, an entry of a sync log. */
  explainText?: (text: string, values: Values, context?: ErrorContext) => Remedy | null
  /** What the answer to a connection check proves, step by step. */
  checkSteps?: (outcome: CheckOutcome, values: Values) => CheckSteps
  /** How to prepare the other system. `gateway` is the platform's outgoing IP address. */
  guide?: (values: Values, gateway: string | null) => Guide
  /** The same for somebody else to do. `link` opens the form with `shareable` filled in. */
  handOver?: (values: Values, gateway: string | null, link: string) => HandOver
  /** The values that may stand in an address or a message: valid and not secret. */
  shareable?: (values: Values) => Values
  /** Help that needs no error to be read. */
  troubleshooting?: readonly TroubleshootingEntry[]
  /** Whether there is a `reminder`; it comes with the whole assistant. */
  reminds?: boolean
  /** A calendar file that reminds before the credential ends on `expires` (ISO 8601). `null` for no date, or one gone by. */
  reminder?: (expires: string, values: Values, now: Date) => CalendarFile | null
}

export interface PastedValue {
  field: string
  value: string
  /** Where it was found, for example `appId in the output of az ad sp create-for-rbac`. */
  from: string
}

export interface Paste {
  values: PastedValue[]
  /** What was recognised and left aside, in words. */
  ignored: string[]
  /** What the pasted text tells about the connection besides values. */
  notes: string[]
  /** When the secret ends, as a date (`2027-01-31`). */
  expiresAt?: string
}

export type Repair =
  | { kind: 'repaired'; value: string; message: string }
  /** `suggestion` is the address that was probably meant; `example` is never empty. */
  | { kind: 'refused'; reason: string; example: string; suggestion: string | null }

export interface Prefill {
  field: string
  value: string
  message: string
}

interface Fix {
  label: string
  /** What to set, by field. */
  values: Values
}

export interface Finding {
  field: string
  /** `error`: it can never work. `warning`: it is probably not what was meant. */
  severity: 'error' | 'warning'
  message: string
  fix?: Fix
}

export type ErrorContext = 'save' | 'check' | 'sync'

export interface Link {
  label: string
  href: string
}

export interface Remedy {
  /** The other system's number, for example `AADSTS7000215`. */
  code: string | null
  title: string
  cause: string
  /** Fields to mark; the first takes the focus. */
  fields: string[]
  steps: string[]
  links: Link[]
  /** The way through the portal in words, for when a link no longer leads there. */
  clickPath: string | null
  command: string | null
  details: {
    /** The platform's own words. */
    words: string
    correlationId: string | null
    traceId: string | null
    /** ISO 8601, UTC. */
    at: string | null
  }
  /** When trying again makes sense: once something was changed, soon, or only after waiting. */
  retry: 'after_change' | 'soon' | 'after_wait'
  /** Seconds to wait, where the answer names them. */
  retryAfter: number | null
}

export type CheckOutcome = { ok: true; domains: number } | { ok: false; error: ApiError }

export interface CheckStep {
  id: string
  label: string
  state: 'passed' | 'failed' | 'not_reached' | 'unknown'
  note: string | null
}

export interface CheckSteps {
  severity: 'success' | 'warning' | 'error'
  summary: string
  steps: CheckStep[]
}

export interface Role {
  name: string
  reason: string
}

export interface GuideStep {
  /** Steady, so that tick marks survive. */
  id: string
  title: string
  paragraphs: string[]
  copy: { label: string; value: string }[]
  links: Link[]
  clickPath: string | null
  roles: readonly Role[]
  /** Fields that this step is about. */
  fields: readonly string[]
}

export interface Guide {
  /** Names the whole, for example by the place where it is done. */
  title: string
  steps: GuideStep[]
  /** Does most of the steps at a command line; holds no secret. */
  script: string
}

export interface HandOver {
  markdown: string
  script: string
}

export interface TroubleshootingEntry {
  issue: string
  advice: string
  fields: readonly string[]
}

export interface CalendarFile {
  fileName: string
  text: string
}

/** A connection check that was answered, with the values that were checked. */
export interface CheckAnswer {
  /** Milliseconds since 1970. */
  startedAt: number
  finishedAt: number
  outcome: CheckOutcome
  values: Values
}

export type CheckState =
  | { state: 'idle' | 'running' | 'cancelled' }
  /** `current`: what was checked is still what would be checked. */
  | { state: 'answered'; answer: CheckAnswer; current: boolean }

/** `entering` is what a form needs at once, `whole` has what is needed after the other system has answered as well. */
interface Loader {
  entering: () => Promise<Assistant>
  whole: () => Promise<Assistant>
}

const loaders = new Map<string, Loader>([
  [
    'purview',
    {
      entering: async () => (await import('./purview/purviewForm')).purviewForm,
      whole: async () => (await import('./purview/purview')).purview,
    },
  ],
])
type Loading = Map<string, Promise<Assistant | null>>
const loading: Record<keyof Loader, Loading> = { entering: new Map(), whole: new Map() }
const ready = new Map<string, Assistant>()
const failed = new Set<string>()
const listeners = new Set<() => void>()
const listen = (onChange: () => void) => {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

/** Whether there is an assistant to load. */
export const hasAssistant = (type: string): boolean => loaders.has(type)

/**
 * The whole assistant of a connector type, loaded when first asked for; the same promise every time. `null` for a type without
 * one and where it could not be loaded: the form works without, and the next call tries again.
 */
export const assistantFor = (type: string) => loadOnce(type, 'whole')

function loadOnce(type: string, part: keyof Loader) {
  const promises = loading[part]
  const known = promises.get(type)
  if (known) return known
  const loader = loaders.get(type)
  const assistant = loader
    ? loader[part]().then(
        (loaded) => {
          // The whole one stays, whichever comes last.
          if (part === 'whole' || !ready.has(type)) ready.set(type, loaded)
          for (const tell of listeners) tell()
          return loaded
        },
        () => {
          promises.delete(type)
          failed.add(type)
          for (const tell of listeners) tell()
          return null
        },
      )
    : Promise.resolve(null)
  promises.set(type, assistant)
  return assistant
}

/**
 * The assistant inside a component: `null` until it is there, and for good where there is none. For a form it is what helps to
 * enter values; `explain`, `explainText`, `checkSteps` and `reminder` are there once `assistantFor` was asked, at once where `whole` is true.
 */
export const useAssistant = (type: string, { whole = false } = {}): Assistant | null =>
  useSyncExternalStore(
    (onChange) => {
      if (whole) void assistantFor(type)
      else void loadOnce(type, 'entering')
      return listen(onChange)
    },
    () => ready.get(type) ?? null,
  )

/** Whether one may still come, so that its place is kept: nothing then moves from under a pointer. */
export const useAssistantComing = (type: string): boolean =>
  useSyncExternalStore(listen, () => hasAssistant(type) && !ready.has(type) && !failed.has(type))

// Parts of the screen. Where one cannot be fetched it is left out, or its most important words stand there: everything works without.
const nothing = () => null

/** What was taken from pasted text, with Undo. */
export const PasteNotice = lazyWithFallback(async () => (await import('./PasteNotice')).PasteNotice, nothing)
/** The button, and the answer as a checkSteps of steps. */
export const ConnectionCheck = lazyWithFallback(
  async () => (await import('./check/ConnectionCheck')).ConnectionCheck,
  nothing,
)
/** The inside of a notice that is titled with the remedy's title. */
export const RemedyBody = lazyWithFallback(
  async () => (await import('./remedy/RemedyBody')).RemedyBody,
  ({ remedy: { cause, steps } }) => [cause, ...steps].join(' '),
)
/** The answer of a check. */
export const CheckResult = lazyWithFallback(
  async () => (await import('./check/CheckResult')).CheckResult,
  ({ report }) => report.checkSteps.summary,
)
/** How to prepare the other system, what to hand over to whoever does it, and help. */
export const SetupGuide = lazyWithFallback(async () => (await import('./guide/SetupGuide')).SetupGuide, nothing)
/** When the secret ends, for a reminder in the user's calendar. */
export const SecretExpiry = lazyWithFallback(async () => (await import('./guide/SecretExpiry')).SecretExpiry, nothing)
