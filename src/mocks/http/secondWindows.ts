import { SIGN_IN_PATH } from '../platform/capabilities'
import type { Platform } from '../platform/platform'

/** Where the platform sends the browser for Slack's second step: a page beside the product's, as no Slack stands behind it. */
export const AUTHORIZE_PATH = '/simulated/slack/authorize'

interface SecondWindow {
  title: string
  heading: string
  words: string
  button: string
  done: string
  agree: (platform: Platform) => void
}

/** Pages of other systems that the product opens in a window of its own, each with one button. */
const secondWindows: Record<string, SecondWindow> = {
  [AUTHORIZE_PATH]: {
    title: 'Authorize Qualytics',
    heading: 'Simulated Slack',
    words: 'Here Slack would ask whether Qualytics may post to your workspace.',
    button: 'Allow',
    done: 'Qualytics may post to your workspace. You can close this window.',
    agree: (platform) => platform.authorize('slack'),
  },
  [SIGN_IN_PATH]: {
    title: 'Sign in to Qualytics',
    heading: 'Simulated sign-in',
    words: 'Here the identity provider would ask who you are.',
    button: 'Sign in',
    done: 'You are signed in. You can close this window.',
    agree: (platform) => platform.signIn(),
  },
}

export const secondWindowAt = (path: string): SecondWindow | undefined => secondWindows[path]

/** Where to go afterwards: the `return` of the address, if it is a page of this origin. */
export function returnAddress(address: URL): string | null {
  const wanted = address.searchParams.get('return')
  if (!wanted || !URL.canParse(wanted, address.origin)) return null
  const target = new URL(wanted, address.origin)
  return target.origin === address.origin ? `${target.pathname}${target.search}` : null
}
