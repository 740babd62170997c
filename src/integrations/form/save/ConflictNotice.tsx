import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { Ref } from 'react'
import { Notice } from '../../ui/Notice'
import type { Difference } from '../model/conflict'

const Table = styled('table')(({ theme }) => ({
  ...theme.typography.body2,
  width: '100%',
  marginTop: 8,
  borderCollapse: 'collapse',
  color: theme.vars.palette.text.primary,
  '& th, & td': {
    padding: '4px 12px 4px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
  },
  '& thead th, & tbody th': { color: theme.vars.palette.text.secondary },
}))

export interface ConflictNoticeProps {
  differences: Difference[]
  saving: boolean
  onSaveAnyway: () => void
  onTakeOver: () => void
  ref: Ref<HTMLDivElement>
}

/** Somebody else changed what is being edited: says what, before anything is overwritten. */
export function ConflictNotice({ differences, saving, onSaveAnyway, onTakeOver, ref }: ConflictNoticeProps) {
  const overwrites = differences.some(({ yours }) => yours !== null)
  return (
    <Notice
      ref={ref}
      role="alert"
      severity="warning"
      title="This integration was changed meanwhile"
      actions={
        <>
          <Button size="small" variant="outlined" color="inherit" loading={saving} onClick={onSaveAnyway}>
            {overwrites ? 'Save anyway' : 'Save my changes too'}
          </Button>
          <Button size="small" variant="outlined" color="inherit" disabled={saving} onClick={onTakeOver}>
            Take over their values
          </Button>
        </>
      }
    >
      {overwrites
        ? 'Saving puts your values in place of theirs.'
        : 'You did not touch these, so saving keeps them as they are now.'}
      <Table>
        <thead>
          <tr>
            <th scope="col">Property</th>
            <th scope="col">Stored now</th>
            {overwrites && <th scope="col">Yours</th>}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, theirs, yours }) => (
            <tr key={field.key}>
              <th scope="row">{field.title}</th>
              <td>{theirs}</td>
              {overwrites && <td>{yours ?? 'not touched, stays as it is now'}</td>}
            </tr>
          ))}
        </tbody>
      </Table>
    </Notice>
  )
}
