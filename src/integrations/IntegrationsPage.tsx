import { usePrefetchQuery, useQuery } from '@tanstack/react-query'
import { hasStatus } from './api/ApiError'
import { canRetry, describeFailure } from './api/failure'
import { integrationsQuery, specsQuery } from './api/queries/integrations'
import { userQuery } from './api/queries/user'
import { accessOf, displayName } from './api/user'
import { ConnectorsScreen } from './ConnectorsScreen'
import { ListSkeleton } from './connectors/ListSkeleton'
import { NotAllowed } from './connectors/NotAllowed'
import { DiagnosticsButton } from './diagnostics/DiagnosticsButton'
import { OwnQueryClient, useRequest } from './host'
import { FailureNotice } from './ui/FailureNotice'
import { SupportProvider } from './ui/controls/SupportAction'

/** The tab Settings > Integration. */
export function IntegrationsPage() {
  return (
    <OwnQueryClient>
      <SupportProvider value={offerDiagnostics}>
        <ByRole />
      </SupportProvider>
    </OwnQueryClient>
  )
}

const offerDiagnostics = (id?: number) => <DiagnosticsButton id={id} />

/** The list is asked for together with who is signed in, not after: whoever may not see it is refused it by the platform. */
function ByRole() {
  const request = useRequest()
  const user = useQuery(userQuery(request))
  usePrefetchQuery(specsQuery(request))
  usePrefetchQuery(integrationsQuery(request))
  if (user.data)
    return accessOf(user.data.role) === 'refused' ? <NotAllowed name={displayName(user.data)} /> : <ConnectorsScreen />
  if (hasStatus(user.error, 403)) return <NotAllowed />
  if (user.error)
    return (
      <FailureNotice
        failure={describeFailure(user.error, 'find out who is signed in')}
        onRetry={canRetry(user.error) ? () => void user.refetch() : undefined}
        retrying={user.isFetching}
      />
    )
  return <ListSkeleton offline={user.fetchStatus === 'paused'} />
}
