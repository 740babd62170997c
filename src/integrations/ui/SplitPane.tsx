import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { ChoiceButton, ChoiceGroup } from './controls/ChoiceButtons'

/** Beside each other from 900 px on, each scrolling by itself; in less width one at a time. */
const Columns = styled('div')<{ shown: 'main' | 'aside' }>(({ theme, shown }) => ({
  [theme.breakpoints.up('md')]: {
    display: 'grid',
    flex: '1 1 auto',
    minHeight: 0,
    gridTemplateColumns: 'minmax(0, 1fr) 400px',
    // To the edges of the dialog, so that each bar for scrolling stands at its column's edge.
    margin: '0 -24px -24px',
    '& > *': {
      // What is visually hidden inside scrolls with it.
      position: 'relative',
      minHeight: 0,
      overflowY: 'auto',
      padding: '4px 24px 24px',
      // A shade at the lower edge for as long as more stands below: the cover above it scrolls along.
      background: `linear-gradient(${theme.vars.palette.background.paper}, ${theme.vars.palette.background.paper}) bottom / 100% 24px no-repeat local,
        linear-gradient(transparent, color-mix(in srgb, ${theme.vars.palette.text.primary} 16%, transparent)) bottom / 100% 16px no-repeat scroll`,
    },
    '& > aside': { borderLeft: `1px solid ${theme.vars.palette.divider}` },
  },
  [theme.breakpoints.down('md')]: {
    [shown === 'main' ? '& > aside' : '& > div']: { display: 'none' },
  },
}))
const Switch = styled(ChoiceGroup)(({ theme }) => ({
  marginBottom: 16,
  [theme.breakpoints.up('md')]: { display: 'none' },
}))

export interface SplitPaneProps {
  main: ReactNode
  /** The words that lead to `main` where the screen is narrow. */
  mainLabel: string
  aside: ReactNode
  asideLabel: string
  shown: 'main' | 'aside'
  onShow: (shown: 'main' | 'aside') => void
}

/** Something to do, and beside it what one must know for it. */
export function SplitPane({ main, mainLabel, aside, asideLabel, shown, onShow }: SplitPaneProps) {
  return (
    <>
      <Switch role="group" aria-label="Show">
        <ChoiceButton type="button" aria-pressed={shown === 'main'} onClick={() => onShow('main')}>
          {mainLabel}
        </ChoiceButton>
        <ChoiceButton type="button" aria-pressed={shown === 'aside'} onClick={() => onShow('aside')}>
          {asideLabel}
        </ChoiceButton>
      </Switch>
      <Columns shown={shown}>
        <div>{main}</div>
        <aside>{aside}</aside>
      </Columns>
    </>
  )
}
