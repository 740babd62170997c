/**
 * The platform's answers and requests, as zod schemas; every type of this product is inferred from them.
 *
 * Source: `platform-api.yaml` beside this file (a test holds the two against each other).
 * What is received is read generously: a word is plain text, what may be missing may be, a list is read entry by entry.
 * What is sent is a `z.strictObject`. Timestamps are ISO 8601 strings in UTC; ids are integers.
 */
import * as z from 'zod/mini'
// The linter takes `z.catch` for a promise's.
import { catch as readElse } from 'zod/mini'
import { readable, readablePage } from './readable'
import { redact } from './redact'

const text = z.string()
const integer = z.number()
const timestamp = z.string()
const words = z.nullish(text)
/** What another system said, which may repeat what it was given. */
const redactedText = z.pipe(
  text,
  z.transform((said: string) => redact(said)),
)
const flag = z.nullish(z.boolean())

/** A refusal that is the platform's own: each has a `detail`. */
export const ProblemSchema = z.object({ detail: text, fault_context: z.optional(z.unknown()) })
export const ValidationProblemSchema = z.object({
  detail: z.array(z.object({ loc: z.array(z.union([text, integer])), msg: text, type: text })),
})

const person = { id: integer, user_name: words, user_type: words, name: words, email: words }
export const UserStubSchema = z.object(person)
export type UserStub = z.infer<typeof UserStubSchema>
export const UserSchema = z.object({
  ...person,
  role: words,
  picture: words,
  is_team_restricted: flag,
})
export type User = z.infer<typeof UserSchema>

export const PlatformInfoSchema = z.object({ version: words })

export const GatewaySchema = z.object({ gateway: words })
export type Gateway = z.infer<typeof GatewaySchema>

const ChoiceSchema = z.object({ label: text, value: text, description: words })
export const SpecPropertySchema = z.object({
  field: text,
  map_to: text,
  required: z.boolean(),
  title: text,
  type: text,
  fields_type_filter: z.nullish(z.array(text)),
  values: z.nullish(z.union([z.array(text), z.array(ChoiceSchema)])),
  group: z.nullish(
    z.object({
      name: text,
      hint_text: words,
      hide_expand_icon: flag,
      default_opened: flag,
      outline: flag,
    }),
  ),
  default: z.optional(z.unknown()),
  info: words,
  info_md: words,
  filter_field: words,
  filter_value: words,
  no_wrapper: flag,
  placeholder: z.optional(z.unknown()),
  secret: flag,
})
export type SpecProperty = z.infer<typeof SpecPropertySchema>

export const IntegrationSpecSchema = z.object({
  label: text,
  type: text,
  category: words,
  implemented: flag,
  properties: z.array(SpecPropertySchema),
})
export type IntegrationSpec = z.infer<typeof IntegrationSpecSchema>
export const IntegrationSpecListSchema = readable(IntegrationSpecSchema)

export const DomainSchema = z.object({ id: text, name: text })
export type Domain = z.infer<typeof DomainSchema>
export const DomainListSchema = readable(DomainSchema)

const knownParameters = {
  domains: z.nullish(z.array(DomainSchema)),
  tenant_id: words,
  client_id: words,
  user_id: z.nullish(integer),
  team_id: words,
  teams_link: words,
  app_id: words,
  app_client_id: words,
  app_subscription_id: words,
  app_resource_group: words,
  expires_at: words,
}
/** Known keys are typed; unknown keys are kept. */
export const ParametersSchema = z.looseObject(knownParameters)

const SentParametersSchema = z.looseObject({
  ...knownParameters,
  credentials: z.optional(z.record(z.string(), z.unknown())),
  oauth_authorize_url: words,
})
const integrationFields = {
  api_url: z.optional(text),
  api_access_token: z.optional(text),
  api_refresh_token: z.optional(text),
  api_service_token: z.optional(text),
  overwrite: z.optional(z.boolean()),
  event_driven: z.optional(z.boolean()),
  enable_announcements: z.optional(z.boolean()),
  parameters: z.optional(SentParametersSchema),
}
/** What PUT takes: only what is to change. A secret that is left out keeps its stored value. */
export const UpdateIntegrationSchema = z.strictObject(integrationFields)
export type UpdateIntegration = z.infer<typeof UpdateIntegrationSchema>
export const CreateIntegrationSchema = z.strictObject({ type: text, ...integrationFields })
export type CreateIntegration = z.infer<typeof CreateIntegrationSchema>

