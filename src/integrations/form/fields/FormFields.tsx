import { styled } from '@mui/material/styles'
import { Fragment, type ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { isConnection } from '../assistance/connection'
import { Field } from './Field'
import { FieldSection } from './FieldSection'
import { sectionsOf } from '../model/sections'
import type { Assistance } from '../assistance/useAssistance'
import type { IntegrationForm } from '../useIntegrationForm'
import type { LookUp } from '../assistance/useConnectionLookup'
import { visibleFields } from '../model/visibility'

const Stack = styled('div')({ display: 'grid', gap: 20 })

export interface FormFieldsProps {
  type: string
  born: IntegrationForm
  /** The field that takes the focus at first. */
  focused: string | undefined
  lookUp: LookUp
  aidOf: Assistance['aidOf']
  /** Why the other system refuses a field, by `Field.key`. */
  marks: ReadonlyMap<string, string>
  /** Stands behind the fields that make up the connection. */
  afterConnection: ReactNode
}

/** The fields that are shown now, in their sections. */
export function FormFields(props: FormFieldsProps) {
  const { type, born, focused, lookUp, aidOf, marks, afterConnection } = props
  const { fields, form, origin, idOf } = born
  const { control } = form
  // As text, so that typing renders this anew only where it shows or hides a field.
  const shown = useWatch({
    control,
    compute: (values) =>
      visibleFields(fields, values)
        .map(({ key }) => key)
        .join(' '),
  }).split(' ')
  const source = { type, fields, control, origin, lookUp }
  const last = fields.findLast((field) => shown.includes(field.key) && isConnection(field))?.key
  return (
    <Stack>
      {sectionsOf(fields.filter(({ key }) => shown.includes(key))).map((section) => (
        <FieldSection key={section.group?.name ?? section.fields[0]?.key} group={section.group}>
          {section.fields.map((field) => (
            <Fragment key={field.key}>
              <Field
                id={idOf(field.key)}
                field={field}
                control={control}
                kept={origin.values[field.key] === null}
                autoFocus={field.key === focused}
                domains={source}
                aid={aidOf(field)}
                mark={marks.get(field.key)}
              />
              {field.key === last && afterConnection}
            </Fragment>
          ))}
        </FieldSection>
      ))}
    </Stack>
  )
}
