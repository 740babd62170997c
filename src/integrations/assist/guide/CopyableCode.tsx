import { styled } from '@mui/material/styles'
import { CopyButton } from '../../ui/controls/CopyButton'

const Box = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'flex-start',
  gap: 4,
  padding: '2px 2px 2px 10px',
  borderRadius: 6,
  color: theme.vars.palette.text.primary,
  backgroundColor: theme.vars.palette.action.hover,
  '& > code': {
    flex: 1,
    minWidth: 0,
    padding: '7px 0',
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: '0.75rem',
    lineHeight: '18px',
    whiteSpace: 'pre-wrap',
  },
}))

/** Something to copy as it stands: a name, a permission, a command. `name` completes "Copy". */
export const CopyableCode = ({ text, name }: { text: string; name: string }) => (
  <Box>
    <code>{text}</code>
    <CopyButton text={text} name={`Copy ${name}`} />
  </Box>
)
