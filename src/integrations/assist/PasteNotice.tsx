import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Notice } from '../ui/Notice'
import { counted, dayOf } from '../ui/format'
import type { Paste, PastedValue } from './types'

const List = styled('ul')(({ theme }) => ({
  margin: '2px 0 0',
  paddingLeft: 20,
  '& b': { fontWeight: 600, color: theme.vars.palette.text.primary },
}))

export interface PasteNoticeProps {
  paste: Omit<Paste, 'values'> & { values: readonly Pick<PastedValue, 'field' | 'from'>[] }
  titleOf: (field: string) => string
  /** What was there before has come back. */
  undone: boolean
  onUndo: () => void
  onDismiss: () => void
}

/** What was taken from pasted text, from where, and what was left aside. The text itself is not kept. */
export function PasteNotice({ paste, titleOf, undone, onUndo, onDismiss }: PasteNoticeProps) {
  const { values, ignored, notes, expiresAt, openSteps = [] } = paste
  const taken = values.length > 0
  return (
    <Notice
      severity={openSteps.length > 0 ? 'warning' : taken ? 'success' : 'info'}
      title={
        undone
          ? 'The pasted values were taken back'
          : taken
            ? `Filled in ${counted(values.length, 'field')} from what you pasted`
            : 'Nothing was filled in from what you pasted'
      }
      actions={
        <>
          {taken && !undone && (
            <Button size="small" variant="outlined" color="inherit" onClick={onUndo}>
              Undo
            </Button>
          )}
          <Button size="small" color="inherit" onClick={onDismiss}>
            Dismiss
          </Button>
        </>
      }
    >
      {!undone && (
        <List>
          {values.map(({ field, from }) => (
            <li key={field}>
              <b>{titleOf(field)}</b>: {from}
            </li>
          ))}
          {expiresAt && <li>{expiryOf(expiresAt)}</li>}
          {openSteps.map(({ id, title, instruction }) => (
            <li key={id}>
              <b>{title}</b> is still open. {instruction}
            </li>
          ))}
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
          {ignored.map((words) => (
            <li key={words}>Ignored: {words}</li>
          ))}
        </List>
      )}
    </Notice>
  )
}

function expiryOf(day: string): string {
  const words = dayOf(`${day}T00:00`)
  return day < new Date().toISOString().slice(0, 10)
    ? `The secret expired on ${words}. Create a new one before you save.`
    : `The secret expires on ${words}.`
}
