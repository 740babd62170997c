import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useStore, type Store } from '../store'

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
}))

/**
 * Says that the platform no longer knows the person. The platform names no sign-in address, so the way on is to sign in
 * where one always does and to load the page anew; the banner goes by itself once an answer shows that one is signed in.
 */
export function SessionEnded({ ended }: { ended: Store<boolean> }) {
  const shown = useStore(ended)
  return (
    <div role="alert">
      {shown && (
        <Banner>
          <span>Your session has ended. Sign in to Qualytics again in another tab, then reload this page.</span>
          <Button variant="outlined" color="inherit" size="small" onClick={() => window.location.reload()}>
            Reload
          </Button>
        </Banner>
      )}
    </div>
  )
}
