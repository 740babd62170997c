import { styled } from '@mui/material/styles'

/** For screen readers only; give it `role="status"` and change its text to announce something. */
export const VisuallyHidden = styled('span')({
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
})
