import { useQuery } from '@tanstack/react-query'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { describeFailure } from '../../../api/failure'
import { LOG_PAGE_SIZE } from '../../../api/queries/log'
import type { Integration, SyncRun } from '../../../api/schemas'
import { useCapabilities, useRequest } from '../../../host'
import { FailureNotice } from '../../../ui/FailureNotice'
import { counted } from '../../../ui/format'
import type { Explain } from '../../explanation'
import { failedOf } from '../../outcome'
import { useVisible } from '../../polling/useVisible'
import { FailureCauses } from '../FailureCauses'
import { failureCausesQuery, MOST_READ } from './failureCausesQuery'

export interface RunCausesProps {
  integration: Integration
  run: SyncRun
  explain?: Explain
}

/** The causes of a run's failures, read again as the run goes on. Many are read only on demand. */
export function RunCauses({ integration, run, explain }: RunCausesProps) {
  const request = useRequest()
  const capabilities = useCapabilities()
  const visible = useVisible()
  const failed = failedOf(run)
  const [wanted, setWanted] = useState(failed <= LOG_PAGE_SIZE)
  const causes = useQuery({
    ...failureCausesQuery(request, capabilities, integration.id, run.id, failed),
    enabled: ({ state: { data } }) => visible && wanted && (data?.read ?? 0) < Math.min(failed, MOST_READ),
  })
  const { groups = [], read = 0 } = causes.data ?? {}
  if (!wanted)
    return (
      <Button
        variant="outlined"
        color="inherit"
        size="small"
        sx={{ alignSelf: 'start' }}
        onClick={() => setWanted(true)}
      >
        Show {counted(failed, 'failure')} by cause
      </Button>
    )
  return (
    <>
      {causes.error && (
        <FailureNotice
          failure={describeFailure(causes.error, 'load the errors')}
          onRetry={() => void causes.refetch()}
          retrying={causes.isFetching}
        />
      )}
      <FailureCauses groups={groups} read={read} failed={failed} explain={explain} />
    </>
  )
}
