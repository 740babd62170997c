import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { createTheme, ThemeProvider } from '@mui/material/styles'
import { createRoot } from 'react-dom/client'
import { IntegrationsPage, IntegrationsProvider } from '../integrations'
import type { PageHost } from '../integrations/PageHost'

/** How the page looks where no MUI theme stands around it. */
export interface MountLook {
  /** `light` by default. */
  mode?: 'light' | 'dark'
  /** Any CSS colour; that of buttons and links. */
  primaryColor?: string
  /** The page's own font by default. */
  fontFamily?: string
}

export interface MountHost extends PageHost {
  look?: MountLook
  /** Of a Content-Security-Policy, for the styles that the page puts into the document. It is read once. */
  nonce?: string
}

export interface MountedIntegrations {
  /** Changes what is named, such as `{ search }` when the address has changed, and leaves the rest. */
  update: (changes: Partial<MountHost>) => void
  /** Takes everything away again: elements, styles, requests, timers. */
  unmount: () => void
}

let mounted = 0

const themeOf = ({ mode = 'light', primaryColor, fontFamily = 'inherit' }: MountLook, rootSelector: string) =>
  createTheme({
    palette: { mode, ...(primaryColor && { primary: { main: primaryColor } }) },
    typography: { fontFamily },
    cssVariables: { cssVarPrefix: 'qualytics', rootSelector },
  })

/**
 * Shows the integrations page in an element of a page without React: it brings its own. Styles and dialogs stay in the element's
 * own tree, so it also works in a shadow root.
 */
export function mount(element: Element, host: MountHost): MountedIntegrations {
  mounted += 1
  const className = `qualytics-integrations-${mounted}`
  const document = element.ownerDocument
  const tree = element.getRootNode()
  const inShadow = tree instanceof ShadowRoot
  const place = document.createElement('div')
  const dialogs = document.createElement('div')
  for (const part of [place, dialogs]) part.className = className
  element.append(place)
  // Outside the element, which may clip or stack what is in it.
  const dialogParent = inShadow ? tree : document.body
  dialogParent.append(dialogs)
  const cache = createCache({
    key: 'qualytics',
    container: inShadow ? tree : document.head,
    ...(host.nonce && { nonce: host.nonce }),
  })
  const root = createRoot(place)
  let current = { portalContainer: dialogs, ...host }
  let theme = themeOf(current.look ?? {}, `.${className}`)

  const render = () => {
    root.render(
      <CacheProvider value={cache}>
        <ThemeProvider theme={theme}>
          <IntegrationsProvider host={current}>
            <IntegrationsPage />
          </IntegrationsProvider>
        </ThemeProvider>
      </CacheProvider>,
    )
  }
  render()
  return {
    update: (changes) => {
      current = { ...current, ...changes }
      if ('look' in changes) theme = themeOf(current.look ?? {}, `.${className}`)
      render()
    },
    unmount: () => {
      root.unmount()
      cache.sheet.flush()
      place.remove()
      dialogs.remove()
    },
  }
}

/** An element that shows the page while it has a `host` and stands in a document: `<qualytics-integrations>`. */
export interface IntegrationsElement extends HTMLElement {
  host: MountHost | null
}

/** Makes the custom element known, under another name if that is wished; a second call changes nothing. */
export function defineIntegrationsElement(name = 'qualytics-integrations'): void {
  if (customElements.get(name)) return
  // Made here: there is no HTMLElement on a server that only imports this file.
  class Integrations extends HTMLElement implements IntegrationsElement {
    #host: MountHost | null = null
    #page: MountedIntegrations | null = null

    get host() {
      return this.#host
    }

    set host(host) {
      this.#host = host
      if (host && this.#page) this.#page.update(host)
      else this.#show()
    }

    connectedCallback() {
      this.#show()
    }

    disconnectedCallback() {
      this.#page?.unmount()
      this.#page = null
    }

    #show() {
      const wanted = this.isConnected && this.#host !== null
      if (wanted && this.#host && !this.#page) {
        const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
        const place = this.ownerDocument.createElement('div')
        shadow.replaceChildren(place)
        this.#page = mount(place, this.#host)
      } else if (!wanted) this.disconnectedCallback()
    }
  }
  customElements.define(name, Integrations)
}
