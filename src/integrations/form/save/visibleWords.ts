import { assistantFor } from '../../assist/registry'
import type { Values } from '../../assist/types'
import { counted } from '../../ui/format'

/** `16 collections are visible.`, in the words of the connector; empty where nobody has looked, or there is none. */
export async function visibleWords(type: string, domains: number | undefined, values: Values): Promise<string> {
  if (!domains) return ''
  const steps = (await assistantFor(type))?.checkSteps?.({ ok: true, domains }, values)
  return steps?.visible ?? `${counted(domains, 'domain is', 'domains are')} visible.`
}