export const IntegrationSchema = z.object({
  created: timestamp,
  id: integer,
  type: text,
  category: words,
  api_url: text,
  connected: z.boolean(),
  overwrite: z.boolean(),
  event_driven: flag,
  enable_announcements: flag,
  last_synced: z.nullish(timestamp),
  status: words,
  parameters: z.nullish(ParametersSchema),
  message: z.nullish(redactedText),
})
export type Integration = z.infer<typeof IntegrationSchema>

export const IntegrationPageSchema = readablePage(IntegrationSchema)

export const SyncOptionsSchema = z.strictObject({ pull: z.boolean(), push: z.boolean() })
export type SyncOptions = z.infer<typeof SyncOptionsSchema>

/** The outcomes that a log can be asked for by; an entry may have any other word. */
export const SyncOutcomeSchema = z.enum(['synced', 'unmatched', 'failed', 'skipped'])
export type SyncOutcome = z.infer<typeof SyncOutcomeSchema>
const SyncCountsSchema = z.object({ tables: integer, columns: integer, tags: integer })
export type SyncCounts = z.infer<typeof SyncCountsSchema>

export const SyncRunSchema = z.object({
  id: integer,
  status: text,
  pull: z.boolean(),
  push: z.boolean(),
  started: timestamp,
  finished: z.nullish(timestamp),
  started_by: z.nullish(UserStubSchema),
  datastores_total: z.nullable(integer),
  datastores_done: integer,
  datastores_failed: integer,
  counts: SyncCountsSchema,
  message: z.nullish(redactedText),
})
export type SyncRun = z.infer<typeof SyncRunSchema>
export const SyncRunPageSchema = readablePage(SyncRunSchema)
export type SyncRunPage = z.infer<typeof SyncRunPageSchema>

export const SyncLogEntrySchema = z.object({
  id: integer,
  datastore: z.object({ id: integer, name: text }),
  outcome: text,
  counts: SyncCountsSchema,
  errors: z.array(redactedText),
  finished: timestamp,
})
export type SyncLogEntry = z.infer<typeof SyncLogEntrySchema>
export const SyncLogPageSchema = readablePage(SyncLogEntrySchema)
export type SyncLogPage = z.infer<typeof SyncLogPageSchema>

const VersionSchema = z.object({
  changeset: z.record(z.string(), z.array(z.unknown())),
  operation_type: integer,
  operation: words,
  transaction: z.object({ id: integer, issued_at: timestamp, user: z.nullish(UserStubSchema) }),
})
export type Version = z.infer<typeof VersionSchema>
/** Every version that can be read, and what could not be. */
export const EntityHistorySchema = z.pipe(
  z.object({ id: integer, created: timestamp, versions: readable(VersionSchema) }),
  z.transform(({ versions: { items, unreadable }, ...rest }) => ({ ...rest, versions: items, unreadable })),
)
export type EntityHistory = z.output<typeof EntityHistorySchema>

export const OauthUrlSchema = z.object({ url: text })
export const AlertingStatusSchema = z.object({ connected: z.boolean(), message: z.nullish(redactedText) })

const TagSchema = z.object({ type: text, name: text, integration: z.nullish(z.object({ id: integer })) })
export const DatastoreSchema = z.object({
  id: integer,
  name: text,
  store_type: text,
  type: text,
  connected: flag,
  enrichment_only: z.boolean(),
  database: words,
  schema: words,
  catalog: words,
  // Told beside what counts: tags that cannot be read hide no datastore.
  global_tags: readElse(z.nullish(z.array(TagSchema)), null),
})
export type Datastore = z.infer<typeof DatastoreSchema>
export const DatastorePageSchema = readablePage(DatastoreSchema)
