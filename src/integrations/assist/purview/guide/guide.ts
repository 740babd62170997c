import type { Guide, GuideStep, Role, Values } from '../../types'
import { stepTitles, type StepId } from '../errors/remedyRow'
import { isSovereign } from '../fields/clouds'
import { labels, type Field } from '../fields/fieldNames'
import { validValuesOf, type ValidValues } from '../fields/validValues'
import { clickPathsTo, linksTo } from './portalLinks'
import { scriptFor } from './script'

/** The name that the script registers the app under. */
const APP_NAME = 'Qualytics-Purview-Integration'

/** The four roles in Purview, and what Qualytics needs each for. */
const roles: readonly Role[] = [
  { name: 'Data Curator', reason: 'to read and write assets and their tags (catalog data plane)' },
  { name: 'Data Source Administrator', reason: 'to use the scan API (scanning data plane)' },
  { name: 'Collection Admin', reason: 'to list collections and the account (account and metadata policy data planes)' },
  { name: 'Policy Author', reason: 'to read policies (DevOps policies API)' },
]

/** The six steps on Microsoft's side, with the user's values where they are valid. */
export function guide(values: Values, gateway: string | null): Guide {
  const valid = validValuesOf(values)
  const { cloud } = valid
  return {
    title: 'Set up in Azure',
    needs:
      'It takes a Purview account, the right to register apps in Microsoft Entra ID, an administrator of the tenant for the consent, and the right to assign roles in Purview.',
    steps: [
      app(valid),
      secret(valid),
      permissions(valid),
      collectionRoles(valid),
      account(valid, gateway),
      collections,
    ],
    script: {
      text: scriptFor(valid),
      summary:
        'Does steps 1 to 4 and prints one block to paste into this form. It changes no other app, removes nothing and sends nothing to Qualytics.',
      shell: isSovereign(cloud)
        ? { label: 'Open the Azure portal', href: `https://${cloud.portalHost}/` }
        : { label: 'Open Azure Cloud Shell', href: 'https://shell.azure.com/bash' },
    },
  }
}

const step = (
  id: StepId,
  fields: readonly (Field | 'domains')[],
  paragraphs: string[],
  more: Partial<GuideStep> = {},
): GuideStep => ({
  id,
  title: stepTitles[id],
  fields,
  paragraphs,
  copy: [],
  links: [],
  clickPaths: [],
  roles: [],
  ...more,
})

const app = (valid: ValidValues): GuideStep =>
  step(
    'app',
    ['client_id', 'tenant_id'],
    [
      'Make a new registration: those that exist already often fail with Purview. No redirect URI is needed.',
      'Supported account types: Accounts in this organizational directory only (Single tenant). Then choose Register.',
      `Copy the Application (client) ID into ${labels.client_id}, and the Directory (tenant) ID into ${labels.tenant_id}.`,
    ],
    {
      copy: [{ label: 'Name of the app', value: APP_NAME }],
      links: linksTo('app', valid),
      clickPaths: ['Azure portal > Microsoft Entra ID > App registrations > New registration'],
    },
  )

const secret = (valid: ValidValues): GuideStep =>
  step(
    'secret',
    ['client_secret'],
    [
      'Choose New client secret, give it a description and an end date, and choose Add. The longest is 24 months; Microsoft recommends less than 12.',
      'Copy the Value at once, not the Secret ID: Azure shows the Value only once.',
      'Is New client secret greyed out or refused? Then the tenant forbids secrets: ask its administrator to except this app in the Entra admin center > Enterprise apps > Application policies. A certificate or managed identity cannot be used here.',
    ],
    {
      links: linksTo('secrets', valid),
      clickPaths: clickPathsTo('secrets').map((path) => `${path} > New client secret`),
    },
  )

const permissions = (valid: ValidValues): GuideStep =>
  step(
    'permissions',
    [],
    [
      'Choose Add a permission, then Microsoft Purview, and add both permissions below.',
      'Then choose Grant admin consent. It takes an administrator of the tenant.',
    ],
    {
      copy: [
        { label: 'Delegated permission', value: 'Purview.DelegatedAccess' },
        { label: 'Application permission', value: 'Purview.ApplicationAccess' },
      ],
      links: linksTo('permissions', valid),
      clickPaths: clickPathsTo('permissions').map((path) => `${path} > Add a permission > Microsoft Purview`),
    },
  )

const collectionRoles = (valid: ValidValues): GuideStep =>
  step(
    'roles',
    [],
    [
      "Give the app these four roles on the default domain; the classic portal calls it the root collection, which bears the account's name.",
      'A Purview administrator, a Domain admin or a Collection admin may assign them.',
      'Collections below inherit the roles unless inheritance is restricted. A sub-collection is allowed; then only what is in it can be reached. Other domains are not reached: give the roles there too where they are meant.',
      'New roles can take 15 minutes or longer to apply.',
    ],
    {
      copy: [{ label: 'Name of the app', value: APP_NAME }],
      links: linksTo('collections', valid),
      clickPaths: clickPathsTo('collections'),
      roles,
    },
  )

const account = (valid: ValidValues, gateway: string | null): GuideStep =>
  step(
    'account',
    ['api_url'],
    [
      `${labels.api_url}: the Atlas endpoint without /catalog. ${labels.tenant_id}: the Managed Identity tenant ID.`,
      'Was the account merged into another one? Then use the address of that primary account: the old one still answers, with what it held then.',
      ...(gateway === null
        ? []
        : ["If the account is behind a firewall, allow Qualytics' outgoing IP address to reach it."]),
    ],
    {
      copy: gateway === null ? [] : [{ label: "Qualytics' outgoing IP address", value: gateway }],
      links: linksTo('account', valid),
      clickPaths: clickPathsTo('account'),
    },
  )

const collections = step(
  'collections',
  ['domains'],
  [
    'What Qualytics calls Domains are Purview collections; Purview has domains above them, and governance domains in its Unified Catalog, which are something else.',
    'None visible? Then the roles are missing, do not apply yet, or were given in another domain or on a sub-collection.',
  ],
)
