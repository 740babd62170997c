import FormHelperText from '@mui/material/FormHelperText'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { Field } from '../model/fields'
import { hasHelp, FieldHelp } from './FieldHelp'
import { RequiredMark } from './RequiredMark'

const Frame = styled('div')({ minWidth: 0 })
const Fieldset = styled('fieldset')({ minWidth: 0, margin: 0, padding: 0, border: 0 })
const Label = styled('label')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'block',
  padding: 0,
  marginBottom: 4,
  fontWeight: 500,
  color: theme.vars.palette.text.primary,
}))
const Toggle = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '40px minmax(0, 1fr)',
  columnGap: 12,
  alignItems: 'center',
  '& > :not(:first-of-type)': { gridColumn: 2 },
  '& label': { ...theme.typography.body1, fontWeight: 500, margin: 0, cursor: 'pointer' },
  '& p': { marginTop: 0 },
}))

export type Half = 'id' | 'toggle'

export interface FieldFrameProps {
  id: string
  field: Field
  /** `label` above one control, `group` above several, `toggle` beside a switch. */
  layout: 'label' | 'group' | 'toggle'
  /** What stands beside another of its shape where there is room; null for what takes the whole width. */
  half: Half | null
  error: string | undefined
  children: ReactNode
  /** Below all that: what is known of its value. */
  below?: ReactNode
}

export const helpId = (id: string) => `${id}-help`
export const errorId = (id: string) => `${id}-error`

/** Label, control, error and help: the anatomy of every field. */
export function FieldFrame({ id, field, layout, half, error, children, below }: FieldFrameProps) {
  const mark = field.required && field.kind !== 'boolean' && <RequiredMark />
  const after = (
    <>
      {/* An error takes the help's place: what stands below must not move. */}
      {error ? (
        <FormHelperText error id={errorId(id)}>
          {error}
        </FormHelperText>
      ) : (
        hasHelp(field) && (
          <FormHelperText id={helpId(id)} component="div">
            <FieldHelp field={field} />
          </FormHelperText>
        )
      )}
      {below}
    </>
  )
  switch (layout) {
    case 'label':
      return (
        <Frame data-half={half ?? undefined}>
          <Label htmlFor={id}>
            {field.title}
            {mark}
          </Label>
          {children}
          {after}
        </Frame>
      )
    case 'group':
      return (
        <Fieldset data-half={half ?? undefined}>
          <Label as="legend">
            {field.title}
            {mark}
          </Label>
          {children}
          {after}
        </Fieldset>
      )
    case 'toggle':
      return (
        <Toggle data-half={half ?? undefined}>
          <div>{children}</div>
          <Label htmlFor={id}>{field.title}</Label>
          {after}
        </Toggle>
      )
  }
}
