import { useQuery } from '@tanstack/react-query'
import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { integrationsQuery, specsQuery } from '../api/queries/integrations'
import { platformInfoQuery } from '../api/queries/platform'
import { syncsQuery } from '../api/queries/runs'
import { useCapabilities, useHost } from '../host'
import { CodeBlock } from '../ui/controls/CodeBlock'
import { CopyButton } from '../ui/controls/CopyButton'
import { DialogFrame } from '../ui/DialogFrame'
import { diagnosticsOf } from './diagnostics'

const Words = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  margin: '0 0 12px',
  color: theme.vars.palette.text.secondary,
}))

export interface DiagnosticsDialogProps {
  /** Of the integration that it is about; without one all are told of, briefly. */
  id?: number
  onClose: () => void
}

/** What support needs, shown before it is copied. It reads what the page has read already, and asks for the platform's version. */
export function DiagnosticsDialog({ id, onClose }: DiagnosticsDialogProps) {
  const { request, failures } = useHost()
  const capabilities = useCapabilities()
  const [now] = useState(Date.now)
  const platform = useQuery(platformInfoQuery(request))
  const { data: list } = useQuery({ ...integrationsQuery(request), enabled: false })
  const { data: specs } = useQuery({ ...specsQuery(request), enabled: false })
  const { data: runs } = useQuery({ ...syncsQuery(request, capabilities, id ?? 0), enabled: false })
  const integration = list?.items.find((item) => item.id === id)
  const text = diagnosticsOf({
    now,
    platformVersion: platform.data?.version ?? null,
    capabilities,
    browser: browserNow(),
    failures,
    integration,
    spec: specs?.items.find(({ type }) => type === integration?.type),
    run: id === undefined ? undefined : runs?.items[0],
    integrations: integration ? undefined : list?.items,
  })
  return (
    <DialogFrame
      title="Diagnostics"
      width="md"
      tall
      onClose={onClose}
      actions={
        !platform.isPending && (
          <CopyButton text={text} name="Copy the diagnostics">
            Copy
          </CopyButton>
        )
      }
    >
      <Words>
        Copy this for support in place of a HAR file. It holds no stored value that could be secret; read it before you
        send it.
      </Words>
      {platform.isPending ? (
        <Skeleton variant="rounded" height={240} />
      ) : (
        <CodeBlock name="Diagnostics as JSON" text={text} />
      )}
    </DialogFrame>
  )
}

const browserNow = () => ({
  name: navigator.userAgent,
  language: navigator.language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  online: navigator.onLine,
  width: document.documentElement.clientWidth,
})
