import type { IntegrationSpec } from '../../integrations/api/schemas'
import type { StoredIntegration } from '../platform/state'

const base = { map_to: 'parameters', required: false } as const

/**
 * What a newer deployment may offer: the categories `llm` and `workflow`, `smtp` among the alerting types, and property types beyond the
 * list of the contract. The properties of smtp and llm are inferred from the parameters that live carries; those of the last two are made up.
 */
export const newerSpecifications: readonly IntegrationSpec[] = [
  {
    type: 'smtp',
    label: 'SMTP',
    category: 'alerting',
    implemented: true,
    properties: [
      { field: 'api_url', map_to: 'api_url', required: true, title: 'Server', type: 'string' },
      { ...base, field: 'port', title: 'Port', type: 'number', default: 587 },
      { ...base, field: 'sender_email', title: 'Sender', type: 'string' },
      { ...base, field: 'username', title: 'User name', type: 'string' },
      {
        field: 'password',
        map_to: 'api_access_token',
        required: true,
        title: 'Password',
        type: 'string',
        secret: true,
      },
      { ...base, field: 'verify_certificates', title: 'Verify certificates', type: 'boolean', default: true },
    ],
  },
  {
    type: 'llm',
    label: 'LLM Configuration',
    category: 'llm',
    implemented: true,
    properties: [
      { ...base, field: 'model_name', required: true, title: 'Model', type: 'string' },
      { field: 'api_key', map_to: 'api_access_token', required: true, title: 'API Key', type: 'string', secret: true },
      { field: 'api_url', map_to: 'api_url', required: false, title: 'Base URL', type: 'string' },
      { ...base, field: 'quota', title: 'Quota', type: 'duration_comparator' },
    ],
  },
  {
    type: 'airflow',
    label: 'Airflow',
    category: 'workflow',
    implemented: true,
    properties: [
      { field: 'api_url', map_to: 'api_url', required: true, title: 'Address', type: 'string' },
      { ...base, field: 'schedule', title: 'Schedule', type: 'cron_expression', default: '0 6 * * *' },
      { ...base, field: 'retries', title: 'Retries', type: 'quantum_number' },
    ],
  },
  { type: 'beacon', label: 'Beacon', category: 'sea_marks', implemented: null, properties: [] },
]

/** Integrations whose status is a word never heard of, and whose parameters no form shows: they go back untouched with an edit. */
export function storedWords(now: number): StoredIntegration[] {
  const stored = (id: number, type: string, category: string, more: Partial<StoredIntegration>): StoredIntegration => ({
    id,
    type,
    category,
    created: now,
    open: {},
    stored: ['api_access_token'],
    connection: { kind: 'good' },
    since: now,
    runs: [],
    versions: [],
    ...more,
  })
  return [
    stored(701, 'datahub', 'data_catalog', {
      status: 'rehearsing',
      open: { api_url: 'https://contoso.acryl.io/gms', overwrite: false, event_driven: null, parameters: null },
    }),
    stored(702, 'jira', 'ticketing', {
      open: {
        api_url: 'https://contoso.atlassian.net',
        overwrite: false,
        parameters: {
          projects: [{ key: 'DQ', name: 'Data Quality', id: '10001' }],
          default_project_key: 'DQ',
          status_mapping: { open: 'To Do', resolved: 'Done' },
          sync_statuses: true,
          post_updates: false,
          agentq_policy: { allow: ['read'], limits: { tokens: 1_000 } },
        },
      },
    }),
    stored(703, 'smtp', 'alerting', {
      open: {
        api_url: 'mail.contoso.com',
        overwrite: false,
        parameters: { port: 587, sender_email: 'quality@contoso.com', username: 'quality', verify_certificates: true },
      },
    }),
    stored(704, 'llm', 'llm', {
      open: {
        api_url: 'https://llm.contoso.com',
        overwrite: false,
        parameters: { model_name: 'large', provider_config: { region: 'westeurope' } },
      },
    }),
  ]
}
