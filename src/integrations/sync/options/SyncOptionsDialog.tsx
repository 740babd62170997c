import { useMutation, useQuery } from '@tanstack/react-query'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import { hasStatus } from '../../api/ApiError'
import { describeFailure } from '../../api/failure'
import { startSyncMutation } from '../../api/syncMutations'
import { syncsQuery } from '../../api/queries/runs'
import { syncChoiceQuery } from '../../api/queries/session'
import type { Integration, SyncOptions } from '../../api/schemas'
import { useCapabilities, useHost } from '../../host'
import { DialogFrame } from '../../ui/DialogFrame'
import { FailureNotice } from '../../ui/FailureNotice'
import { Notice } from '../../ui/Notice'
import { isSyncing } from '../isSyncing'
import { describeLastSync } from '../lastSync'
import { isGoing, outcomeOf } from '../outcome'
import { SearchPreview } from './SearchPreview'
import { SyncFacts } from './SyncFacts'
import { BOTH, pullSentence, pushSentence } from './syncOptions'

const Choices = styled('fieldset')({ margin: 0, padding: 0, border: 0, minWidth: 0 })
const Choice = styled('label')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '32px minmax(0, 1fr)',
  marginTop: 8,
  padding: '8px 12px 10px 8px',
  borderRadius: 8,
  border: `1px solid ${theme.vars.palette.divider}`,
  cursor: 'pointer',
  '&:hover': { backgroundColor: theme.vars.palette.action.hover },
  '& strong': { ...theme.typography.body1, fontWeight: 600, alignSelf: 'center' },
  '& span:last-of-type': {
    ...theme.typography.body2,
    gridColumn: 2,
    color: theme.vars.palette.text.secondary,
  },
}))
const Needed = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  minHeight: 18,
  marginTop: 8,
  color: theme.vars.palette.error.main,
}))
const Stack = styled('div')({ display: 'grid', gap: 12, marginBottom: 12, '&:empty': { display: 'none' } })

export interface SyncOptionsDialogProps {
  integration: Integration
  label: string
  /** As titles and options use it: "Purview". */
  name: string
  /** What is chosen at first; else the last choice of this session, else both. */
  initial?: SyncOptions
  onClose: () => void
  /** A sync runs: the one asked for, or one that was running already. */
  onStarted: () => void
}

/** Asks in which direction to sync, saying what each does, what bounds it and what will be looked for. */
export function SyncOptionsDialog({ integration, label, name, initial, onClose, onStarted }: SyncOptionsDialogProps) {
  const { request, onEvent } = useHost()
  const { id, type, status } = integration
  const { data: lastEnded } = useQuery({
    ...syncsQuery(request, useCapabilities(), id),
    retry: false,
    select: ({ items }) => items.find((run) => !isGoing(run)),
  })
  const { data: choice } = useQuery(syncChoiceQuery(id))
  /** What was pressed here stays, whatever is read meanwhile. */
  const [chosen, setChosen] = useState<SyncOptions | null>(null)
  const options = chosen ?? initial ?? choice ?? BOTH
  const start = useMutation(startSyncMutation(request, id))
  const none = !options.pull && !options.push
  const submit = () =>
    start.mutate(options, {
      onSuccess: () => {
        onEvent?.({ name: 'sync-started', id, type })
        onStarted()
      },
      onError: (error) => {
        if (!hasStatus(error, 409)) return
        // The view that opens shows it.
        onStarted()
      },
    })
  return (
    <DialogFrame
      label="Sync options"
      title={`Sync ${label}`}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        if (!none && !start.isPending) submit()
      }}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="contained"
            disabled={none || status === 'cancelling'}
            loading={start.isPending}
          >
            Start
          </Button>
        </>
      }
    >
      <Stack>
        {start.error && !hasStatus(start.error, 409) && (
          <FailureNotice failure={describeFailure(start.error, 'start the sync')} />
        )}
        {isSyncing(integration) && !start.isPending && (
          <Notice
            severity="info"
            title={status === 'cancelling' ? 'The sync before is being cancelled' : 'A sync is already running'}
          >
            {status === 'cancelling'
              ? 'A new one can start once it has stopped.'
              : 'One sync runs at a time. Cancel it, or wait until it has ended.'}
          </Notice>
        )}
      </Stack>
      <Choices>
        <Direction
          name={`Pull ${name} Metadata`}
          sentence={pullSentence(name)}
          checked={options.pull}
          onChange={(pull) => setChosen({ ...options, pull })}
        />
        <Direction
          name="Push Qualytics Metadata"
          sentence={pushSentence(name)}
          checked={options.push}
          onChange={(push) => setChosen({ ...options, push })}
        />
        <Needed role="status">{none && 'Choose at least one.'}</Needed>
      </Choices>
      <SyncFacts integration={integration} name={name} lastEnded={lastEnded} />
      <SearchPreview
        name={name}
        wanted={
          lastEnded ? outcomeOf(lastEnded).state === 'nothing' : describeLastSync(integration).kind === 'unmatched'
        }
      />
    </DialogFrame>
  )
}

interface DirectionProps {
  name: string
  sentence: string
  checked: boolean
  onChange: (checked: boolean) => void
}

function Direction({ name, sentence, checked, onChange }: DirectionProps) {
  const id = useId()
  return (
    <Choice>
      <Checkbox
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        slotProps={{ input: { 'aria-label': name, 'aria-describedby': id } }}
      />
      <strong>{name}</strong>
      <span id={id}>{sentence}</span>
    </Choice>
  )
}
