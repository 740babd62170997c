import { isSovereign } from '../fields/clouds'
import type { ValidValues } from '../fields/validValues'

/** Names that appear in the guide, in the script and in what is handed over. */
export const APP_NAME = 'Qualytics-Purview-Integration'
export const API_PERMISSION = 'Purview.ApplicationAccess'
export const DELEGATED_PERMISSION = 'Purview.DelegatedAccess'

/**
 * The preparations as a script for the Azure CLI (bash), as far as it can do them. Known values are filled in: they are GUIDs,
 * domains and host names, so nothing in them needs quoting. It never holds a secret; the one that it creates, it prints.
 */
export function scriptFor({ account, tenant, clientId, cloud }: ValidValues): string {
  const sovereign = isSovereign(cloud)
  return [
    '#!/usr/bin/env bash',
    '# Prepares Microsoft Purview for Qualytics. It needs the Azure CLI and the right to register apps,',
    '# to grant admin consent and to administer the Purview account.',
    'set -euo pipefail',
    '',
    `ACCOUNT=${account ?? 'your-account'}   # name of the Purview account`,
    'RESOURCE_GROUP=your-resource-group   # resource group of the Purview account',
    '',
    ...(sovereign ? [`az cloud set --name ${cloud.cliName}`] : []),
    tenant === null ? 'az login' : `az login --tenant ${tenant}`,
    'az extension add --name purview',
    '',
    ...(clientId === null
      ? [
          '# App registration and service principal',
          `APP=$(az ad app create --display-name ${APP_NAME} --query appId -o tsv)`,
          'az ad sp create --id $APP',
        ]
      : [
          '# App registration (it exists) and service principal',
          `APP=${clientId}`,
          'az ad sp show --id $APP --query id -o tsv || az ad sp create --id $APP',
        ]),
    '',
    '# API permission and admin consent',
    'PV=73c2949e-da2d-457a-9607-fcc665198967',
    `ROLE=$(az ad sp show --id $PV --query "appRoles[?value=='${API_PERMISSION}'].id" -o tsv)`,
    'az ad app permission add --id $APP --api $PV --api-permissions $ROLE=Role',
    ...(sovereign
      ? [
          '# Consent cannot be granted by command in this cloud: Azure portal > the app > API permissions > Grant admin consent.',
        ]
      : [
          '# Consent may fail until the app is known everywhere.',
          'for try in 1 2 3 4 5; do az ad app permission admin-consent --id $APP && break; sleep 20; done',
        ]),
    '',
    '# Collection Admin on the root collection. The other three roles are given in the Purview portal:',
    '# Data Map > Collections > root collection > Role assignments: Data Curator, Data Source Administrator, Policy Author.',
    "# This takes the service principal's object id, not the app's.",
    'OID=$(az ad sp show --id $APP --query id -o tsv)',
    'az purview account add-root-collection-admin --account-name $ACCOUNT --resource-group $RESOURCE_GROUP --object-id $OID',
    '',
    '# The endpoint (without /catalog) and the tenant',
    'az purview account show --name $ACCOUNT --resource-group $RESOURCE_GROUP',
    '',
    '# Client secret, printed once. --append keeps older secrets valid.',
    'az ad app credential reset --id $APP --append --display-name qualytics --years 1',
    '',
  ].join('\n')
}
