import { useMutation } from '@tanstack/react-query'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import { hasStatus } from '../../api/ApiError'
import { describeFailure } from '../../api/failure'
import { startSyncMutation } from '../../api/mutations'
import type { SyncOptions, SyncRun } from '../../api/schemas'
import { useHost } from '../../host'
import { DialogFrame } from '../../ui/DialogFrame'
import { FailureNotice } from '../../ui/FailureNotice'
import { Notice } from '../../ui/Notice'
import { SyncFacts } from '../panel/SyncFacts'
import { pullSentence, pushSentence } from './syncOptions'
import type { SyncOptionsDialogProps } from './SyncOptionsDialog'

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

export interface SyncOptionsFormProps extends Omit<SyncOptionsDialogProps, 'initial'> {
  initial: SyncOptions
  lastEnded: SyncRun | undefined
}

export function SyncOptionsForm({ integration, name, initial, lastEnded, onClose, onStarted }: SyncOptionsFormProps) {
  const { request, notify } = useHost()
  const [options, setOptions] = useState(initial)
  const start = useMutation(startSyncMutation(request, integration.id))
  const none = !options.pull && !options.push
  const submit = () =>
    start.mutate(options, {
      onSuccess: onStarted,
      onError: (error) => {
        if (!hasStatus(error, 409)) return
        notify('A sync is already running.', 'info')
        onStarted()
      },
    })
  return (
    <DialogFrame
      title="Sync options"
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        if (!none && !start.isPending) submit()
      }}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" disabled={none} loading={start.isPending}>
            Start
          </Button>
        </>
      }
    >
      <Stack>
        {start.error && !hasStatus(start.error, 409) && (
          <FailureNotice failure={describeFailure(start.error, 'start the sync')} />
        )}
        {integration.status === 'syncing' && !start.isPending && (
          <Notice severity="info" title="A sync is already running">
            One sync runs at a time. Cancel it, or wait until it has ended.
          </Notice>
        )}
      </Stack>
      <Choices>
        <Direction
          name={`Pull ${name} Metadata`}
          sentence={pullSentence(name)}
          checked={options.pull}
          onChange={(pull) => setOptions({ ...options, pull })}
        />
        <Direction
          name="Push Qualytics Metadata"
          sentence={pushSentence(name)}
          checked={options.push}
          onChange={(push) => setOptions({ ...options, push })}
        />
        <Needed role="status">{none && 'Choose at least one.'}</Needed>
      </Choices>
      <SyncFacts integration={integration} name={name} lastEnded={lastEnded} />
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
