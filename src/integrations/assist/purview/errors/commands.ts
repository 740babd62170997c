import type { Remedy } from '../../types'

type Command = NonNullable<Remedy['command']>

const APP_OWNER = 'an owner of the app, or an Application Administrator'

/** Commands of the Azure CLI that remedies offer. `{client}`, `{account}` and `{group}` stand for the user's values. */
export const commands = {
  newSecret: {
    text: 'az ad app credential reset --id {client} --append --display-name qualytics --years 1',
    does: 'Creates one more client secret, valid for a year, and prints it once.',
    runBy: APP_OWNER,
    doesNot: 'It removes no other secret.',
  },
  showApp: {
    text: 'az ad app show --id {client}',
    does: 'Shows the app with this Client ID.',
    runBy: 'anyone in the tenant who may read app registrations',
    doesNot: 'It changes nothing.',
  },
  showTenant: {
    text: 'az account show',
    does: 'Shows the tenant that you are signed in to.',
    runBy: 'anyone who is signed in',
    doesNot: 'It changes nothing.',
  },
  createServicePrincipal: {
    text: 'az ad sp create --id {client}',
    does: 'Adds the app to the tenant as an enterprise application.',
    runBy: APP_OWNER,
    doesNot: 'It gives the app no role.',
  },
  grantPermission: {
    text: `PV=73c2949e-da2d-457a-9607-fcc665198967
ROLE=$(az ad sp show --id $PV --query "appRoles[?value=='Purview.ApplicationAccess'].id" -o tsv)
az ad app permission add --id {client} --api $PV --api-permissions $ROLE=Role
az ad app permission admin-consent --id {client}`,
    does: 'Adds the permission Purview.ApplicationAccess and grants admin consent.',
    runBy: 'a Privileged Role Administrator or Global Administrator',
    doesNot: 'It gives the app no role in Purview.',
  },
  showAccount: {
    text: 'az purview account show --name {account} --resource-group {group}',
    does: 'Shows the account with its endpoints, its tenant and whether public network access is on.',
    runBy: 'anyone with read access to the account in Azure',
    doesNot: 'It changes nothing.',
  },
  addCollectionAdmin: {
    text: `OID=$(az ad sp show --id {client} --query id -o tsv)
az purview account add-root-collection-admin --account-name {account} --resource-group {group} --object-id $OID`,
    does: 'Gives the app the role Collection Admin.',
    runBy: 'an Owner or Contributor of the Purview account in Azure',
    doesNot: 'It gives none of the other three roles; the setup script does.',
  },
} satisfies Record<string, Command>
