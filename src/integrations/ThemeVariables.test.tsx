import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
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
