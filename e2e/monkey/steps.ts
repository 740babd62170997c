import fc from 'fast-check'
import { FAULTS } from '../faults/faults'

/** What can be pressed, as CSS. */
export const ANYTHING =
  'button, summary, [role=menuitem], [role=tab], [role=option], [role=switch], [role=combobox], [type=checkbox]'
/** What a step presses; of what is reachable, the `nth`; where there is none of it, anything. */
const PRESSED = {
  press: ANYTHING,
  connect: 'button[aria-label^="Connect "]',
  open: 'li button[data-row]',
  menu: 'button[aria-label^="Actions for "]',
  choose: '[role=menuitem], [role=menuitemradio], [role=option]',
  tab: '[role=tab]',
  filter: '[role=search] button',
  write: '[role=dialog] button[type=submit], [role=alertdialog] button',
} as const
const TYPED = {
  type: 'input:not([type=checkbox], [type=radio], [type=search]), textarea',
  search: '[type=search]',
} as const
const KEYS = ['Escape', 'Escape', 'Enter', 'Tab', 'ArrowDown', 'Backspace', 'Space'] as const
const TEXTS = [
  'https://contoso.purview.azure.com',
  '6f1c2a34-5b6d-4e7f-8a90-b1c2d3e4f506',
  'abc8Q~typed.by.a.monkey_0123456789',
  'a',
  'purview',
  ' ',
  '<img src=/api/x onerror=alert(1)>\u202E\u0000',
  'w'.repeat(2_000),
  '{ "appId": "11d1a7c2-93b4-4f5e-a6d7-0c1b2a394857", "password": "abc8Q~x", "tenant": "contoso.onmicrosoft.com" }',
]

type Doing =
  | { kind: 'press'; what: keyof typeof PRESSED; selector: string; nth: number }
  | { kind: 'type' | 'paste'; what: keyof typeof TYPED; selector: string; nth: number; text: string }
  | { kind: 'key'; key: (typeof KEYS)[number] }
  | { kind: 'back' | 'forward' | 'look' | 'reload' | 'calm' }

/** One action, what meets every request until the next one, and whether that comes at once. */
export type Step = Doing & { fault: (typeof FAULTS)[number] | null; hurried: boolean }

const nth = fc.nat(60)
const pressing = (what: keyof typeof PRESSED): fc.Arbitrary<Doing> =>
  nth.map((found) => ({ kind: 'press', what, selector: PRESSED[what], nth: found }))
const writing = (kind: 'type' | 'paste', what: keyof typeof TYPED): fc.Arbitrary<Doing> =>
  fc.tuple(nth, fc.constantFrom(...TEXTS)).map(([found, text]) => ({
    kind,
    what,
    selector: TYPED[what],
    nth: found,
    text,
  }))
const plainly = (kind: 'back' | 'forward' | 'look' | 'reload' | 'calm') => fc.constant<Doing>({ kind })

const doing = fc.oneof(
  { weight: 20, arbitrary: pressing('press') },
  { weight: 6, arbitrary: pressing('connect') },
  { weight: 5, arbitrary: pressing('open') },
  { weight: 9, arbitrary: pressing('menu') },
  { weight: 12, arbitrary: pressing('choose') },
  { weight: 4, arbitrary: pressing('tab') },
  { weight: 3, arbitrary: pressing('filter') },
  { weight: 10, arbitrary: pressing('write') },
  { weight: 12, arbitrary: writing('type', 'type') },
  { weight: 4, arbitrary: writing('paste', 'type') },
  { weight: 3, arbitrary: writing('type', 'search') },
  { weight: 10, arbitrary: fc.constantFrom(...KEYS).map((key): Doing => ({ kind: 'key', key })) },
  { weight: 7, arbitrary: plainly('back') },
  { weight: 3, arbitrary: plainly('forward') },
  { weight: 4, arbitrary: plainly('look') },
  { weight: 1, arbitrary: plainly('reload') },
  { weight: 5, arbitrary: plainly('calm') },
)

const step = fc
  .tuple(doing, fc.option(fc.constantFrom(...FAULTS), { freq: 4 }), fc.nat(9))
  .map(([what, fault, haste]): Step => ({
    ...what,
    // A page that never came has nothing to press.
    fault: what.kind === 'reload' || haste % 2 === 0 ? null : fault,
    hurried: haste === 1,
  }))

/** The same steps for the same seed. */
export const stepsOf = (seed: number, count: number): Step[] => fc.sample(step, { seed, numRuns: count })

export const inWords = (one: Step): string =>
  [
    one.kind,
    'what' in one && `${one.what} ${one.nth}`,
    'text' in one && JSON.stringify(one.text.slice(0, 40)),
    'key' in one && one.key,
    one.fault && `under ${one.fault.name}`,
    one.hurried && 'in a hurry',
  ]
    .filter(Boolean)
    .join(' ')
