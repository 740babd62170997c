import type { Assistant } from '../assistant'
import { check, prefill } from './checks'
import { repairEndpoint } from './endpoint'
import { repairId } from './identifiers'
import { shareable } from './known'
import { readPaste } from './paste'

/** What is known of Microsoft Purview beyond its specification. */
export const purview: Assistant = {
  readPaste,
  repair: (field, value, values) =>
    field === 'api_url'
      ? repairEndpoint(value, values)
      : field === 'tenant_id' || field === 'client_id'
        ? repairId(field, value)
        : null,
  prefill,
  check,
  shareable,
}
