import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { domainsQuery } from '../../api/queries/integrations'
import type { Integration } from '../../api/schemas'
import { useRequest } from '../../host'
import { DialogFrame } from '../../ui/DialogFrame'
import { Notice } from '../../ui/Notice'
import { useAssistant } from '../registry'
import type { FinishedCheck, CheckState } from '../types'
import { ConnectionCheck } from './ConnectionCheck'
import { RemedyNotice } from '../remedy/RemedyNotice'
import { storedValues } from './storedValues'

const Body = styled('div')({ display: 'grid', gap: 16 })

export interface CheckConnectionDialogProps {
  integration: Integration
  label: string
  onClose: () => void
  /** Opens the form with the stored secret in Replace; absent where there is no form. */
  onUpdateCredentials?: () => void
}

/** Tries a stored connection as soon as it is opened, and tells what the answer proves. */
export function CheckConnectionDialog(props: CheckConnectionDialogProps) {
  const { integration, label, onClose, onUpdateCredentials } = props
  const assistant = useAssistant(integration.type, { full: true })
  const { check, run, cancel } = useStoredCheck(integration)
  const failed = check.state === 'finished' && !check.result.outcome.ok
  return (
    <DialogFrame
      title={`${label} · connection`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          {failed && onUpdateCredentials && (
            <Button variant="contained" onClick={onUpdateCredentials}>
              Update credentials
            </Button>
          )}
        </>
      }
    >
      <Body>
        <ConnectionCheck assistant={assistant} check={check} onCheck={run} onCancel={cancel} />
        {check.state !== 'finished' && !integration.connected && integration.message && (
          <LastMessage integration={integration} message={integration.message} />
        )}
      </Body>
    </DialogFrame>
  )
}

/** What the platform said last, until the check says what is true now. */
function LastMessage({ integration, message }: { integration: Integration; message: string }) {
  const remedy = useAssistant(integration.type, { full: true })?.explainText?.(
    message,
    storedValues(integration),
    'check',
  )
  return remedy ? (
    <RemedyNotice remedy={remedy} severity="warning" />
  ) : (
    <Notice severity="warning" title="The stored credentials stopped working">
      {message}
    </Notice>
  )
}

function useStoredCheck(integration: Integration) {
  const request = useRequest()
  const client = useQueryClient()
  const domains = domainsQuery(request, integration.id)
  const query = {
    queryKey: [...domains.queryKey, 'check'],
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<FinishedCheck> => {
      const startedAt = Date.now()
      const stop = () => void client.cancelQueries({ queryKey: domains.queryKey, exact: true })
      signal.addEventListener('abort', stop)
      const finished = (outcome: FinishedCheck['outcome']): FinishedCheck => ({
        startedAt,
        finishedAt: Date.now(),
        outcome,
        values: storedValues(integration),
      })
      try {
        const found = await client.query({ ...domains, staleTime: 0, retry: false, networkMode: 'always' })
        return finished({ ok: true, domains: found.items.length })
      } catch (error) {
        // What was cancelled says nothing of the connection.
        if (signal.aborted) throw error
        return finished({ ok: false, error })
      } finally {
        signal.removeEventListener('abort', stop)
      }
    },
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  } as const
  const { data, isFetching, refetch } = useQuery(query)
  const check: CheckState = isFetching
    ? { state: 'running' }
    : data
      ? { state: 'finished', result: data, current: true }
      : { state: 'cancelled' }
  return {
    check,
    run: () => void refetch(),
    cancel: () => void client.cancelQueries({ queryKey: query.queryKey, exact: true }),
  }
}
