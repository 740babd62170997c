import { commands } from './commands'
import type { RemedyRow } from './remedyRow'

/** Only with a token is Purview asked: its answer proves tenant, app and secret. */
const SIGNED_IN = ['app', 'secret'] as const
/** The account took the token. */
const ANSWERED = [...SIGNED_IN, 'permissions', 'account'] as const

const TAKES_TIME = 'New roles can take 15 minutes or longer to apply.'
const OTHER_DOMAIN = 'A role does not reach the other domains of the tenant: give it in each domain that is meant.'
const COPY_ENDPOINT = "Copy the Atlas endpoint, without /catalog, from the account's properties in the Azure portal."

const roleRow = (role: string, does: string): RemedyRow => ({
  title: `The role ${role} is missing`,
  cause: `Purview knows the app, but does not let it ${does}: that takes the role ${role} on the collection.`,
  fields: [],
  steps: [
    `Give the app the role ${role} on the default domain (in the classic portal: the root collection).`,
    TAKES_TIME,
    OTHER_DOMAIN,
  ],
  page: 'collections',
  command: null,
  retry: 'after_change',
  failed: 'roles',
  proven: ANSWERED,
})

/** What comes from Purview itself, or from the way to it. */
export const purviewRemedies = {
  noRole: {
    title: 'The app has no role in Purview',
    cause:
      'Purview knows the app, but the app may not open this account: no role is given to it, or a new one does not apply yet.',
    fields: [],
    steps: [
      'Give the app the roles Data Curator, Data Source Administrator, Collection Admin and Policy Author on the default domain (in the classic portal: the root collection).',
      TAKES_TIME,
      'A Purview administrator, a Domain admin or a Collection admin may assign roles.',
      OTHER_DOMAIN,
    ],
    page: 'collections',
    command: commands.addCollectionAdmin,
    retry: 'after_change',
    failed: 'roles',
    proven: ANSWERED,
  },
  noDataCurator: roleRow('Data Curator', 'read and write assets and their tags'),
  noDataSourceAdministrator: roleRow('Data Source Administrator', 'use the scan API'),
  noPolicyAuthor: roleRow('Policy Author', 'read policies'),
  notAccepted: {
    title: 'Purview does not accept the sign-in',
    cause:
      'The sign-in at Microsoft Entra ID went well, but the token is for another audience or has ended: nothing entered here is known to be wrong.',
    fields: [],
    steps: [
      'Try once more.',
      'If it repeats, report it to Qualytics with the time below. Say so if the account is in Azure Government or Azure in China.',
    ],
    page: null,
    command: null,
    retry: 'soon',
    failed: 'permissions',
    proven: SIGNED_IN,
  },
  notThere: {
    title: 'There is no Purview account at this address',
    cause: "The account's name is misspelt, the account was deleted, or the address is a page of a portal.",
    fields: ['api_url'],
    steps: [COPY_ENDPOINT],
    page: 'account',
    command: commands.showAccount,
    retry: 'after_change',
    failed: 'account',
    proven: SIGNED_IN,
  },
  noName: {
    title: 'The address leads nowhere',
    cause: "No server of this name exists: the account's name is misspelt, or the account was deleted.",
    fields: ['api_url'],
    steps: [COPY_ENDPOINT],
    page: 'account',
    command: commands.showAccount,
    retry: 'after_change',
    failed: 'account',
    proven: [],
  },
  noNameForNow: {
    title: 'The name could not be looked up',
    cause:
      'The name service did not answer Qualytics, which usually passes and does not mean that the address is wrong.',
    fields: [],
    steps: ['Try again in a minute.', 'If it stays, compare the address with the Atlas endpoint of the account.'],
    page: 'account',
    command: commands.showAccount,
    retry: 'soon',
    failed: 'account',
    proven: [],
  },
  unreachable: {
    title: 'The connection to the account is refused',
    cause: 'The name is right, but nothing takes the connection there, or a firewall cuts it off.',
    fields: ['api_url'],
    steps: [
      'See under Networking whether public network access to the account is disabled.',
      'Have the outgoing IP address of Qualytics allowed; it is in the setup guide.',
    ],
    page: 'account',
    command: commands.showAccount,
    retry: 'after_change',
    failed: 'account',
    proven: [],
  },
  noTls: {
    title: 'No secure connection to this address',
    cause:
      "The server's certificate is not that of this address: the address may be wrong, or a proxy may stand between.",
    fields: ['api_url'],
    steps: [COPY_ENDPOINT, 'If the address is right, ask your network administrator about a proxy on the way.'],
    page: 'account',
    command: commands.showAccount,
    retry: 'after_change',
    failed: 'account',
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
    page: 'account',
    command: commands.showAccount,
    retry: 'after_change',
    failed: 'account',
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
    page: 'account',
    command: commands.showAccount,
    retry: 'soon',
    failed: 'account',
    proven: [],
  },
  entityGone: {
    title: 'An asset was deleted while it was read',
    cause: 'Purview no longer holds an asset that it had listed a moment before.',
    fields: [],
    steps: ['Nothing to do: the next sync goes by what is there then.'],
    page: null,
    command: null,
    retry: 'after_change',
    failed: null,
    proven: [...ANSWERED, 'roles', 'collections'],
  },
  nothingMatched: {
    title: 'Nothing in Purview matched',
    cause: 'The collections that are searched hold no asset with the name of a table of your datastores.',
    fields: [],
    steps: [
      'Choose the collections that hold these assets in Domains, or none to search all. What Qualytics calls Domains are Purview collections.',
      'Compare the names: database.schema.table, in the same upper and lower case.',
      'If the account was merged into another one, use the address of that primary account: the old one still answers, with what it held then.',
      'If the assets are in another domain of the tenant, give the app its four roles there too.',
    ],
    page: 'collections',
    command: null,
    retry: 'after_change',
    failed: null,
    proven: [...ANSWERED, 'roles', 'collections'],
  },
  throttled: {
    title: 'Purview is at its capacity limit',
    cause:
      'The account takes a limited number of operations a second: 250 with the default of 10 capacity units, up to 2,500 with 100.',
    fields: [],
    steps: ['Wait, then try again.', 'If this happens often, have more capacity units assigned to the account.'],
    page: null,
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
    page: null,
    command: null,
    retry: 'soon',
    failed: null,
    proven: ANSWERED,
  },
} satisfies Record<string, RemedyRow>
