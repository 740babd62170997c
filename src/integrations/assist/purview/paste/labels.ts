import type { Field } from '../fields/fieldNames'

interface Named {
  field: Field
  /** Other things bear this name too; it counts only beside a name that nothing else bears. */
  weak: boolean
  /** The value is the account's name, not its address. */
  isAccountName: boolean
}

/** Names as the Azure CLI, its JSON, the portals and environment files print them; compared without case and punctuation. */
const strong: Record<Field, readonly string[]> = {
  api_url: [
    'purviewendpoint',
    'purviewurl',
    'purviewaccounturl',
    'purviewaccountendpoint',
    'azurepurviewendpoint',
    'purviewatlasendpoint',
    'atlasendpoint',
    'purviewcatalogendpoint',
    'apiurl',
  ],
  tenant_id: [
    'tenantid',
    'directoryid',
    'directorytenantid',
    'azuretenantid',
    'azuretenant',
    'armtenantid',
    'purviewtenantid',
    'managedidentitytenantid',
  ],
  client_id: [
    'appid',
    'clientid',
    'applicationid',
    'applicationclientid',
    'azureclientid',
    'armclientid',
    'purviewclientid',
  ],
  client_secret: [
    'clientsecret',
    'clientsecretvalue',
    'azureclientsecret',
    'armclientsecret',
    'purviewclientsecret',
    'secretvalue',
    'secrettext',
  ],
}
const weak: Partial<Record<Field, readonly string[]>> = {
  api_url: ['endpoint', 'url'],
  tenant_id: ['tenant'],
  client_secret: ['password', 'secret', 'value'],
}
const accountNames = ['purviewaccount', 'purviewaccountname', 'purviewname', 'azurepurviewaccountname']

/** Labels that stand beside the four values on Azure's screens and are easily taken for theirs. */
const lookAlikes = new Map<string, string>([
  ['objectid', 'an object ID, not the Client ID'],
  ['secretid', 'the Secret ID, not its Value'],
  ['keyid', 'the Secret ID, not its Value'],
  ['subscriptionid', 'the subscription, which is not needed'],
  ['accesstoken', 'a token that ends within hours, not the Client Secret'],
])

const flat = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

const byName = new Map<string, Named>()
for (const [names, isWeak] of [
  [strong, false],
  [weak, true],
] as const)
  for (const field of ['api_url', 'tenant_id', 'client_id', 'client_secret'] as const)
    for (const name of names[field] ?? []) byName.set(name, { field, weak: isWeak, isAccountName: false })
for (const name of accountNames) byName.set(name, { field: 'api_url', weak: false, isAccountName: true })

export const fieldOfName = (name: string): Named | null => byName.get(flat(name)) ?? null

/** What a look-alike is; `null` for any other name. */
export const lookAlike = (name: string): string | null => lookAlikes.get(flat(name)) ?? null

/** Names of the day on which a secret ends. */
export const isEndDateName = (name: string): boolean =>
  ['enddatetime', 'enddate', 'expiresat', 'expires', 'expirydate', 'secretexpires'].includes(flat(name))
