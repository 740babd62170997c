import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { CONTENT_ID } from './contentId'

const Frame = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '80px minmax(0, 1fr)',
  minHeight: '100dvh',
  [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: '56px minmax(0, 1fr)' },
}))

const Main = styled('main')(({ theme }) => ({
  width: '100%',
  maxWidth: 1120,
  margin: '0 auto',
  padding: '24px 40px 96px',
  '&:focus': { outline: 'none' },
  [theme.breakpoints.down('md')]: { padding: '24px 24px 96px' },
  [theme.breakpoints.down('sm')]: { padding: '16px 16px 96px' },
}))

const SkipLink = styled('a')(({ theme }) => ({
  position: 'fixed',
  top: 8,
  left: 8,
  zIndex: theme.zIndex.tooltip,
  padding: '8px 16px',
  borderRadius: theme.vars.shape.borderRadius,
  color: theme.vars.palette.control.tooltipInk,
  backgroundColor: theme.vars.palette.control.tooltip,
  '&:not(:focus)': { clipPath: 'inset(50%)', width: 1, height: 1, padding: 0, overflow: 'hidden' },
}))

/** The frame of every page: the skip link, the side panel, the main landmark. */
export function Shell({ panel, children }: { panel: ReactNode; children: ReactNode }) {
  return (
    <>
      <SkipLink
        href={`#${CONTENT_ID}`}
        onClick={(event) => {
          // The address stays as it is: its fragment means nothing to this application.
          event.preventDefault()
          document.getElementById(CONTENT_ID)?.focus()
        }}
      >
        Skip to content
      </SkipLink>
      <Frame>
        {panel}
        <Main id={CONTENT_ID} tabIndex={-1}>
          {children}
        </Main>
      </Frame>
    </>
  )
}
