import { styled, type ThemeVars } from '@mui/material/styles'
import type { SyncOutcome } from '../../api/schemas'
import { formatNumber } from '../../ui/format'
import { outcomeLabels, outcomes, type OutcomeTotals } from '../outcomeLabels'

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flex: 'none',
  gap: 2,
  height: 8,
  borderRadius: 4,
  overflow: 'hidden',
  backgroundColor: theme.vars.palette.action.selected,
}))
/** Those of the signs. */
const coloursOf = ({ palette }: ThemeVars): Record<SyncOutcome, string> => ({
  synced: palette.success.main,
  unmatched: palette.warning.main,
  failed: palette.error.main,
  skipped: palette.text.secondary,
})
const Part = styled('span')<{ outcome: SyncOutcome }>(({ theme, outcome }) => ({
  minWidth: 3,
  backgroundColor: coloursOf(theme.vars)[outcome],
  transition: 'flex-grow 200ms ease-out',
  '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
}))

/** The colour of an outcome in the picture, beside the word for it. */
export const Swatch = styled('span')<{ outcome: SyncOutcome }>(({ theme, outcome }) => ({
  display: 'inline-block',
  width: 8,
  height: 8,
  marginRight: 6,
  borderRadius: 2,
  backgroundColor: coloursOf(theme.vars)[outcome],
}))

/** The run in one picture: the share of each outcome. The words beside it are the words of the filter. */
export function OutcomeBar({ totals }: { totals: OutcomeTotals }) {
  const sum = outcomes.reduce((all, outcome) => all + totals[outcome], 0)
  if (sum === 0) return null
  const words = outcomes
    .filter((outcome) => totals[outcome] > 0)
    .map(
      (outcome) =>
        `${formatNumber(totals[outcome])} ${outcomeLabels[outcome].word.toLowerCase()} (${shareInWords(totals[outcome] / sum)})`,
    )
  return (
    <Bar role="img" aria-label={`Datastores: ${words.join(', ')}`} title={words.join(', ')}>
      {outcomes.map(
        (outcome) =>
          totals[outcome] > 0 && (
            <Part key={outcome} outcome={outcome} style={{ flexGrow: totals[outcome], flexBasis: 0 }} />
          ),
      )}
    </Bar>
  )
}

/** `34 %`; a little is never told as nothing, nor nearly all as all. */
export function shareInWords(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %'
  if (share > 0.99 && share < 1) return 'over 99 %'
  return `${Math.round(share * 100)} %`
}
