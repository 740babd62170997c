import type { TroubleshootingEntry } from '../../types'

export const troubleshooting: readonly TroubleshootingEntry[] = [
  {
    issue: 'Authentication failed',
    advice:
      'Check that Client ID and Client Secret are correct and that the secret has not expired; else create a new secret.',
    fields: ['client_secret', 'client_id'],
  },
  {
    issue: 'Insufficient permissions',
    advice: 'Check that all four collection roles are assigned to the service principal, in each domain that is meant.',
    fields: [],
  },
  {
    issue: 'Invalid endpoint',
    advice: 'Check that the Purview Account URL does not end in /catalog.',
    fields: ['api_url'],
  },
  {
    issue: 'Tenant mismatch',
    advice: 'Check that the Tenant ID is that of the Microsoft Entra tenant.',
    fields: ['tenant_id'],
  },
  {
    issue: 'Sync completes but nothing appears in Purview',
    advice:
      'Check that the chosen collections hold the assets that correspond to the datastores, and that the account was not merged into another one: then use the address of that one. Qualytics writes to assets of the Data Map; whether Unified Catalog shows that is not documented.',
    fields: ['domains'],
  },
  {
    issue: 'Fewer collections than expected',
    advice:
      'Check that the roles were given on the default domain, and in each other domain that is meant. An account that was merged into another one shows what it held then.',
    fields: ['domains'],
  },
  {
    issue: 'No client secret can be created',
    advice:
      'The tenant forbids secrets: ask its administrator to except this app in the Entra admin center > Enterprise apps > Application policies.',
    fields: ['client_secret'],
  },
  {
    issue: 'Some assets not updated',
    advice: 'Check that the asset names match the names in the datastores.',
    fields: [],
  },
  {
    issue: 'Sync takes too long',
    advice: 'Narrow the collections. A sync can be cancelled and started again.',
    fields: ['domains'],
  },
  {
    issue: 'Anything that stays',
    advice: "Look at the app registration's sign-in logs in the Azure portal.",
    fields: [],
  },
]
