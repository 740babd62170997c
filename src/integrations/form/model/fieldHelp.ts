/** One line of help, and where a value is found, for fields of which a specification says nothing: by type and field name. */
interface Help {
  text: string
  /** Public documentation. */
  href: string
}

const ATLASSIAN_TOKENS =
  'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/'
const SLACK_TOKENS = 'https://docs.slack.dev/authentication/tokens'
const APP_REGISTRATION = 'https://learn.microsoft.com/entra/identity-platform/quickstart-register-app'

const helps: Readonly<Record<string, Help>> = {
  'slack.api_access_token': { text: 'The token that Slack gave your app when it was installed.', href: SLACK_TOKENS },
  'slack.api_refresh_token': {
    text: 'Given together with the access token where token rotation is on.',
    href: 'https://docs.slack.dev/authentication/using-token-rotation',
  },
  'msft_teams.app_client_id': { text: 'The Application (client) ID of the app registration.', href: APP_REGISTRATION },
  'msft_teams.app_client_secret': {
    text: "The secret's Value. Azure shows it once, right after it was created.",
    href: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
  },
  'msft_teams.app_subscription_id': {
    text: 'The Azure subscription in which the bot is created.',
    href: 'https://learn.microsoft.com/azure/azure-portal/get-subscription-tenant-id',
  },
  'msft_teams.app_resource_group': {
    text: 'A resource group of that subscription, by name.',
    href: 'https://learn.microsoft.com/azure/azure-resource-manager/management/manage-resource-groups-portal',
  },
  'msft_teams.teams_link': {
    text: 'In Microsoft Teams: More options of the team, then Get link to team.',
    href: 'https://learn.microsoft.com/microsoftteams/',
  },
  'pagerduty.routing_key': {
    text: 'The Integration Key of an Events API v2 integration.',
    href: 'https://support.pagerduty.com/main/docs/services-and-integrations',
  },
  'jira.api_url': {
    text: 'The address at which you open Jira.',
    href: 'https://support.atlassian.com/jira-software-cloud/',
  },
  'jira.credentials': { text: 'In the form email:api_token.', href: ATLASSIAN_TOKENS },
  'servicenow.api_url': {
    text: 'The address of your instance: https, without a slash at the end.',
    href: 'https://www.servicenow.com/docs/',
  },
  'servicenow.credentials': { text: 'In the form username:password.', href: 'https://www.servicenow.com/docs/' },
}

/** What a field says for help: the words of the specification before ours, and where to look where the specification has no link. */
export function helpOf(type: string, name: string, info: string, markdown: string): { info: string; markdown: string } {
  const key = `${type}.${name}`
  const help = Object.hasOwn(helps, key) ? helps[key] : undefined
  if (!help || markdown) return { info, markdown }
  return { info: info || help.text, markdown: `[Where do I find this?](${help.href})` }
}
