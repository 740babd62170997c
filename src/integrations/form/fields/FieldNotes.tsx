import ChangedIcon from '@mui/icons-material/AutoFixHighOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { FieldAid } from '../assistance/useAssistance'

const List = styled('div')(({ theme }) => ({ ...theme.typography.caption, display: 'grid', gap: 2, marginTop: 4 }))
const Line = styled('div')<{ tone: 'changed' | 'warning' | 'error' }>(({ theme, tone }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 6px',
  color: tone === 'warning' ? theme.vars.palette.warning.main : theme.vars.palette.text.secondary,
  '& > svg': { flex: 'none', fontSize: 16 },
  '& > span': { minWidth: 0, maxWidth: 'calc(100% - 24px)' },
}))
const small = { height: 24, px: 0.75, typography: 'caption', fontWeight: 500 }

export const notesId = (id: string) => `${id}-notes`
export const hasNotes = ({ note, findings }: FieldAid): boolean => note !== null || findings.length > 0

/** Below a field: what was changed in it, what is probably not meant, and the button that puts it right. */
export function FieldNotes({ id, title, aid: { note, findings } }: { id: string; title: string; aid: FieldAid }) {
  if (!note && !findings.some(({ severity, fix }) => severity === 'warning' || fix)) return null
  return (
    <List id={notesId(id)}>
      {note && (
        <Line tone="changed">
          <ChangedIcon aria-hidden />
          <span>{note.message}</span>
          <Button size="small" sx={small} aria-label={`Undo: ${title}`} onClick={note.onUndo}>
            Undo
          </Button>
        </Line>
      )}
      {findings.map(({ severity, message, fix }) => (
        <Line key={message} tone={severity}>
          {severity === 'warning' && (
            <>
              <WarningIcon aria-hidden />
              <span>{message}</span>
            </>
          )}
          {fix && (
            <Button size="small" sx={small} onClick={fix.onApply}>
              {fix.label}
            </Button>
          )}
        </Line>
      ))}
    </List>
  )
}
