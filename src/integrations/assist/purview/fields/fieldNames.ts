/** The specification's names of the four fields that Purview's assistant knows. */
export type Field = 'api_url' | 'tenant_id' | 'client_id' | 'client_secret'

/** The labels that Qualytics shows. */
export const labels: Record<Field, string> = {
  api_url: 'Purview Account URL',
  tenant_id: 'Tenant ID',
  client_id: 'Client ID',
  client_secret: 'Client Secret',
}

export const isField = (field: string | undefined): field is Field =>
  field !== undefined && Object.hasOwn(labels, field)
