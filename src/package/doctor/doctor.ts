/**
 * `./doctor`: whether a deployment offers what the integrations page needs, and its capabilities.
 *
 * ```ts
 * const examination = await examine({ url: 'https://your-qualytics.example', token })
 * console.log(describe(examination))
 * process.exitCode = exitCodeOf(examination)
 * ```
 */
export { examine, type Examination, type ExamineOptions, type Step } from './examine'
export type { Finding } from './compare'
export type { DeploymentCapabilities } from './capabilities'
export { describe, exitCodeOf } from './report'
