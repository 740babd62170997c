import type { ApiError } from '../api/ApiError'

/**
 * What is known of a connector beyond its specification, and the parts of the screen that show it: the contract of `assist`.
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
   * What is invalid is also an error of `validate`, which is the place to show it.
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
  hasReminder?: boolean
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
  /** When the secret expires, as a date (`2027-01-31`). */
  expiresAt?: string
  /** Steps of the guide that a setup script left open, by id, and what to do about each. */
  openSteps?: { id: string; title: string; instruction: string }[]
}

export type Repair =
  | { kind: 'repaired'; value: string; message: string }
  /** `suggestion` is the address that was probably meant; `example` is never empty. */
  | { kind: 'invalid'; reason: string; example: string; suggestion: string | null }

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
  /** The first is the one to take; the others are for when it does not help. */
  steps: string[]
  links: Link[]
  /** The ways through the portals, the newest first, for when a link no longer leads there. */
  clickPaths: readonly string[]
  /** A command line that does it, what it does, who may run it (completes "Run by"), and what it leaves alone. */
  command: { text: string; does: string; runBy: string; doesNot: string } | null
  details: {
    /** The platform's own text. */
    message: string
    correlationId: string | null
    traceId: string | null
    /** ISO 8601, UTC. */
    at: string | null
    /** The other system's own page on this error; written for developers. */
    link: Link | null
  }
  /** When trying again makes sense: once something was changed, soon, or only after waiting. */
  retry: 'after_change' | 'soon' | 'after_wait'
  /** Seconds to wait, where the answer names them. */
  retryAfter: number | null
}

/** `error` is an `ApiError`, or a fault of this page. */
export type CheckOutcome = { ok: true; domains: number } | { ok: false; error: unknown }

export interface CheckStep {
  id: string
  label: string
  state: 'passed' | 'failed' | 'not_reached' | 'unknown'
  note: string | null
}

export interface CheckSteps {
  severity: 'success' | 'warning' | 'error'
  summary: string
  /** What it can see, counted: `16 collections are visible.` Left out where that is nothing, or not known. */
  visible?: string
  steps: CheckStep[]
}

export interface Role {
  name: string
  reason: string
}

export interface GuideStep {
  /** Steady, so that tick marks survive; a step of the check bears the same. */
  id: string
  title: string
  paragraphs: string[]
  copy: { label: string; value: string }[]
  links: Link[]
  clickPaths: readonly string[]
  roles: readonly Role[]
  /** Fields that this step is about. */
  fields: readonly string[]
}

export interface Guide {
  /** Names the whole, for example by the place where it is done. */
  title: string
  /** Who and what it takes, before anything is done. */
  needs: string
  /** The same steps as the connection check's, by `id`. */
  steps: GuideStep[]
  script: SetupScript
}

/** Does most of the steps at a command line; holds no secret. What it prints can be pasted into the form. */
export interface SetupScript {
  text: string
  /** What it does, and what it leaves alone. */
  summary: string
  /** Where it can be pasted. */
  shell: Link
}

/** A request to somebody else to do it. */
export interface HandOver {
  subject: string
  text: string
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

/** A connection check that ended, with the values that were checked. */
export interface FinishedCheck {
  /** Milliseconds since 1970. */
  startedAt: number
  finishedAt: number
  outcome: CheckOutcome
  values: Values
}

export type CheckState =
  | { state: 'idle' | 'running' | 'cancelled' }
  /** `current`: what was checked is still what would be checked. */
  | { state: 'finished'; result: FinishedCheck; current: boolean }
