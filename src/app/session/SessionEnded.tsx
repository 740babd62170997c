import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { currentAddress } from '../routing/location'
import { useStore } from '../store'
import type { Session, SessionState } from './session'

const Banner = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '8px 16px',
  marginBottom: 24,
  padding: '8px 8px 8px 16px',
  borderRadius: 8,
  border: `1px solid color-mix(in srgb, ${theme.vars.palette.warning.main} 40%, transparent)`,
  backgroundColor: `color-mix(in srgb, ${theme.vars.palette.warning.main} 8%, ${theme.vars.palette.background.paper})`,
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: 8 },
}))

interface SessionEndedProps {
  session: Session
  /** Address of the platform's sign-in; `{return}` in it becomes this page's own. */
  signIn?: string
}

/** Says that the platform no longer knows the person, and how to go on. It goes by itself once one is signed in; nothing is lost meanwhile. */
export function SessionEnded({ session, signIn }: SessionEndedProps) {
  const state = useStore(session.state)
  return (
    <div role="alert">
      {state !== 'signed in' && (
        <Banner>
          <span>{wordsOf(state, signIn)}</span>
          <div>
            {signIn && (
              <Button
                variant="contained"
                size="small"
                href={signIn.replaceAll('{return}', encodeURIComponent(currentAddress()))}
                target="_blank"
                rel="noopener"
              >
                Sign in
              </Button>
            )}
            <Button variant="outlined" color="inherit" size="small" onClick={() => void session.look('signed in')}>
              I have signed in
            </Button>
          </div>
        </Banner>
      )}
    </div>
  )
}

function wordsOf(state: SessionState, signIn: string | undefined): string {
  if (state === 'refused')
    return 'The platform still refuses this page. If you are signed in, your deployment demands that each request is signed with a key (DPoP), which only Qualytics itself can do: open Settings > Integration inside Qualytics.'
  return signIn
    ? 'Your session has ended. Sign in again in a new window: this page then goes on by itself, and what you typed stays.'
    : 'Your session has ended. Sign in to Qualytics in another tab of this browser: this page then goes on by itself, and what you typed stays.'
}
