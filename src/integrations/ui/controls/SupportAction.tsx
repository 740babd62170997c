import { createContext, use, type ReactNode } from 'react'

/** What a failure offers to whoever asks support for help; the page gives it. The id is that of the integration concerned. */
const Support = createContext<((id?: number) => ReactNode) | null>(null)

export const SupportProvider = Support

/** Stands beside a failure's own buttons. */
export const SupportAction = ({ id }: { id?: number }) => use(Support)?.(id) ?? null
