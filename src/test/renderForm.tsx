import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { integrationQuery, integrationsQuery, specsQuery } from '../integrations/api/queries'
import { IntegrationFormDialog, type IntegrationFormDialogProps } from '../integrations/form/IntegrationFormDialog'
import { useHost, useRequest } from '../integrations/host'
import { renderIntegrations, type RenderOptions } from './renderIntegrations'

export interface FormOptions extends Omit<RenderOptions, 'children' | 'search'> {
  type?: string
  /** What is edited; without one, a new one is added. */
  id?: number
  form?: Partial<Pick<IntegrationFormDialogProps, 'name' | 'prefill' | 'replaceSecret'>>
}

/** The add or edit dialog alone, loaded as the page loads it. It is gone once it is saved or closed. */
export const renderForm = ({ type = 'purview', id, form, ...options }: FormOptions = {}) =>
  renderIntegrations({ ...options, children: <Form type={type} id={id} form={form} /> })

function Form({ type, id, form }: Required<Pick<FormOptions, 'type'>> & Pick<FormOptions, 'id' | 'form'>) {
  const request = useRequest()
  const { onUnsavedChange } = useHost()
  const [open, setOpen] = useState(true)
  const spec = useQuery(specsQuery(request)).data?.find((each) => each.type === type)
  const stored = useQuery({ ...integrationQuery(request, id ?? 0), enabled: id !== undefined })
  // The list behind the dialog: an invalidation is only seen where somebody looks.
  useQuery(integrationsQuery(request))
  if (!open || !spec || (id !== undefined && !stored.data)) return null
  const close = () => setOpen(false)
  return (
    <IntegrationFormDialog
      spec={spec}
      name={spec.label}
      integration={stored.data ?? null}
      onClose={close}
      onSaved={close}
      onDirtyChange={(dirty) => onUnsavedChange?.(dirty)}
      {...form}
    />
  )
}
