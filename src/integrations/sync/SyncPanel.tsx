import { useQuery } from '@tanstack/react-query'
import { syncsQuery } from '../api/queries'
import type { Integration, SyncOptions, SyncOutcome } from '../api/schemas'
import { useRequest } from '../host'
import { DialogFrame } from '../ui/DialogFrame'
import { outcomeOf } from './outcome'
import { progressInWords } from './progress'

/** What the address keeps: a link to a filtered view of one run. */
export interface SyncView {
  run?: number
  outcome?: SyncOutcome
  search?: string
}

export interface SyncPanelProps {
  integration: Integration
  label: string
  name: string
  view: SyncView
  onViewChange: (view: SyncView, options: { replace: boolean }) => void
  onClose: () => void
  onSync: (options?: SyncOptions) => void
}

/** A sync as it goes on and what came of it. */
export function SyncPanel({ integration, label, onClose }: SyncPanelProps) {
  const { data } = useQuery(syncsQuery(useRequest(), integration.id))
  const run = data?.items[0]
  return (
    <DialogFrame title={`${label} · sync`} width="lg" onClose={onClose}>
      {run && `${outcomeOf(run).word}: ${progressInWords(run)}`}
    </DialogFrame>
  )
}
