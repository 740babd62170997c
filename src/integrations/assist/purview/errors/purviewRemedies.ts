import type { RemedyRow } from './remedyRow'

/** Only with a token is Purview asked: its answer proves tenant, app and secret. */
const SIGNED_IN = ['tenant', 'app', 'secret'] as const
const ANSWERED = ['address', ...SIGNED_IN] as const

const SHOW_ACCOUNT = 'az purview account show --name {account} --resource-group {group}'
const ADD_ADMIN = `OID=$(az ad sp show --id {client} --query id -o tsv)
az purview account add-root-collection-admin --account-name {account} --resource-group {group} --object-id $OID`

const roleRow = (role: string, does: string): RemedyRow => ({
  title: `The role ${role} is missing`,
  cause: `Purview knows the app, but does not let it ${does}: that takes the role ${role} on the collection.`,
  fields: [],
  steps: [
    `Give the app's service principal the role ${role} on the root collection.`,
    'A new role can take 15 minutes and more until it counts.',
  ],
  place: 'collections',
  command: null,
  retry: 'after_change',
  failed: 'permissions',
  proven: ANSWERED,
})

/** What comes from Purview itself, or from the way to it. */
export const purviewRemedies = {
  noRole: {
    title: 'The app has no role on the collection',
    cause:
      'Purview knows the app, but it may not open this account: no role was given to it yet, or a new role does not count yet.',
    fields: [],
    steps: [
      "Give the app's service principal the roles Data Curator, Data Source Administrator, Collection Admin and Policy Author on the root collection.",
      'If they were given just now, wait: it can take 15 minutes and more until they count.',
    ],
    place: 'collections',
    command: ADD_ADMIN,
    retry: 'after_change',
    failed: 'permissions',
    proven: ANSWERED,
  },
  noDataCurator: roleRow('Data Curator', 'read and write assets and their tags'),
  noDataSourceAdministrator: roleRow('Data Source Administrator', 'use the scan API'),
  noPolicyAuthor: roleRow('Policy Author', 'read policies'),
  notAccepted: {
    title: 'Purview does not accept the sign-in',
    cause:
      'The sign-in at Microsoft Entra ID went well, but the token is for another audience or has ended. Nothing entered here is known to be wrong.',
    fields: [],
    steps: [
      'Try once more.',
      'If it repeats, report it to Qualytics with the time below. Say so if the account is in Azure Government or Azure in China.',
    ],
    place: null,
    command: null,
    retry: 'soon',
    failed: 'permissions',
    proven: SIGNED_IN,
  },
  notThere: {
    title: 'There is no Purview account at this address',
    cause: "The account's name is misspelt, the account was deleted, or the address is a page of a portal.",
    fields: ['api_url'],
    steps: ["Copy the Atlas endpoint, without /catalog, from the account's properties in the Azure portal."],
    place: 'account',
    command: SHOW_ACCOUNT,
    retry: 'after_change',
    failed: 'address',
    proven: SIGNED_IN,
  },
  noName: {
    title: 'The address leads nowhere',
    cause: "No server of this name exists: the account's name is misspelt, or the account was deleted.",
    fields: ['api_url'],
    steps: ["Copy the Atlas endpoint, without /catalog, from the account's properties in the Azure portal."],
    place: 'account',
    command: SHOW_ACCOUNT,
    retry: 'after_change',
    failed: 'address',
    proven: [],
  },
  noTls: {
    title: 'No secure connection to this address',
    cause:
      "The server's certificate is not that of this address. The address may be wrong, or a proxy may stand between.",
    fields: ['api_url'],
    steps: [
      "Copy the Atlas endpoint, without /catalog, from the account's properties in the Azure portal.",
      'If the address is right, ask your network administrator about a proxy on the way.',
    ],
    place: 'account',
    command: SHOW_ACCOUNT,
    retry: 'after_change',
    failed: 'address',
    proven: [],
  },
  privateOnly: {
    title: 'The account can be reached by private endpoint only',
    cause: 'Public network access to this Purview account is disabled, so that Qualytics cannot reach it.',
    fields: ['api_url'],
    steps: [
      'Ask the Azure administrator to enable public network access (Networking), or to give Qualytics a private way to the account.',
      'The outgoing IP address of Qualytics is in the setup guide.',
    ],
    place: 'account',
    command: SHOW_ACCOUNT,
    retry: 'after_change',
    failed: 'address',
    proven: [],
  },
  noAnswer: {
    title: 'Purview did not answer in time',
    cause: 'The account may be reachable by private endpoint only, or a firewall drops the request.',
    fields: ['api_url'],
    steps: [
      'See under Networking whether public network access to the account is disabled.',
      'Have the outgoing IP address of Qualytics allowed; it is in the setup guide.',
    ],
    place: 'account',
    command: SHOW_ACCOUNT,
    retry: 'soon',
    failed: 'address',
    proven: [],
  },
  throttled: {
    title: 'Purview is at its capacity limit',
    cause:
      'The account takes a limited number of operations a second: 250 with the default of 10 capacity units, up to 2,500 with 100.',
    fields: [],
    steps: ['Wait, then try again.', 'If this happens often, have more capacity units assigned to the account.'],
    place: null,
    command: null,
    retry: 'after_wait',
    failed: null,
    proven: ANSWERED,
  },
  fault: {
    title: 'Purview has a fault at the moment',
    cause: 'The sign-in went well; then Purview failed by itself.',
    fields: [],
    steps: ['Try again in a few minutes.', 'If it stays, report it to Microsoft support with the time below.'],
    place: null,
    command: null,
    retry: 'soon',
    failed: null,
    proven: ANSWERED,
  },
} satisfies Record<string, RemedyRow>
