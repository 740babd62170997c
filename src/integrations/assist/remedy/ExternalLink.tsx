import OpenIcon from '@mui/icons-material/OpenInNew'
import MuiLink from '@mui/material/Link'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import type { Link } from '../types'

/** A way out of the product, in a new tab. */
export const ExternalLink = ({ label, href }: Link) => (
  <MuiLink
    href={href}
    target="_blank"
    rel="noopener noreferrer"
    sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, minHeight: 24 }}
  >
    {label}
    <OpenIcon aria-hidden sx={{ fontSize: 14 }} />
    <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
  </MuiLink>
)
