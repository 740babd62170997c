// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meaningOf, type Key, type ListPosition } from './domainKeys'

const plain: Omit<Key, 'key'> = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, repeat: false }
const at = (active: number, rest: Partial<ListPosition> = {}): ListPosition => ({
  open: true,
  query: '',
  active,
  roaming: active >= 0,
  ...rest,
})
const closed = at(-1, { open: false })
const typed = (active: number, roaming = false) => at(active, { query: 'fin', roaming })

describe('the keys of a domains field with 30 options', () => {
  it.each<[string, Partial<Key> & { key: string }, ListPosition, ReturnType<typeof meaningOf>]>([
    ['opens at the first', { key: 'ArrowDown' }, closed, { does: 'open', active: 0 }],
    ['opens at the last', { key: 'ArrowUp' }, closed, { does: 'open', active: 29 }],
    ['opens only', { key: 'ArrowDown', altKey: true }, closed, { does: 'open', active: -1 }],
    ['closes', { key: 'ArrowUp', altKey: true }, at(3), { does: 'close' }],
    ['goes down', { key: 'ArrowDown' }, at(3), { does: 'move', active: 4 }],
    ['enters the list', { key: 'ArrowDown' }, at(-1), { does: 'move', active: 0 }],
    ['stays at the end', { key: 'ArrowDown' }, at(29), { does: 'move', active: 29 }],
    ['goes up', { key: 'ArrowUp' }, at(3), { does: 'move', active: 2 }],
    ['goes back to the text', { key: 'ArrowUp' }, at(0), { does: 'move', active: -1 }],
    ['enters the list from below', { key: 'ArrowUp' }, at(-1), { does: 'move', active: 29 }],
    ['goes a page down', { key: 'PageDown' }, at(25), { does: 'move', active: 29 }],
    ['goes a page up', { key: 'PageUp' }, at(25), { does: 'move', active: 15 }],
    ['goes to the first', { key: 'Home' }, at(25), { does: 'move', active: 0 }],
    ['goes to the last', { key: 'End' }, at(-1), { does: 'move', active: 29 }],
    ['moves the caret while text is typed', { key: 'End' }, typed(0), null],
    ['goes to the last after arrows', { key: 'End' }, typed(0, true), { does: 'move', active: 29 }],
    ['chooses', { key: 'Enter' }, at(3), { does: 'toggle' }],
    ['does not save the form', { key: 'Enter' }, at(-1), { does: 'nothing' }],
    ['saves the form', { key: 'Enter' }, closed, null],
    ['chooses', { key: ' ' }, at(3), { does: 'toggle' }],
    ['types a blank', { key: ' ' }, typed(0), null],
    ['chooses after arrows', { key: ' ' }, typed(1, true), { does: 'toggle' }],
    ['types a blank', { key: ' ' }, closed, null],
    ['removes the last chosen', { key: 'Backspace' }, closed, { does: 'remove-last' }],
    ['removes no more while held', { key: 'Backspace', repeat: true }, at(-1), { does: 'nothing' }],
    ['removes a letter', { key: 'Backspace' }, typed(0), null],
    ['selects text', { key: 'Home', shiftKey: true }, at(3), null],
    ['is the browser’s', { key: 'Home', ctrlKey: true }, at(3), null],
    ['leaves the field', { key: 'Tab' }, at(3), null],
    ['types', { key: 'a' }, at(3), null],
  ])('%s: %j at %j', (_what, key, position, meaning) =>
    expect(meaningOf({ ...plain, ...key }, position, 30)).toEqual(meaning),
  )

  it('never leads to an option that is not there', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
    fc.assert(
      fc.property(keys, fc.nat(20), fc.integer({ min: -1, max: 25 }), fc.boolean(), (key, count, active, open) => {
        const meaning = meaningOf({ ...plain, key }, at(active, { open }), count)
        const to = meaning && 'active' in meaning ? meaning.active : -1
        expect(to).toBeGreaterThanOrEqual(-1)
        expect(to).toBeLessThan(count)
      }),
    )
  })
})
