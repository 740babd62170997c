interface Placement {
  left: number
  width: number
  maxHeight: number
  /** One of the two, in pixels from that edge of the window. */
  top?: number
  bottom?: number
}

interface Area {
  /** Of the window, on-screen keyboard and all. */
  windowHeight: number
  /** The part of it that can be seen. */
  top: number
  height: number
}

const GAP = 4
const EDGE = 8
const ENOUGH = 240
const LEAST = 96
const CRAMPED = 200

/** Below the field where there is room for it, else on the roomier side. */
export function placeBeside(field: Pick<DOMRect, 'top' | 'bottom' | 'left' | 'width'>, area: Area): Placement {
  const below = area.top + area.height - field.bottom - GAP - EDGE
  const above = field.top - area.top - GAP - EDGE
  const { left, width } = field
  return below >= ENOUGH || below >= above
    ? { left, width, maxHeight: Math.max(below, LEAST), top: field.bottom + GAP }
    : { left, width, maxHeight: Math.max(above, LEAST), bottom: area.windowHeight - field.top + GAP }
}

/**
 * Keeps a popup beside its field while either moves, in the browser's top layer: no dialog clips it, and in the document it
 * stays where the focus expects it. Returns what ends that.
 */
export function attach(popup: HTMLElement, field: HTMLElement): () => void {
  const { documentElement } = document
  const view = typeof visualViewport === 'undefined' ? null : visualViewport
  const placement = () => {
    const windowHeight = documentElement.clientHeight
    const { offsetTop: top, height } = view ?? { offsetTop: 0, height: windowHeight }
    return placeBeside(field.getBoundingClientRect(), { windowHeight, top, height })
  }
  const place = () => {
    const there = placement()
    for (const side of ['top', 'bottom', 'left', 'width', 'maxHeight'] as const)
      popup.style[side] = there[side] === undefined ? 'auto' : `${there[side]}px`
  }
  const onScroll = ({ target }: Event) => {
    if (!(target instanceof Node && popup.contains(target))) place()
  }
  if ('showPopover' in popup) {
    popup.popover = 'manual'
    popup.showPopover()
  }
  // On a low screen, and at 400 %, the field makes room for its list.
  if (placement().maxHeight < CRAMPED) popup.parentElement?.scrollIntoView({ block: 'start' })
  place()
  const observer = new ResizeObserver(place)
  observer.observe(field)
  observer.observe(documentElement)
  document.addEventListener('scroll', onScroll, { capture: true, passive: true })
  for (const event of ['resize', 'scroll']) view?.addEventListener(event, place)
  return () => {
    observer.disconnect()
    document.removeEventListener('scroll', onScroll, { capture: true })
    for (const event of ['resize', 'scroll']) view?.removeEventListener(event, place)
  }
}
