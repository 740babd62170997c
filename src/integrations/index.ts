/**
 * The integrations page as a part that any React application can mount:
 *
 * ```tsx
 * <IntegrationsProvider host={host}>
 *   <IntegrationsPage />
 * </IntegrationsProvider>
 * ```
 *
 * `host` is an `IntegrationsHost`; the page speaks to the platform under `/api` through `host.fetch`.
 */
export { IntegrationsPage } from './IntegrationsPage'
export { DiagnosticsButton } from './diagnostics/DiagnosticsButton'
export { IntegrationsProvider } from './IntegrationsProvider'
export type { IntegrationsHost, IntegrationsProviderProps } from './IntegrationsHost'
export type { ErrorContext, IntegrationsEvent, PageHost } from './PageHost'
export { parseCapabilities, type Capabilities } from './api/capabilities'
