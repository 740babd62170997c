import { saveReminder } from '../../assist/reminder'
import { useCapabilities, useHost } from '../../host'
import { dayOf } from '../../ui/format'
import type { Assistance } from '../assistance/useAssistance'

/**
 * Offers to put the end of a secret that was just saved into the user's own calendar: in a message, so that nothing waits for an
 * answer. `expires` is ISO 8601, a day or an instant; nothing is offered for none, or for one gone by.
 */
export function useReminderOffer(type: string) {
  const { notify } = useHost()
  const { downloads } = useCapabilities()
  return (expires: string, { assistant, textsNow }: Pick<Assistance, 'assistant' | 'textsNow'>) => {
    if (!downloads || !assistant?.hasReminder || expires.slice(0, 10) < new Date().toISOString().slice(0, 10)) return
    // No secret waits in a message.
    const values = assistant.shareable?.(textsNow()) ?? {}
    notify(`The secret expires on ${dayOf(expires.length > 10 ? expires : `${expires}T00:00`)}.`, 'info', {
      action: { label: 'Add expiry to my calendar', onPress: () => void saveReminder(type, expires, values) },
    })
  }
}
