import { styled } from '@mui/material/styles'
import { CopyButton } from '../../ui/controls/CopyButton'
import type { Role } from '../types'

const Table = styled('table')(({ theme }) => ({
  ...theme.typography.body2,
  // Under the number too: the reasons need the width.
  width: 'calc(100% + 28px)',
  marginLeft: -28,
  borderCollapse: 'collapse',
  '& th, & td': {
    padding: '6px 8px 6px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
  '& thead th': { ...theme.typography.caption, border: 0, color: theme.vars.palette.text.secondary },
  '& tbody th': { fontWeight: 500, width: '42%' },
  '& td:last-of-type': { padding: 0, width: 32 },
}))

/** Roles to assign, and what each is needed for. */
export const RoleTable = ({ roles }: { roles: readonly Role[] }) => (
  <Table>
    <thead>
      <tr>
        <th scope="col">Role</th>
        <th scope="col" colSpan={2}>
          Needed
        </th>
      </tr>
    </thead>
    <tbody>
      {roles.map(({ name, reason }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{reason}</td>
          <td>
            <CopyButton text={name} name={`Copy ${name}`} />
          </td>
        </tr>
      ))}
    </tbody>
  </Table>
)
