import type { Page } from '@playwright/test'
import { announcement, rowOf } from '../../integrations'
import { message, pressIn, type Operation } from './operation'

/** What the second steps of a connection ask. */
export const stepOperations: Operation[] = [
  {
    name: 'authorize',
    call: 'GET /integrations/slack/oauth/authorize',
    world: 'a step is open',
    told: (page) => rowOf(page, 'Slack'),
    again: (page) => pressIn(rowOf(page, 'Slack'), 'Retry'),
    done: (page) => rowOf(page, 'Slack').getByRole('link', { name: 'Authorize' }),
  },
  {
    name: 'verify',
    call: 'GET /integrations/msft_teams/verify-installation',
    world: 'a step is open',
    press: verify,
    told: message('verify the app installation'),
    again: verify,
    done: (page) => announcement(page, 'The app is installed.'),
  },
]

async function verify(page: Page) {
  await pressIn(rowOf(page, 'Microsoft Teams'), 'Verify app installation')
}
