import { styled } from '@mui/material/styles'

/** A page, or the place of one, that has one thing to say and one way on. */
export const MessagePage = styled('section')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 8,
  maxWidth: 560,
  '& > :last-child': { marginTop: 8 },
})
