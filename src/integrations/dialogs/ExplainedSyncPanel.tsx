import { useAssistant } from '../assist/assistant'
import { RemedyNotice } from '../assist/RemedyNotice'
import { valuesOf } from '../assist/valuesOf'
import { SyncPanel, type SyncPanelProps } from '../sync/SyncPanel'

/** The sync panel, with what is known of the connector's errors. */
export function ExplainedSyncPanel(props: Omit<SyncPanelProps, 'renderRemedy'>) {
  const { integration } = props
  const assistant = useAssistant(integration.type, { whole: true })
  return (
    <SyncPanel
      {...props}
      renderRemedy={(words) => {
        const remedy = assistant?.explainText?.(words, valuesOf(integration), 'sync')
        return remedy ? <RemedyNotice remedy={remedy} /> : null
      }}
    />
  )
}
