import { useQuery } from '@tanstack/react-query'
import { hasStatus } from './api/ApiError'
import { canRetry, describeFailure } from './api/failure'
import { userQuery } from './api/queries/user'
import { accessOf, displayName } from './api/user'
import { ConnectorsScreen } from './ConnectorsScreen'
import { ListSkeleton } from './connectors/ListSkeleton'
import { NotAllowed } from './connectors/NotAllowed'
import { OwnQueryClient, useRequest } from './host'
import { FailureNotice } from './ui/FailureNotice'

/** The tab Settings > Integration. */
export function IntegrationsPage() {
  return (
    <OwnQueryClient>
      <ByRole />
    </OwnQueryClient>
  )
}

/** Who may not use it is told so before anything that would be refused is asked for. */
function ByRole() {
  const user = useQuery(userQuery(useRequest()))
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
