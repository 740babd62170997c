import { styled } from '@mui/material/styles'
import type { TroubleshootingEntry } from '../types'
import { Fold } from './GuideSection'

const List = styled('dl')(({ theme }) => ({
  margin: '8px 0 0',
  '& dt': { fontWeight: 500 },
  '& dd': { margin: '0 0 8px', color: theme.vars.palette.text.secondary },
}))

/** Help that needs no error to be read; what concerns the focused field comes first. */
export function TroubleshootingList({
  troubles,
  field,
}: {
  troubles: readonly TroubleshootingEntry[]
  field: string | null
}) {
  const concerns = ({ fields }: TroubleshootingEntry) => field !== null && fields.includes(field)
  const ordered = [...troubles.filter(concerns), ...troubles.filter((trouble) => !concerns(trouble))]
  return (
    <Fold>
      <summary>Troubleshooting</summary>
      <List>
        {ordered.map(({ issue, advice }) => [<dt key={`${issue}:`}>{issue}</dt>, <dd key={issue}>{advice}</dd>])}
      </List>
    </Fold>
  )
}
