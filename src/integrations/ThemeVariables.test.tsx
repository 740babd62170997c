import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { createTheme, ThemeProvider, useTheme, type Theme } from '@mui/material/styles'
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { WithoutStyles } from '../test/render/WithoutStyles'
import { ThemeVariables } from './ThemeVariables'

it('puts what floats where the host says', () => {
  const container = document.createElement('div')
  document.body.append(container)
  render(
    <ThemeVariables portalContainer={container}>
      <Menu open anchorEl={document.body}>
        <MenuItem>Edit</MenuItem>
      </Menu>
    </ThemeVariables>,
    { wrapper: WithoutStyles },
  )
  expect(container).toContainElement(screen.getByRole('menuitem', { name: 'Edit' }))
  container.remove()
})

const main = '#00695c'
const hosts: [string, Theme | null, string, RegExp][] = [
  [
    'a theme with CSS variables keeps them',
    createTheme({ cssVariables: { cssVarPrefix: 'host' }, palette: { primary: { main } } }),
    main,
    /^var\(--host-palette-primary-main/,
  ],
  [
    'a theme without them gets some of its own colours',
    createTheme({ palette: { mode: 'dark', primary: { main } } }),
    main,
    /^var\(--qualytics-palette-primary-main/,
  ],
  ['no theme at all gets those of MUI', null, '#1976d2', /^var\(--qualytics-palette-primary-main/],
]
it.each(hosts)('%s', (_what, theme, colour, variable) => {
  let seen: Theme | null = null
  const Inside = () => {
    seen = useTheme()
    return null
  }
  const page = (
    <ThemeVariables>
      <Inside />
    </ThemeVariables>
  )
  render(theme ? <ThemeProvider theme={theme}>{page}</ThemeProvider> : page, { wrapper: WithoutStyles })
  expect(seen).toMatchObject({
    palette: { mode: theme?.palette.mode ?? 'light', primary: { main: colour } },
    vars: { palette: { primary: { main: expect.stringMatching(variable) as string } } },
  })
})
