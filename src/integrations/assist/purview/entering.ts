import type { Assistant } from '../assistant'
import { check, prefill } from './checks'
import { repairEndpoint } from './endpoint'
import { guide } from './guide'
import { handOver } from './handOver'
import { repairId } from './identifiers'
import { shareable } from './known'
import { readPaste } from './paste'
import { troubleshooting } from './troubleshooting'

/** What helps to enter the connection to Microsoft Purview; the rest is in `purview`. */
export const entering: Assistant = {
  pasteHint: 'Paste the output of the Azure CLI or a portal address anywhere in this form.',
  readPaste,
  repair: (field, value, values) => {
    if (field === 'api_url') return repairEndpoint(value, values)
    return field === 'tenant_id' || field === 'client_id' ? repairId(field, value) : null
  },
  prefill,
  check,
  guide,
  handOver,
  shareable,
  troubleshooting,
  reminds: true,
}
