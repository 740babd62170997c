import Button from '@mui/material/Button'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { describeFailure, failureInWords } from '../../api/failure'
import { verifyInstallationMutation } from '../../api/mutations'
import { authorizeUrlQuery, integrationsQuery } from '../../api/queries/integrations'
import type { Integration } from '../../api/schemas'
import { useHost, useRequest } from '../../host'
import { authorizationStepOf } from '../connector'

export interface AuthorizationStepProps {
  integration: Integration
  label: string
}

/** The step that is still open after the first save. */
export function AuthorizationStep({ integration, label }: AuthorizationStepProps) {
  return authorizationStepOf(integration.type) === 'authorize' ? (
    <Authorize integration={integration} label={label} />
  ) : (
    <Verify integration={integration} label={label} />
  )
}

/** An address that a window may be opened with; without TLS only on the person's own machine, where the simulated platform stands. */
const isWebAddress = (url: string) => /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/i.test(url)

const LOOK_AGAIN_MS = 3000
/** Whoever takes longer comes back to this window, and the list is read then. */
const LOOK_FOR_MS = 5 * 60_000

/** A link, not a script's window: browsers let it through. Its address is asked for beforehand; afterwards the list is, until it says connected. */
function Authorize({ integration, label }: AuthorizationStepProps) {
  const request = useRequest()
  const [waiting, setWaiting] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setWaiting(false), LOOK_FOR_MS)
    return () => clearTimeout(timer)
  }, [waiting])
  const address = useQuery(authorizeUrlQuery(request, integration.type))
  useQuery({ ...integrationsQuery(request), refetchInterval: waiting && LOOK_AGAIN_MS })
  if (address.data && isWebAddress(address.data.url))
    return (
      <>
        <Button
          size="small"
          variant="outlined"
          href={address.data.url}
          target="_blank"
          rel="noopener noreferrer"
          onClick={() => setWaiting(true)}
        >
          Authorize
        </Button>
        <span role="status">{waiting && `Waiting for ${label} to confirm.`}</span>
      </>
    )
  if (!address.error && !address.data) return null
  return (
    <>
      <span>
        {address.error
          ? failureInWords(describeFailure(address.error, 'prepare the authorization'))
          : 'The platform gave no address that can be opened. Try again; if it stays, ask whoever runs Qualytics.'}
      </span>
      <Button size="small" loading={address.isFetching} onClick={() => void address.refetch()}>
        Retry
      </Button>
    </>
  )
}

function Verify({ label }: AuthorizationStepProps) {
  const request = useRequest()
  const { notify } = useHost()
  const verification = useMutation(verifyInstallationMutation(request))
  const verify = () =>
    verification.mutate(undefined, {
      onSuccess: ({ connected, message }) => {
        if (connected) notify(message || `${label} is connected.`, 'success')
        else
          notify(message || 'The app is not installed yet. Install it in Microsoft Teams, then verify again.', 'info')
      },
      onError: (error) => notify(failureInWords(describeFailure(error, 'verify the app installation')), 'error'),
    })
  return (
    <Button size="small" variant="outlined" color="inherit" loading={verification.isPending} onClick={verify}>
      Verify app installation
    </Button>
  )
}
