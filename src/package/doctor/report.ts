/** What the doctor says at the end, as text for people and as an exit code for scripts. */
import type { Examination } from './examine'
import type { Finding } from './compare'

/** 0: the page finds all that it needs. 1: something that it needs is missing or different. 2: it could not be found out. */
export function exitCodeOf({ failure, findings, steps }: Examination): 0 | 1 | 2 {
  if (failure || !findings) return 2
  return findings.some(({ required }) => required) || steps.some(({ ok }) => !ok) ? 1 : 0
}

const line = ({ operation, place, words }: Finding) => `  ${operation}${place && `  ${place}`} ${words}`

function section(title: string, findings: Finding[]): string[] {
  return findings.length ? ['', `${title} (${findings.length}):`, ...findings.map(line)] : []
}

export function describe({ steps, findings, capabilities, failure }: Examination): string {
  const lines = steps.map(({ name, ok, words }) => `${ok ? '✓' : '✗'} ${name}: ${words}`)
  if (failure) lines.push(`✗ ${failure}`)
  if (findings) {
    const needed = findings.filter(({ required }) => required)
    const rest = findings.filter(({ required }) => !required)
    lines.push(
      needed.length
        ? '✗ API: something that the page needs is not as it expects'
        : '✓ API: everything that the page needs is there',
      ...section('Needed, and missing or different', needed),
      ...section('Not needed, and missing or different', rest),
    )
  }
  if (capabilities)
    lines.push(
      '',
      'Capabilities for this deployment, for host.capabilities or index.html:',
      `<script type="application/json" id="qualytics-integrations">${JSON.stringify(capabilities)}</script>`,
    )
  return lines.join('\n')
}
