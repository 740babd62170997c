import { useQuery } from '@tanstack/react-query'
import Skeleton from '@mui/material/Skeleton'
import { syncsQuery } from '../../api/queries/runs'
import { syncChoiceQuery } from '../../api/queries/session'
import type { Integration, SyncOptions } from '../../api/schemas'
import { useCapabilities, useRequest } from '../../host'
import { DialogFrame } from '../../ui/DialogFrame'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { isGoing } from '../outcome'
import { BOTH } from './syncOptions'
import { SyncOptionsForm } from './SyncOptionsForm'

export interface SyncOptionsDialogProps {
  integration: Integration
  /** As titles and options use it: "Purview". */
  name: string
  /** What is chosen at first; else the last choice, else both. */
  initial?: SyncOptions
  onClose: () => void
  /** A sync runs: the one asked for, or one that was running already. */
  onStarted: () => void
}

/** Asks in which direction to sync, saying what each does and what bounds it. */
export function SyncOptionsDialog({ integration, name, initial, onClose, onStarted }: SyncOptionsDialogProps) {
  const request = useRequest()
  const runs = useQuery({ ...syncsQuery(request, useCapabilities(), integration.id), retry: false })
  const { data: choice } = useQuery(syncChoiceQuery(integration.id))
  // The choices are born with the last one: they must not change under the pointer.
  if (runs.isLoading)
    return (
      <DialogFrame title="Sync options" onClose={onClose}>
        <VisuallyHidden role="status">Loading</VisuallyHidden>
        <Skeleton height={56} />
        <Skeleton height={56} />
      </DialogFrame>
    )
  const last = runs.data?.items[0]
  return (
    <SyncOptionsForm
      integration={integration}
      name={name}
      initial={initial ?? choice ?? chosenIn(last) ?? BOTH}
      lastEnded={runs.data?.items.find((run) => !isGoing(run))}
      onClose={onClose}
      onStarted={onStarted}
    />
  )
}

const chosenIn = (run: SyncOptions | undefined) => run && { pull: run.pull, push: run.push }
