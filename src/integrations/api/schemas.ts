/**
 * The platform's answers and requests, as zod schemas; every type of this product is inferred from them.
 *
 * Source: `platform-api.yaml` beside this file (a test holds the two against each other).
 * What we receive is a loose-growing `z.object` (a new server field breaks nothing); what we send is a `z.strictObject`.
 * Timestamps are ISO 8601 strings in UTC; ids are integers.
 */
import * as z from 'zod/mini'

const text = z.string()
const integer = z.number()
const timestamp = z.string()

export const ProblemSchema = z.object({ detail: text })
export const ValidationProblemSchema = z.object({
  detail: z.array(z.object({ loc: z.array(z.union([text, integer])), msg: text, type: text })),
})

export const UserSchema = z.object({
  id: integer,
  name: text,
  email: z.optional(text),
  role: z.enum(['Admin', 'Manager', 'Member']),
  picture: z.nullish(text),
})
export type User = z.infer<typeof UserSchema>

const UserStubSchema = z.object({ id: integer, name: text, email: z.optional(text) })

export const GatewaySchema = z.object({ gateway: z.nullish(text) })
export type Gateway = z.infer<typeof GatewaySchema>

const ChoiceSchema = z.object({ label: text, value: text, description: z.nullish(text) })
export const SpecPropertySchema = z.object({
  field: text,
  map_to: text,
  required: z.boolean(),
  title: text,
  type: text,
  values: z.nullish(z.union([z.array(text), z.array(ChoiceSchema)])),
  group: z.nullish(
    z.object({
      name: text,
      hint_text: z.nullish(text),
      hide_expand_icon: z.nullish(z.boolean()),
      default_opened: z.nullish(z.boolean()),
      outline: z.nullish(z.boolean()),
    }),
  ),
  default: z.optional(z.unknown()),
  info: z.nullish(text),
  info_md: z.nullish(text),
  filter_field: z.nullish(text),
  filter_value: z.nullish(text),
  no_wrapper: z.nullish(z.boolean()),
  placeholder: z.optional(z.unknown()),
  secret: z.nullish(z.boolean()),
})
export type SpecProperty = z.infer<typeof SpecPropertySchema>

export const IntegrationSpecSchema = z.object({
  label: text,
  type: text,
  category: z.nullish(text),
  implemented: z.nullish(z.boolean()),
  properties: z.array(SpecPropertySchema),
})
export type IntegrationSpec = z.infer<typeof IntegrationSpecSchema>
export const IntegrationSpecListSchema = z.array(IntegrationSpecSchema)

export const DomainSchema = z.object({ id: text, name: text })
export type Domain = z.infer<typeof DomainSchema>
export const DomainListSchema = z.array(DomainSchema)

const knownParameters = {
  domains: z.nullish(z.array(DomainSchema)),
  user_id: z.nullish(integer),
  team_id: z.nullish(text),
  teams_link: z.nullish(text),
  app_id: z.nullish(text),
  app_client_id: z.nullish(text),
  app_subscription_id: z.nullish(text),
  app_resource_group: z.nullish(text),
  expires_at: z.nullish(text),
}
/** Known keys are typed; unknown keys are kept. */
export const ParametersSchema = z.looseObject(knownParameters)

const SentParametersSchema = z.looseObject({
  ...knownParameters,
  credentials: z.optional(z.record(z.string(), z.unknown())),
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
  category: z.nullish(text),
  api_url: text,
  connected: z.boolean(),
  overwrite: z.boolean(),
  event_driven: z.nullish(z.boolean()),
  enable_announcements: z.nullish(z.boolean()),
  last_synced: z.nullish(timestamp),
  status: z.nullish(z.enum(['syncing', 'synced'])),
  parameters: z.nullish(ParametersSchema),
  message: z.nullish(text),
})
export type Integration = z.infer<typeof IntegrationSchema>

const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), total: integer, page: integer, size: integer, pages: integer })
export const IntegrationPageSchema = pageOf(IntegrationSchema)

export const SyncOptionsSchema = z.strictObject({ pull: z.boolean(), push: z.boolean() })
export type SyncOptions = z.infer<typeof SyncOptionsSchema>

export const SyncRunStatusSchema = z.enum(['running', 'cancelling', 'succeeded', 'failed', 'cancelled'])

export const SyncOutcomeSchema = z.enum(['synced', 'unmatched', 'failed', 'skipped'])
export type SyncOutcome = z.infer<typeof SyncOutcomeSchema>
const SyncCountsSchema = z.object({ tables: integer, columns: integer, tags: integer })
export type SyncCounts = z.infer<typeof SyncCountsSchema>

export const SyncRunSchema = z.object({
  id: integer,
  status: SyncRunStatusSchema,
  pull: z.boolean(),
  push: z.boolean(),
  started: timestamp,
  finished: z.nullish(timestamp),
  started_by: z.nullish(UserStubSchema),
  datastores_total: z.nullable(integer),
  datastores_done: integer,
  datastores_failed: integer,
  counts: SyncCountsSchema,
  message: z.nullish(text),
})
export type SyncRun = z.infer<typeof SyncRunSchema>
export const SyncRunPageSchema = pageOf(SyncRunSchema)
export type SyncRunPage = z.infer<typeof SyncRunPageSchema>

export const SyncLogEntrySchema = z.object({
  id: integer,
  datastore: z.object({ id: integer, name: text }),
  outcome: SyncOutcomeSchema,
  counts: SyncCountsSchema,
  errors: z.array(text),
  finished: timestamp,
})
export type SyncLogEntry = z.infer<typeof SyncLogEntrySchema>
export const SyncLogPageSchema = pageOf(SyncLogEntrySchema)
export type SyncLogPage = z.infer<typeof SyncLogPageSchema>

export const EntityHistorySchema = z.object({
  id: integer,
  created: timestamp,
  versions: z.array(
    z.object({
      changeset: z.record(z.string(), z.array(z.unknown())),
      operation_type: integer,
      operation: z.nullish(z.enum(['insert', 'update', 'delete'])),
      transaction: z.object({ id: integer, issued_at: timestamp, user: z.nullish(UserStubSchema) }),
    }),
  ),
})
export type EntityHistory = z.infer<typeof EntityHistorySchema>

export const OauthUrlSchema = z.object({ url: text })
