import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { CONTENT_ID } from '../shell/contentId'
import { currentPath, hrefOf, navigate } from './location'

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** A path of this application. */
  to: string
}

/** An ordinary link that does not load the page anew; another tab, another window and downloads stay the browser's. */
export function Link({ to, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const from = currentPath()
    navigate(to)
    if (currentPath() !== from) document.getElementById(CONTENT_ID)?.focus()
  }
  return (
    <a {...rest} href={hrefOf(to)} onClick={follow}>
      {children}
    </a>
  )
}
