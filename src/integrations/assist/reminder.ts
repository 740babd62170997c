import { saveFile } from '../ui/saveFile'
import { assistantFor } from './registry'
import type { Values } from './types'

/**
 * Saves a calendar file that reminds before the credential of a connector expires: for a button after Save, on a row, or beside
 * a date. `expires` is ISO 8601, a day or an instant. False where there is nothing to remind of: no such assistant, or a day gone by.
 */
export async function saveReminder(type: string, expires: string, values: Values): Promise<boolean> {
  const file = (await assistantFor(type))?.reminder?.(expires, values, new Date())
  if (!file) return false
  saveFile(new Blob([file.text], { type: 'text/calendar' }), file.fileName)
  return true
}
