import type { Guide, GuideStep, Role, Values } from '../../types'
import { labels, type Field } from '../fields/fieldNames'
import { validValuesOf, type ValidValues } from '../fields/validValues'
import { clickPathTo, linkTo } from './portalLinks'
import { API_PERMISSION, APP_NAME, DELEGATED_PERMISSION, scriptFor } from './script'

/** The four roles on the collection, and what Qualytics needs each for. */
const roles: readonly Role[] = [
  { name: 'Data Curator', reason: 'to read and write assets and their tags (catalog data plane)' },
  { name: 'Data Source Administrator', reason: 'to use the scan API (scanning data plane)' },
  { name: 'Collection Admin', reason: 'to list collections and the account (account and metadata policy data planes)' },
  { name: 'Policy Author', reason: 'to read policies (DevOps policies API)' },
]

/** The six preparations on Microsoft's side, with the user's values where they are known. */
export function guide(values: Values, gateway: string | null): Guide {
  const known = validValuesOf(values)
  return {
    title: 'Set up in Azure',
    steps: [
      prerequisites,
      registration(known),
      secret(known),
      permissions(known),
      collectionRoles(known),
      connectionDetails(known, gateway),
    ],
    script: scriptFor(known),
  }
}

const step = (
  id: string,
  title: string,
  fields: readonly (Field | 'domains')[],
  paragraphs: string[],
  more: Partial<GuideStep> = {},
): GuideStep => ({ id, title, fields, paragraphs, copy: [], links: [], clickPath: null, roles: [], ...more })

const prerequisites = step(
  'prerequisites',
  'Check the prerequisites',
  [],
  [
    'A Microsoft Purview account.',
    'The right to create app registrations in Microsoft Entra ID, and to assign roles on Purview collections.',
  ],
)

const registration = (known: ValidValues): GuideStep =>
  step(
    'registration',
    'Register the app',
    ['client_id'],
    [
      'Make a new registration: those that exist already often fail with Purview. No redirect URI is needed.',
      'Supported account types: Accounts in this organizational directory only (Single tenant). Then choose Register.',
      `Keep the Application (client) ID: it is the ${labels.client_id} here.`,
    ],
    {
      copy: [{ label: 'Name of the app', value: APP_NAME }],
      links: [linkTo('app', known)],
      clickPath: 'Azure portal > Microsoft Entra ID > App registrations > New registration',
    },
  )

const secret = (known: ValidValues): GuideStep =>
  step(
    'secret',
    'Create a client secret',
    ['client_secret'],
    [
      'Choose New client secret, give it a description and an end date, and choose Add. The longest is 24 months; Microsoft recommends less than 12.',
      'Copy the Value at once, not the Secret ID: Azure shows the Value only once.',
    ],
    { links: [linkTo('secrets', known)], clickPath: `${clickPathTo('secrets')} > New client secret` },
  )

const permissions = (known: ValidValues): GuideStep =>
  step(
    'permissions',
    'Grant API permissions',
    [],
    [
      'Choose Add a permission, then Microsoft Purview, and add both permissions below.',
      'Then choose Grant admin consent. It takes an administrator of the tenant.',
    ],
    {
      copy: [
        { label: 'Delegated permission', value: DELEGATED_PERMISSION },
        { label: 'Application permission', value: API_PERMISSION },
      ],
      links: [linkTo('permissions', known)],
      clickPath: `${clickPathTo('permissions')} > Add a permission > Microsoft Purview`,
    },
  )

const collectionRoles = (known: ValidValues): GuideStep =>
  step(
    'roles',
    'Assign four roles',
    ['domains'],
    [
      "Give the app's service principal these four roles on the root collection, which bears the account's name.",
      'A sub-collection is allowed; then only what is in it can be reached. Children inherit the roles unless inheritance is restricted.',
      'A new role can take 15 minutes and more until it counts.',
    ],
    {
      copy: [{ label: 'Name of the app', value: APP_NAME }],
      links: [linkTo('collections', known)],
      clickPath: clickPathTo('collections'),
      roles,
    },
  )

const connectionDetails = (known: ValidValues, gateway: string | null): GuideStep =>
  step(
    'details',
    'Copy the connection details',
    ['api_url', 'tenant_id'],
    [
      `${labels.api_url}: the Atlas endpoint without /catalog.`,
      `${labels.tenant_id}: the Managed Identity tenant ID.`,
      ...(gateway === null
        ? []
        : ["If the account is behind a firewall, allow Qualytics' outgoing IP address to reach it."]),
    ],
    {
      copy: gateway === null ? [] : [{ label: "Qualytics' outgoing IP address", value: gateway }],
      links: [linkTo('account', known)],
      clickPath: clickPathTo('account'),
    },
  )
