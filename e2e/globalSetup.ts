import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './environment'

/** Tells Playwright's workers, by the environment, which Chromium they start; `npm test` has said so already. */
export default function findChromium() {
  if (process.env.CHROMIUM_PATH && process.env.CHROMIUM_SANDBOX) return
  const script = join(ROOT, '.ci/chromium.mjs')
  const answer: unknown = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' }))
  const found = answer as { path: string; sandbox: boolean } // Our own script's answer.
  process.env.CHROMIUM_PATH = found.path
  process.env.CHROMIUM_SANDBOX = found.sandbox ? '1' : '0'
}
