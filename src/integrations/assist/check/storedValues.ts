import type { Integration } from '../../api/schemas'
import type { Values } from '../types'

/** What is stored and sent back, as the form has it. */
export const storedValues = ({ api_url, parameters }: Integration): Values => ({
  api_url,
  ...Object.fromEntries(
    Object.entries(parameters ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  ),
})
