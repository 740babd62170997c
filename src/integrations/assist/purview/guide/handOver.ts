import type { GuideStep, HandOver, Values } from '../../types'
import { labels } from '../fields/fieldNames'
import { guide } from './guide'
import { validValuesOf, type ValidValues } from '../fields/validValues'
import { withoutSecrets } from '../fields/secretFormat'

/** What the Azure administrator has to do, as Markdown and as script. */
export function handOver(values: Values, gateway: string | null, link: string): HandOver {
  const { steps, script } = guide(values, gateway)
  // A bracket or a blank would end the link.
  const address = withoutSecrets(link, values).replaceAll(/[\s()<>]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  const markdown = [
    '# Prepare Microsoft Purview for Qualytics',
    'Qualytics is to synchronize metadata with Microsoft Purview. Please prepare these things in Azure; the script at the end does most of them.',
    ...knownValues(validValuesOf(values)),
    ...steps.map((step, index) => sectionOf(step, index + 1)),
    '## Give back',
    [
      `Open [the form in Qualytics](${address}) and fill in what is missing, or send back:`,
      '',
      `- ${labels.api_url}`,
      `- ${labels.tenant_id}`,
      `- ${labels.client_id}`,
      `- ${labels.client_secret} (the Value): by a safe way only, not by mail, chat or ticket`,
      '- the day on which the secret ends',
    ].join('\n'),
    '## Script for the Azure CLI',
    `\`\`\`sh\n${script}\`\`\``,
  ].join('\n\n')
  return { markdown: `${markdown}\n`, script }
}

function knownValues({ endpoint, tenant, clientId }: ValidValues): string[] {
  const lines = [
    [labels.api_url, endpoint],
    [labels.tenant_id, tenant],
    [labels.client_id, clientId],
  ].flatMap(([label, value]) => (value === null ? [] : [`- ${label}: \`${value}\``]))
  return lines.length === 0 ? [] : ['Known so far:', lines.join('\n')]
}

function sectionOf({ title, paragraphs, clickPath, copy, roles, links }: GuideStep, number: number): string {
  const parts = [
    `## ${number}. ${title}`,
    ...(clickPath === null ? [] : [`${clickPath}${links.map(({ href }) => ` (<${href}>)`).join('')}`]),
    paragraphs.map((paragraph) => `- ${paragraph}`).join('\n'),
  ]
  if (copy.length > 0) parts.push(copy.map(({ label, value }) => `- ${label}: \`${value}\``).join('\n'))
  if (roles.length > 0) parts.push(roles.map(({ name, reason }) => `- ${name}: ${reason}`).join('\n'))
  return parts.join('\n\n')
}
