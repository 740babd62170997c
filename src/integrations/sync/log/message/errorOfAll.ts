import { speaksOfError } from './messageLine'
import type { MessageLog } from './parseMessage'

/** Why a sync stopped stands at either end of its message. */
const LINES = 100
/** `Finished with errors in 3 of 52 datastores`: the datastores tell theirs themselves. */
const OF_DATASTORES = /\d (?:of|\/) [\d,]+ datastores?\b|\d datastores? failed\b/i

/** What a message tells of an error of the whole sync, apart from those of its datastores; empty where it tells of none. */
export function errorOfAll({ entries, general }: MessageLog): string {
  const lines = ends(general).map((line) => line.slice(0, 10_000))
  if (entries.length === 0) return lines.some((line) => speaksOfError(line)) ? lines.join('\n') : ''
  return lines.filter((line) => speaksOfError(line) && !OF_DATASTORES.test(line)).join('\n')
}

const ends = (lines: readonly string[]) =>
  lines.length > 2 * LINES ? [...lines.slice(0, LINES), ...lines.slice(-LINES)] : lines
