import type { Assistant } from '../types'
import { validate, prefill } from './fields/validate'
import { repairEndpoint } from './fields/endpoint'
import { guide } from './guide/guide'
import { handOver } from './guide/handOver'
import { repairId } from './fields/identifiers'
import { shareable } from './fields/validValues'
import { parsePaste } from './paste/parsePaste'
import { troubleshooting } from './guide/troubleshooting'

/** What helps to enter the connection to Microsoft Purview; the rest is in `purview`. */
export const purviewForm: Assistant = {
  pasteHint: 'Paste the output of the Azure CLI or a portal address anywhere in this form.',
  parsePaste,
  repair: (field, value, values) => {
    if (field === 'api_url') return repairEndpoint(value, values)
    return field === 'tenant_id' || field === 'client_id' ? repairId(field, value) : null
  },
  prefill,
  validate,
  guide,
  handOver,
  shareable,
  troubleshooting,
  hasReminder: true,
}
