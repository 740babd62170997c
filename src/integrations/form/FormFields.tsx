import { styled } from '@mui/material/styles'
import { useWatch } from 'react-hook-form'
import { FieldControl } from './FieldControl'
import { FieldSection } from './FieldSection'
import { sectionsOf } from './sections'
import type { IntegrationForm } from './useIntegrationForm'
import { visibleFields } from './visibility'

const Stack = styled('div')({ display: 'grid', gap: 20 })

export interface FormFieldsProps {
  type: string
  born: IntegrationForm
  /** The field that takes the focus at first. */
  focused: string | undefined
}

/** The fields that are shown now, in their sections. */
export function FormFields({ type, born: { fields, form, origin, idOf }, focused }: FormFieldsProps) {
  const { control } = form
  // As text, so that typing renders this anew only where it shows or hides a field.
  const shown = useWatch({
    control,
    compute: (values) =>
      visibleFields(fields, values)
        .map(({ key }) => key)
        .join(' '),
  }).split(' ')
  const source = { type, fields, control, origin }
  return (
    <Stack>
      {sectionsOf(fields.filter(({ key }) => shown.includes(key))).map((section) => (
        <FieldSection key={section.group?.name ?? section.fields[0]?.key} group={section.group}>
          {section.fields.map((field) => (
            <FieldControl
              key={field.key}
              id={idOf(field.key)}
              field={field}
              control={control}
              kept={origin.values[field.key] === null}
              autoFocus={field.key === focused}
              domains={source}
            />
          ))}
        </FieldSection>
      ))}
    </Stack>
  )
}
