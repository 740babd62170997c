import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import type { ConnectorAction } from '../connectors/action'
import { isCatalog, type ConnectedConnector } from '../connectors/connector'
import { RowMenu } from '../connectors/row/RowMenu'
import type { SyncPanelContext } from '../sync/panel/syncPanelContext'
import { DialogFrame } from '../ui/DialogFrame'
import { ConnectionSection } from './ConnectionSection'
import { ExplainedSyncPanel } from './ExplainedSyncPanel'
import { HistoryWithSyncs } from './HistoryWithSyncs'
import type { Section } from './searchParams'
import { TOUCH } from '../ui/controls/touch'

const words: Record<Section, string> = { runs: 'Syncs', history: 'Changes', connection: 'Connection' }

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flex: 'none',
  alignItems: 'center',
  justifyContent: 'space-between',
  marginBottom: 12,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
}))
const Panel = styled('div')({ display: 'flex', flexDirection: 'column', flex: '1 0 auto', minWidth: 0 })

export interface IntegrationViewProps extends Pick<SyncPanelContext, 'view' | 'onViewChange' | 'onSync'> {
  connector: ConnectedConnector
  section: Section
  onSectionChange: (section: Section) => void
  /** Shows a run in its section, the latest where none is named. */
  onOpenRun: (run?: number) => void
  onAction: (action: ConnectorAction) => void
  onAhead: (action: ConnectorAction) => void
  onClose: () => void
}

/** All about one integration: its syncs, what was changed and what it is connected to, with what can be done about it. */
export function IntegrationView({
  connector,
  section,
  onSectionChange,
  onOpenRun,
  onAction,
  onAhead,
  onClose,
  ...syncs
}: IntegrationViewProps) {
  const { integration, spec, name, label, fullLabel } = connector
  const id = useId()
  const sections: Section[] = isCatalog(connector) ? ['runs', 'history', 'connection'] : ['connection', 'history']
  return (
    <DialogFrame title={`${label} · ${words[section]}`} width="lg" tall onClose={onClose}>
      <Bar>
        <Tabs
          value={section}
          aria-label={fullLabel}
          onChange={(_event, chosen: Section) => onSectionChange(chosen)}
          sx={{ minHeight: 40 }}
        >
          {sections.map((each) => (
            <Tab
              key={each}
              value={each}
              label={words[each]}
              id={`${id}-${each}`}
              aria-controls={each === section ? `${id}-panel` : undefined}
              disableRipple
              sx={{ minHeight: 40, [TOUCH]: { minHeight: 44 }, minWidth: 0, px: 1.5, textTransform: 'none' }}
            />
          ))}
        </Tabs>
        <RowMenu id={`${id}-menu`} connector={connector} onAction={onAction} onAhead={onAhead} />
      </Bar>
      <Panel role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${section}`}>
        {section === 'runs' && (
          <ExplainedSyncPanel
            integration={integration}
            label={label}
            name={name}
            onReplaceSecret={spec ? () => onAction('replace') : undefined}
            onCheck={() => onAction('check')}
            {...syncs}
          />
        )}
        {section === 'history' && (
          <HistoryWithSyncs
            integration={integration}
            spec={spec}
            name={name}
            label={label}
            onOpenSync={isCatalog(connector) ? onOpenRun : undefined}
            onClose={onClose}
          />
        )}
        {section === 'connection' && <ConnectionSection connector={connector} onAction={onAction} onAhead={onAhead} />}
      </Panel>
    </DialogFrame>
  )
}
