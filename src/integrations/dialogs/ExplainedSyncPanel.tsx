import { useAssistant } from '../assist/registry'
import { storedValues } from '../assist/check/storedValues'
import { ExternalLink } from '../assist/remedy/ExternalLink'
import { RemedyBody } from '../assist/remedy/RemedyBody'
import { SyncPanel } from '../sync/panel/SyncPanel'
import type { SyncPanelContext } from '../sync/panel/syncPanelContext'

/** The sync panel, with what is known of the connector's errors. */
export function ExplainedSyncPanel(props: Omit<SyncPanelContext, 'explain'>) {
  const { integration } = props
  const assistant = useAssistant(integration.type, { full: true })
  return (
    <SyncPanel
      {...props}
      explain={(words) => {
        const remedy = assistant?.explainText?.(words, storedValues(integration), 'sync')
        if (!remedy) return null
        const [step] = remedy.steps
        const [link] = remedy.links
        return {
          title: remedy.title,
          next: (
            <>
              {step} {link && <ExternalLink {...link} />}
            </>
          ),
          body: <RemedyBody remedy={remedy} until={null} />,
        }
      }}
    />
  )
}
