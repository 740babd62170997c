import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { integrationQuery, integrationsQuery, specsQuery } from '../../integrations/api/queries/integrations'
import { IntegrationFormDialog, type IntegrationFormDialogProps } from '../../integrations/form/IntegrationFormDialog'
import { useHost, useRequest } from '../../integrations/host'
import { renderIntegrations, type RenderOptions } from './renderIntegrations'

export interface FormOptions extends Omit<RenderOptions, 'children' | 'search'> {
  type?: string
  /** What is edited; without one, a new one is added. */
  id?: number
  form?: Partial<Pick<IntegrationFormDialogProps, 'name' | 'prefill'>>
}

/** The add or edit dialog alone, loaded as the page loads it. It is gone once it is saved or closed. */
export async function renderForm({ type = 'purview', id, form, ...options }: FormOptions = {}) {
  let client: QueryClient | undefined
  const rendered = renderIntegrations({
    ...options,
    children: <Form type={type} id={id} form={form} onClient={(used) => (client = used)} />,
  })
  const dialog = await screen.findByRole('dialog')
  // Parts that are fetched when they are drawn.
  await rendered.clock.advance(0)
  return {
    ...rendered,
    dialog,
    inDialog: within(dialog),
    /** Everything that react-query remembers, as text. */
    remembered: () =>
      JSON.stringify(
        [client?.getQueryCache().getAll(), client?.getMutationCache().getAll()].map((all) =>
          all?.map(({ state }) => state),
        ),
      ),
    /** Puts a text into a field as pasting does. */
    fill: async (label: string | RegExp, text: string) => {
      const field = within(dialog).getByLabelText(label, { selector: 'input' })
      await rendered.user.clear(field)
      if (text) await rendered.user.paste(text)
    },
    save: () => rendered.user.click(within(dialog).getByRole('button', { name: 'Save' })),
    sent: (method: 'POST' | 'PUT') =>
      rendered.requests.filter((request) => request.method === method).map(({ body }) => body),
  }
}

interface FormProps {
  type: string
  id: number | undefined
  form: FormOptions['form']
  onClient: (client: QueryClient) => void
}

function Form({ type, id, form, onClient }: FormProps) {
  const request = useRequest()
  onClient(useQueryClient())
  const { onUnsavedChange } = useHost()
  const [open, setOpen] = useState(true)
  const spec = useQuery(specsQuery(request)).data?.items.find((each) => each.type === type)
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
