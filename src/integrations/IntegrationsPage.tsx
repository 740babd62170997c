import { useQuery } from '@tanstack/react-query'
import { hasStatus } from './api/ApiError'
import { describeFailure } from './api/failure'
import { userQuery } from './api/queries'
import { ConnectorsScreen } from './ConnectorsScreen'
import { ListSkeleton } from './connectors/ListSkeleton'
import { NotAllowed } from './connectors/NotAllowed'
import { useRequest } from './host'
import { FailureNotice } from './ui/FailureNotice'

/** The tab Settings > Integration. Who may not use it is told so before anything that would be refused is asked for. */
export function IntegrationsPage() {
  const user = useQuery(userQuery(useRequest()))
  if (user.data) return user.data.role === 'Member' ? <NotAllowed name={user.data.name} /> : <ConnectorsScreen />
  if (hasStatus(user.error, 403)) return <NotAllowed />
  if (user.error)
    return (
      <FailureNotice
        failure={describeFailure(user.error, 'find out who is signed in')}
        onRetry={() => void user.refetch()}
        retrying={user.isFetching}
      />
    )
  return <ListSkeleton offline={user.fetchStatus === 'paused'} />
}
