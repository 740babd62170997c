import { styled } from '@mui/material/styles'
import { Fragment, useDeferredValue, type ReactNode } from 'react'
import type { Assistance } from '../assistance/useAssistance'
import type { Field as FieldModel } from '../model/fields'
import { isConnection } from '../model/kinds/kinds'
import { sectionsOf } from '../model/sections'
import type { IntegrationForm } from '../useIntegrationForm'
import { Field } from './Field'
import type { Half } from './FieldFrame'
import { FieldSection } from './FieldSection'

const Stack = styled('div')({ display: 'grid', gap: 20, containerType: 'inline-size' })

/** More fields than any screen shows: the rest is drawn once the first ones stand. */
const AT_ONCE = 40

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
  const drawn = useDeferredValue(visible.length > AT_ONCE ? Infinity : AT_ONCE, AT_ONCE)
  const shownKeys = new Set(visible.slice(0, drawn).map(({ key }) => key))
  const last = visible.findLast(isConnection)?.key
  return (
    <Stack>
      {sectionsOf(fields).map((section) => {
        const shown = section.fields.filter((field) => shownKeys.has(field.key))
        // Keyed by its first field, shown or not: one that appears must not build the others anew.
        return (
          shown.length > 0 && (
            <FieldSection key={section.fields[0]?.key} group={section.group}>
              {shown.map((field, index) => (
                <Fragment key={field.key}>
                  <Field
                    half={halfOf(shown, index)}
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

/** Ids and toggles stand in pairs, where two follow each other. */
function halfOf(shown: readonly FieldModel[], index: number): Half | null {
  const shape = shapeOf(shown[index])
  if (!shape) return null
  let first = index
  while (first > 0 && shapeOf(shown[first - 1]) === shape) first -= 1
  return (index - first) % 2 === 1 || shapeOf(shown[index + 1]) === shape ? shape : null
}

const shapeOf = (field: FieldModel | undefined): Half | null =>
  field?.kind === 'boolean' ? 'toggle' : field?.kind === 'text' && field.name.endsWith('_id') ? 'id' : null
