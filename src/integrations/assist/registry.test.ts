import { expect, test } from 'vitest'
import { assistantFor, hasAssistant } from './registry'

test('Purview has an assistant, loaded once', async () => {
  expect(hasAssistant('purview')).toBe(true)
  expect(assistantFor('purview')).toBe(assistantFor('purview'))
  expect((await assistantFor('purview'))?.validate?.({})).toEqual([])
})

test.each(['collibra', 'unheard-of', 'constructor', ''])('%j has none', async (type) => {
  expect(hasAssistant(type)).toBe(false)
  expect(await assistantFor(type)).toBeNull()
})
