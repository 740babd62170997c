import { styled } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import { Link } from './Link'
import { INTEGRATION } from './routes'
import { MessagePage } from '../shell/MessagePage'

const TextLink = styled(Link)(({ theme }) => ({ color: theme.vars.palette.primary.main, textUnderlineOffset: '0.2em' }))

export function NotFoundPage({ path }: { path: string }) {
  return (
    <MessagePage>
      <Typography variant="h1">This page does not exist</Typography>
      <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        Nothing is kept at {path}. The address may be mistyped, or the page may have moved.
      </Typography>
      <TextLink to={INTEGRATION}>Go to Settings</TextLink>
    </MessagePage>
  )
}
