import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { CopyButton } from './CopyButton'
import { summary } from './touch'

const Root = styled('details')(({ theme }) => ({
  flexBasis: '100%',
  minWidth: 0,
  '& > summary': summary,
  '& > pre': {
    ...theme.typography.caption,
    maxHeight: 240,
    margin: '4px 0',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    // What the platform writes must not turn the words around it.
    unicodeBidi: 'plaintext',
  },
}))

interface RawDetailsProps {
  text: string | null | undefined
  /** What else can be done with them. */
  children?: ReactNode
}

/** The platform's own words, folded and copyable; nothing where there are none. */
export const RawDetails = ({ text, children }: RawDetailsProps) =>
  text ? (
    <Root>
      <summary>Details</summary>
      <pre>{text}</pre>
      <CopyButton text={text} name="Copy the details">
        Copy
      </CopyButton>{' '}
      {children}
    </Root>
  ) : null
