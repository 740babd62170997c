// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeBeside } from './domainPlacement'

const area = (height: number, top = 0) => ({ windowHeight: height, top, height })
const field = (top: number) => ({ top, bottom: top + 36, left: 24, width: 300 })

describe('placeBeside', () => {
  it.each([
    ['below, where there is room', field(100), area(800), { top: 140, maxHeight: 652 }],
    ['above, where there is more', field(700), area(800), { bottom: 104, maxHeight: 688 }],
    ['below, where above is less still', field(40), area(256), { top: 80, maxHeight: 168 }],
    [
      'above an on-screen keyboard',
      field(300),
      { windowHeight: 800, top: 0, height: 400 },
      { bottom: 504, maxHeight: 288 },
    ],
  ])('%s', (_where, anchor, seen, placement) =>
    expect(placeBeside(anchor, seen)).toEqual({ left: 24, width: 300, ...placement }),
  )

  it('always leaves some height and never covers the field', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 1500 }), fc.integer({ min: 200, max: 1200 }), (top, height) => {
        const { maxHeight, top: from, bottom } = placeBeside(field(top), area(height))
        expect(maxHeight).toBeGreaterThanOrEqual(96)
        expect(from ?? top + 40).toBeGreaterThan(top + 36)
        expect(height - (bottom ?? height - top + 4)).toBeLessThan(top)
      }),
    )
  })
})
