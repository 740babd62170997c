import { styled } from '@mui/material/styles'
import { CopyButton } from '../../ui/controls/CopyButton'
import { ExternalLink } from '../remedy/ExternalLink'
import type { GuideStep } from '../types'
import { CopyableCode } from './CopyableCode'

const Body = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gap: 8,
  padding: '0 12px 12px 40px',
  '& p': { margin: 0 },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.vars.palette.text.secondary },
}))
const Links = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0 16px' })
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

/** How one step of the guide is done. */
export const StepInstructions = ({ id, step }: { id: string; step: GuideStep }) => (
  <Body id={id}>
    {step.clickPaths.length > 0 && (
      <div>
        {step.clickPaths.map((path) => (
          <small key={path}>{path}</small>
        ))}
      </div>
    )}
    {step.paragraphs.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    {step.copy.map(({ label, value }) => (
      <div key={label}>
        <small>{label}</small>
        <CopyableCode text={value} name={label} />
      </div>
    ))}
    {step.roles.length > 0 && <RoleTable roles={step.roles} />}
    {step.links.length > 0 && (
      <Links>
        {step.links.map((link) => (
          <ExternalLink key={link.href} {...link} />
        ))}
      </Links>
    )}
  </Body>
)

/** Roles to assign, and what each is needed for. */
const RoleTable = ({ roles }: { roles: GuideStep['roles'] }) => (
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
