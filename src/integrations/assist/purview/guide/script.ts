import { isSovereign } from '../fields/clouds'
import { isGuid } from '../fields/identifiers'
import type { ValidValues } from '../fields/validValues'
import template from './setup.sh?raw'

/**
 * The script that prepares Azure, with what is known filled in. Valid values are GUIDs and host names, so that they need no
 * quoting inside the quotes. It never holds a secret; the one that it creates, it prints.
 */
export function scriptFor({ account, tenant, clientId, cloud }: ValidValues): string {
  const settings: [string, string | null][] = [
    ['ACCOUNT', account],
    ['APP_ID', clientId],
    ['TENANT', tenant !== null && isGuid(tenant) ? tenant.toLowerCase() : null],
    ['CLOUD', isSovereign(cloud) ? cloud.cliName : null],
  ]
  return settings.reduce(
    (script, [name, value]) => (value === null ? script : script.replace(`\n${name}=''`, `\n${name}='${value}'`)),
    template,
  )
}
