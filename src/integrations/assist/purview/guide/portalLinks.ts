import type { Link } from '../../types'
import type { PortalPage } from '../errors/remedyRow'
import { isSovereign } from '../fields/clouds'
import type { ValidValues } from '../fields/validValues'

const IN_APP = 'Azure portal > Microsoft Entra ID > App registrations > the app'

const clickPaths: Record<PortalPage, readonly string[]> = {
  app: [`${IN_APP} > Overview`],
  secrets: [`${IN_APP} > Certificates & secrets`],
  permissions: [`${IN_APP} > API permissions`],
  enterprise_app: ['Azure portal > Microsoft Entra ID > Enterprise applications > the app > Properties'],
  sign_ins: ['Azure portal > Microsoft Entra ID > Sign-in logs > Service principal sign-ins'],
  tenant: ['Azure portal > Microsoft Entra ID > Overview'],
  account: ['Azure portal > the Purview account > Settings > Properties'],
  collections: [
    'Purview portal > Data Map > Domains > the default domain > Role assignments',
    'Classic portal: Data Map > Collections > root collection > Role assignments',
  ],
}

/** The ways there in words, the newest portal first; deep links are undocumented and may stop working. */
export const clickPathsTo = (page: PortalPage): readonly string[] => clickPaths[page]

/** As deep links as the valid values allow; in the sovereign clouds only the Azure portal itself is documented. */
export function linksTo(page: PortalPage, { account, clientId, cloud }: ValidValues): Link[] {
  const portal = { label: 'Open the Azure portal', href: `https://${cloud.portalHost}/` }
  if (isSovereign(cloud)) return [portal]
  switch (page) {
    case 'secrets':
      return [appPage('Credentials', 'Open Certificates & secrets', clientId)]
    case 'permissions':
      return [appPage('CallAnAPI', 'Open API permissions', clientId)]
    case 'app':
    case 'enterprise_app':
    case 'sign_ins':
    case 'tenant':
      return [entra]
    case 'account':
      return [portal]
    case 'collections':
      return [purviewPortal, ...(account === null ? [] : [classicPortal(account)])]
  }
}

const entra: Link = { label: 'Open Microsoft Entra', href: 'https://entra.microsoft.com/' }
const purviewPortal: Link = { label: 'Open the Purview portal', href: 'https://purview.microsoft.com/' }
/** Only a classic account has it: its endpoint bears the account's name. */
const classicPortal = (account: string): Link => ({
  label: 'Open the classic portal',
  href: `https://web.purview.azure.com/resource/${account}`,
})

const appPage = (blade: 'Credentials' | 'CallAnAPI', label: string, clientId: string | null): Link =>
  clientId === null
    ? entra
    : {
        label,
        href: `https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/${blade}/appId/${clientId}`,
      }

/** A command with the valid values in their places, and names in capitals for the others. */
export const filledIn = (command: string, { account, clientId, cloud }: ValidValues): string =>
  command
    .split('\n')
    // Not supported in the sovereign clouds: there the portal's button does it.
    .filter((line) => !isSovereign(cloud) || !line.includes('admin-consent'))
    .join('\n')
    .replaceAll('{client}', clientId ?? 'CLIENT_ID')
    .replaceAll('{account}', account ?? 'ACCOUNT')
    .replaceAll('{group}', 'RESOURCE_GROUP')
