import { expect, test } from '../fixtures'
import { purview } from '../integrations'
import { FAULTS, installClock, soon, type Fault } from './faults'
import { dialogOperations } from './operations/dialogs'
import { listOperations } from './operations/list'
import type { Operation } from './operations/operation'
import { stepOperations } from './operations/steps'
import { syncOperations } from './operations/sync'
import { capabilitiesOf, smallPlatform, tellCapabilities } from './platform'

/**
 * The table of failures by screen, over the production build: what happened and what to do is said, what was there stays, one press goes
 * on once the fault is gone, and no write is sent twice by itself. `npm run test:faults` runs every cell; the test command one
 * of each operation, in which each fault is met.
 */
test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** Their order decides which fault each meets in the test command. */
const OPERATIONS = [...listOperations, ...dialogOperations, ...syncOperations, ...stepOperations]
const EVERY = process.env.FAULTS === 'every'
const selected = OPERATIONS.flatMap((operation, row) =>
  FAULTS.filter((_, column) => EVERY || (row * 4 + column) % FAULTS.length === 0).map((fault) => ({
    operation,
    fault,
  })),
)

const isWrite = ({ call }: Operation) => !call.startsWith('GET') && !call.endsWith('/domains')
const endsWell = (operation: Operation, fault: Fault) =>
  !fault.says ||
  operation.fine === 'all' ||
  operation.fine?.includes(fault.name) ||
  (isWrite(operation) && fault.happened)

for (const { operation, fault } of selected)
  test(`${operation.name}: ${fault.name}`, async ({ page, answerApi, openIntegrations, sent }) => {
    const { call, press, told, stays, again, done } = operation
    let struck = press === undefined
    await installClock(page)
    const { world } = operation
    const { answers: platform, endSync } = smallPlatform(world)
    await answerApi(platform)
    if (world) await tellCapabilities(page, capabilitiesOf(world))
    await page.route(
      ({ pathname, searchParams }) =>
        pathname === `/api${call.split(' ')[1]}` &&
        Object.entries(operation.query ?? {}).every(([name, value]) => searchParams.get(name) === value),
      async (route) => {
        if (!struck || route.request().method() !== call.split(' ')[0]) return route.fallback()
        const answer = platform[call]
        // What has happened all the same, the platform holds from now on.
        if (fault.says && endsWell(operation, fault) && typeof answer === 'function') await answer(route.request())
        await fault.strike(route)
      },
    )
    await openIntegrations(undefined, operation.search)
    if (press) {
      await expect(page.getByRole('listitem', { name: purview.label, includeHidden: true })).toBeAttached()
      if (operation.before) await soon(page, operation.before(page))
      struck = true
      await press(page)
    }

    if (endsWell(operation, fault)) {
      if (fault.says) struck = false
      if (operation.ends) endSync()
      await soon(page, done(page))
      return
    }
    if (fault.name === 'hanging') {
      await expect.poll(() => sent.some((request) => request.call === call)).toBe(true)
      await page.clock.fastForward(95_000)
    }
    await test.step('it is said', async () => soon(page, told(page), fault.says ?? undefined))
    if (stays) await expect(stays(page)).toBeVisible()
    const tries = sent.filter((request) => request.call === call).length
    // A write that found nobody signed in is repeated once when somebody is again.
    const repeated = fault.name === '401' ? 1 : 0
    if (isWrite(operation)) expect(tries - repeated, 'sent by itself').toBe(1)

    struck = false
    if (operation.ends) endSync()
    await test.step('one press goes on', async () => {
      await page.clock.fastForward(31_000)
      // What goes on by itself may do so at any moment, and the button to press is gone then.
      if (stays) await again?.(page)
      else await Promise.race([again?.(page), soon(page, done(page))])
      await soon(page, done(page))
    })
    if (isWrite(operation))
      expect(
        sent.filter((request) => request.call === call),
        'sent by two presses',
      ).toHaveLength(tries + 1)
  })
