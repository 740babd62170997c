import { useQuery } from '@tanstack/react-query'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { describeFailure } from '../../api/failure'
import { datastoresQuery } from '../../api/queries/datastores'
import { beforePullQuery } from '../../api/queries/session'
import type { Integration } from '../../api/schemas'
import { useRequest } from '../../host'
import { FailureNotice } from '../../ui/FailureNotice'
import { counted } from '../../ui/format'
import { tagChanges, tellsTags } from './tagChanges'
import { summary } from '../../ui/controls/touch'

/** As many are listed; the count tells of all. */
const MOST = 100

const Root = styled('details')(({ theme }) => ({
  ...theme.typography.body2,
  '& > summary': { ...summary, fontWeight: 600 },
  '& > p': { margin: '4px 0', color: theme.vars.palette.text.secondary },
  '& > ul': { margin: 0, padding: 0, listStyle: 'none' },
  '& li': {
    padding: '4px 0',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    '& > *': { marginRight: 16 },
  },
}))

export interface PulledTagsProps {
  integration: Integration
  /** As titles and options use it: "Purview". */
  name: string
  /** When the last sync ended. */
  ended: string | null | undefined
}

/**
 * Which external tags of this integration came and went on the datastores with the last pull that was started here. Nothing
 * where none was, or where the platform tells of no tags.
 */
export function PulledTags({ integration, name, ended }: PulledTagsProps) {
  const [open, setOpen] = useState(false)
  const { data: before = [] } = useQuery(beforePullQuery(integration.id))
  const after = useQuery({ ...datastoresQuery(useRequest(), ended ?? ''), enabled: open })
  if (!ended || !tellsTags(before)) return null
  const changes = after.data && tagChanges(before, after.data.items, integration.id)
  return (
    <Root onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>What this pull changed</summary>
      {!after.data && after.error && (
        <FailureNotice
          role="status"
          failure={describeFailure(after.error, 'read the datastores')}
          onRetry={() => void after.refetch()}
          retrying={after.isFetching}
        />
      )}
      {!after.data && !after.error && <p role="status">Reading the tags</p>}
      {changes && (
        <>
          <p>
            {changes.length > 0
              ? `Tags of ${name} changed on ${counted(changes.length, 'datastore')} since you started the sync.`
              : `No tag of ${name} on a datastore has changed since you started the sync.`}{' '}
            Tags of tables and columns are not compared.
          </p>
          {changes.length > 0 && (
            <ul aria-label="Changed tags">
              {changes.slice(0, MOST).map(({ id, name: datastore, added, removed }) => (
                <li key={id}>
                  <strong>{datastore}</strong>
                  {added.length > 0 && <span>Added: {added.join(', ')}</span>}
                  {removed.length > 0 && <span>Removed: {removed.join(', ')}</span>}
                </li>
              ))}
            </ul>
          )}
          {changes.length > MOST && <p>The first {MOST} are listed.</p>}
        </>
      )}
    </Root>
  )
}
