import { describe, expect, it } from 'vitest'
import { initialsOf } from './user'

describe('initialsOf', () => {
  it.each([
    ['Rita Ray', 'RR'],
    ['rita', 'R'],
    ['  Ana María  de la Cruz ', 'AC'],
    ['', ''],
  ])('%j: %s', (name, initials) => expect(initialsOf(name)).toBe(initials))
})
