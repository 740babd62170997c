/** A viewport of 1280 px, no preference for dark or for reduced motion other than what a test says itself. */
const matchMedia = (query: string) => {
  const minimum = /min-width:\s*([\d.]+)px/.exec(query)?.[1]
  const maximum = /max-width:\s*([\d.]+)px/.exec(query)?.[1]
  const bounded = minimum !== undefined || maximum !== undefined
  return {
    matches: bounded && Number(minimum ?? 0) <= 1280 && Number(maximum ?? Infinity) >= 1280,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    // MUI's theme still calls `addListener` and `removeListener`.
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => true,
  }
}

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return []
  }
}

const pixels = (length: string) => (length.endsWith('px') ? Number.parseFloat(length) : Number.NaN)

/** What jsdom lacks and the product or MUI asks for. There is no layout: an element is as large as its own style says, else 600 by 400. */
export function fillGaps(): void {
  Element.prototype.scrollTo = () => {}
  Element.prototype.scrollIntoView = () => {}
  Object.assign(globalThis, {
    matchMedia,
    scrollTo: () => {},
    ResizeObserver: NoObserver,
    IntersectionObserver: NoObserver,
  })
  const width = {
    configurable: true,
    get(this: Element) {
      return (this instanceof HTMLElement && pixels(this.style.width)) || 600
    },
  }
  const height = {
    configurable: true,
    get(this: Element) {
      return (this instanceof HTMLElement && pixels(this.style.height)) || 400
    },
  }
  Object.defineProperties(HTMLElement.prototype, { offsetWidth: width, offsetHeight: height })
  Object.defineProperties(Element.prototype, { clientWidth: width, clientHeight: height })
}
