import { afterEach, beforeEach } from 'vitest'

let stuck = ''

/** A test that ran out of time may have left React in the middle of `act`: whatever its worker tests afterwards fails by that, and says so. */
export function tellWhatIsStuck(): void {
  beforeEach(() => {
    if (stuck) throw new Error(`Not tested: “${stuck}” ran out of time before in this worker, and React waits for it.`)
  })
  afterEach(({ task }) => {
    if (task.result?.errors?.some(({ message }) => message.includes('timed out in'))) stuck = task.name
  })
}
