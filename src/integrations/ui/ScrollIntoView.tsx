import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

const Root = styled('div')({ scrollMarginBlock: 16 })

/** What has just come is seen to its end without scrolling for it; the field with the focus stays in view all the same. */
export const ScrollIntoView = ({ children }: { children: ReactNode }) => <Root ref={show}>{children}</Root>

function show(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest' })
  if (element && document.activeElement instanceof HTMLInputElement)
    document.activeElement.scrollIntoView({ block: 'nearest' })
}
