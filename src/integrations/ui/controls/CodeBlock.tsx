import { styled } from '@mui/material/styles'

const Block = styled('pre')(({ theme }) => ({
  margin: 0,
  padding: 12,
  minHeight: 120,
  flex: '1 1 auto',
  overflow: 'auto',
  borderRadius: 8,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.action.hover,
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSize: '0.75rem',
  lineHeight: '18px',
  '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: -1 },
}))

/** A long text to be read and copied as it stands; it scrolls by itself, so the keyboard must reach it. */
export const CodeBlock = ({ name, text }: { name: string; text: string }) => (
  <Block role="region" aria-label={name} tabIndex={0}>
    {text}
  </Block>
)
