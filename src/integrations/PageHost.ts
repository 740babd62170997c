import type { Fetch } from './api/fetch'

/**
 * What an application must give to show the integrations page. It needs nothing else: no router, no store, no theme of ours
 * (any MUI theme serves). The object may be made anew at each render.
 */
export interface PageHost {
  /**
   * Like `window.fetch`, for paths such as `/api/integrations` on the platform's origin; adds the sign-in (bearer token,
   * session cookie, DPoP proof).
   * @example fetch: async (path, init) => fetch(path, { ...init, headers: { ...init.headers, Authorization: `Bearer ${await getToken()}` } })
   */
  fetch: Fetch
  /**
   * The address's query part as it is now, with or without `?`. It names the open dialog and the list's filters; it never holds
   * a secret.
   * @example search: useLocation().search
   */
  search: string
  /**
   * Asks the host to show another query part; `replace` where Back should not return to the present one.
   * @example onSearchChange: (search, { replace }) => navigate({ search }, { replace })
   */
  onSearchChange: (search: string, options: { replace: boolean }) => void
  /**
   * Shows one short message, and announces it to screen readers. A host may pass over the options.
   * @example notify: (message, severity) => enqueueSnackbar(message, { variant: severity })
   */
  notify: (message: string, severity: 'success' | 'info' | 'warning' | 'error', options?: NotifyOptions) => void
  /**
   * Told when typed text would be lost by leaving the page, and when no longer.
   * @example onUnsavedChange: (unsaved) => setBlocked(unsaved)
   */
  onUnsavedChange?: (unsaved: boolean) => void
  /**
   * Asked when the platform answers 401 in the middle of work: signs the person in again, and answers whether that succeeded;
   * then the request is repeated once. Requests that are refused together wait for one answer.
   * @example onUnauthorized: () => auth.loginWithPopup().then(() => true, () => false)
   */
  onUnauthorized?: () => Promise<boolean>
  /**
   * Hears of what the user cannot mend: answers that could not be read, faults of the platform, parts that failed to draw. For
   * the host's own monitoring; the page has told the user already. The error holds no secret.
   * @example onError: (error, context) => Sentry.captureException(error, { extra: context })
   */
  onError?: (error: Error, context: ErrorContext) => void
  /**
   * Hears of what was done here, for the host's own views or its statistics.
   * @example onEvent: ({ name, type }) => analytics.track(name, { type })
   */
  onEvent?: (event: IntegrationsEvent) => void
  /**
   * What the deployment adds to or withholds from the page (`Capabilities` of `platform-api.yaml`), as it was read: anything
   * unusable in it is passed over. It is read once, when the provider is mounted.
   * @example capabilities: { cancel: { method: 'PUT', path: '/integrations/{id}/sync/cancel' } }
   */
  capabilities?: unknown
  /**
   * Where the API stands, in place of the capabilities' word: a path of this origin, or an https address. `/api` by default. It
   * is read once.
   * @example apiBase: '/qualytics/api'
   */
  apiBase?: string
  /**
   * Where dialogs, menus and tooltips are put; the document's body by default.
   * @example portalContainer: shadowRoot
   */
  portalContainer?: Element | null
  /**
   * Put before the names of the page's own address parameters, where the host has parameters of the same name.
   * @example paramPrefix: 'integration-'
   */
  paramPrefix?: string
  /**
   * False where files must not be saved, in place of the capabilities' word; Copy stays.
   * @example downloads: false
   */
  downloads?: boolean
  /**
   * A BCP 47 tag for dates and numbers; the browser's own by default.
   * @example locale: 'de-CH'
   */
  locale?: string
}

/** Where a failure that the host hears of came from. */
export interface ErrorContext {
  /** The request, without its query part: `GET /integrations`; or `loading a part of the page`, `drawing a part of the page`. */
  what: string
  /** HTTP status, where there is one. */
  status: number | null
}

/** Something that was done here. `type` is the connector's. */
export interface IntegrationsEvent {
  name: 'created' | 'updated' | 'disconnected' | 'sync-started' | 'sync-progress' | 'sync-cancelled' | 'sync-ended'
  id: number | null
  type: string | null
  /** Of `sync-progress`: from 0 to 1, or null where it is not known: the platform does not say, or the page is out of view. */
  fraction?: number | null
}

/** What a message may bring along. */
export interface NotifyOptions {
  /** A later message of the same key replaces the earlier one. */
  key?: string
  /** One button. */
  action?: { label: string; onPress: () => void }
}
