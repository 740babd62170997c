import { styled } from '@mui/material/styles'
import { Fragment, type ReactNode } from 'react'
import type { Assistance } from '../assistance/useAssistance'
import { isConnection } from '../model/kinds/kinds'
import { sectionsOf } from '../model/sections'
import type { IntegrationForm } from '../useIntegrationForm'
import { Field } from './Field'
import { FieldSection } from './FieldSection'

const Stack = styled('div')({ display: 'grid', gap: 20 })

export interface FormFieldsProps {
  integrationForm: IntegrationForm
  /** The field that takes the focus at first. */
  focused: string | undefined
  aidOf: Assistance['aidOf']
  /** Why the other system refuses a field, by `Field.key`. */
  refusals: ReadonlyMap<string, string>
  /** Stands behind the fields that make up the connection. */
  afterConnection: ReactNode
}

/** The fields that are shown now, in their sections. */
export function FormFields(props: FormFieldsProps) {
  const { integrationForm, focused, aidOf, refusals, afterConnection } = props
  const { fields, visible, form, initial, idOf } = integrationForm
  const shownKeys = new Set(visible.map(({ key }) => key))
  const last = visible.findLast(isConnection)?.key
  return (
    <Stack>
      {sectionsOf(fields).map((section) => {
        const shown = section.fields.filter((field) => shownKeys.has(field.key))
        // Keyed by its first field, shown or not: one that appears must not build the others anew.
        return (
          shown.length > 0 && (
            <FieldSection key={section.fields[0]?.key} group={section.group}>
              {shown.map((field) => (
                <Fragment key={field.key}>
                  <Field
                    id={idOf(field.key)}
                    field={field}
                    control={form.control}
                    stored={initial.values[field.key] === null}
                    autoFocus={field.key === focused}
                    aid={aidOf(field)}
                    refusal={refusals.get(field.key)}
                  />
                  {field.key === last && afterConnection}
                </Fragment>
              ))}
            </FieldSection>
          )
        )
      })}
    </Stack>
  )
}
