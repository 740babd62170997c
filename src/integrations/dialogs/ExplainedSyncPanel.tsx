import { useAssistant } from '../assist/registry'
import { RemedyNotice } from '../assist/remedy/RemedyNotice'
import { storedValues } from '../assist/check/storedValues'
import { SyncPanel, type SyncPanelProps } from '../sync/panel/SyncPanel'

/** The sync panel, with what is known of the connector's errors. */
export function ExplainedSyncPanel(props: Omit<SyncPanelProps, 'renderRemedy'>) {
  const { integration } = props
  const assistant = useAssistant(integration.type, { full: true })
  return (
    <SyncPanel
      {...props}
      renderRemedy={(words) => {
        const remedy = assistant?.explainText?.(words, storedValues(integration), 'sync')
        return remedy ? <RemedyNotice remedy={remedy} /> : null
      }}
    />
  )
}
