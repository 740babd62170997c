import Check from '@mui/icons-material/Check'
import Divider from '@mui/material/Divider'
import MenuItem from '@mui/material/MenuItem'
import MenuList from '@mui/material/MenuList'
import Popover from '@mui/material/Popover'
import { styled } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useId, type ReactNode } from 'react'
import type { OpenMenuProps } from './MenuButton'

const About = styled('div')({ padding: '10px 12px', maxWidth: 280, overflowWrap: 'anywhere' })
const Heading = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  padding: '8px 12px 0',
  fontWeight: 500,
  color: theme.vars.palette.text.secondary,
}))
const List = styled(MenuList)({ padding: 4, minWidth: 208, '&:focus': { outline: 'none' } })
const Item = styled(MenuItem)({ '& > svg': { marginLeft: 'auto', fontSize: 18 } })

export interface Choice {
  value: string
  label: string
  chosen: boolean
}

interface PanelMenuProps extends OpenMenuProps {
  /** Of the whole panel, its button's. */
  label: string
  /** What one chooses; names the menu. */
  heading: string
  /** Words above the choices; no part of the menu, so that it holds nothing but items. */
  about?: ReactNode
  choices: readonly Choice[]
  onChoose: (value: string) => void
  /** One more item below the choices. */
  action?: { label: string; onClick: () => void }
}

/** A menu of the side panel: one choice among several, perhaps an action. It opens beside the panel, or below the bar. */
export function PanelMenu({ label, heading, about, choices, onChoose, action, anchor, onClose }: PanelMenuProps) {
  const narrow = useMediaQuery('(max-width: 599.95px)', { noSsr: true })
  const headingId = useId()
  const act = (change: () => void) => () => {
    onClose()
    change()
  }
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-label': label } }}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={narrow ? { vertical: -8, horizontal: 'right' } : { vertical: 'bottom', horizontal: -28 }}
    >
      {about && <About>{about}</About>}
      {about && <Divider />}
      <Heading id={headingId}>{heading}</Heading>
      <List
        autoFocusItem
        aria-labelledby={headingId}
        onKeyDown={(event) => {
          if (event.key === 'Tab') {
            event.preventDefault()
            onClose()
          }
        }}
      >
        {choices.map(({ value, label: word, chosen }) => (
          <Item
            key={value}
            role="menuitemradio"
            aria-checked={chosen}
            selected={chosen}
            onClick={act(() => onChoose(value))}
          >
            {word}
            {chosen && <Check aria-hidden />}
          </Item>
        ))}
        {action && <Divider component="li" />}
        {action && <Item onClick={act(action.onClick)}>{action.label}</Item>}
      </List>
    </Popover>
  )
}
