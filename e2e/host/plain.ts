import {
  defineIntegrationsElement,
  mount,
  type IntegrationsElement,
  type MountedIntegrations,
  type MountHost,
} from 'qualytics-integrations/mount'

const messages = document.getElementById('messages')

const hostFor = (paramPrefix: string): MountHost => ({
  fetch: (path, init) => fetch(path, init),
  search: location.search,
  onSearchChange: (search, { replace }) => {
    const address = `${location.pathname}${search && `?${search.replace(/^\?/, '')}`}`
    history[replace ? 'replaceState' : 'pushState'](null, '', address)
    follow()
  },
  notify: (message) => {
    if (messages) messages.textContent = message
  },
  paramPrefix,
})

const pages = new Map<string, MountedIntegrations>()
let element: IntegrationsElement | null = null
const follow = () => {
  for (const page of pages.values()) page.update({ search: location.search })
  if (element?.host) element.host = { ...element.host, search: location.search }
}
addEventListener('popstate', follow)

const show = (id: string, paramPrefix = '') => {
  const place = document.getElementById(id)
  if (place) pages.set(id, mount(place, hostFor(paramPrefix)))
}
const leave = (id: string) => {
  pages.get(id)?.unmount()
  pages.delete(id)
}
const showElement = () => {
  defineIntegrationsElement()
  element = document.createElement('qualytics-integrations') as IntegrationsElement
  element.host = hostFor('')
  document.getElementById('first')?.append(element)
}

/** What the browser tests press. */
const controls = {
  show,
  leave,
  showElement,
  look: (mode: 'light' | 'dark') => pages.get('first')?.update({ look: { mode } }),
}
export type Controls = typeof controls
Object.assign(window, { controls })
