import type { HandOver, Values } from '../../types'
import { withoutSecrets } from '../fields/secretFormat'
import { guide } from './guide'

/** What is asked of the Azure administrator: three sentences, the script, and the way back into the form. */
export function handOver(values: Values, gateway: string | null, link: string): HandOver {
  const { script } = guide(values, gateway)
  // A bracket or a blank would end the link.
  const address = withoutSecrets(link, values).replaceAll(/[\s()<>]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  const parts = [
    'Qualytics is to read and write metadata in Microsoft Purview, and needs an app in Azure for that.',
    `Please open ${script.shell.href}, paste the script below and press Enter: it registers the app, grants its API permissions, gives it four roles in Purview and creates a client secret; it removes nothing and sends nothing to Qualytics.`,
    `Paste what it prints into this form, or give it to me by a safe way, not by mail, chat or ticket (it holds a secret): ${address}`,
    ...(gateway === null ? [] : [`If the account is behind a firewall, please allow ${gateway} to reach it.`]),
  ]
  return { subject: 'Prepare Microsoft Purview for Qualytics', text: `${parts.join('\n\n')}\n\n${script.text}` }
}
