import { createTheme, ThemeProvider } from '@mui/material/styles'
import { render } from '@testing-library/react'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HelpLine } from './HelpText'
import { readInline } from './inlineMarkdown'
import { Markdown } from './Markdown'

const theme = createTheme({ cssVariables: true })
const html = (element: React.ReactElement) => {
  const { container, unmount } = render(<ThemeProvider theme={theme}>{element}</ThemeProvider>)
  const { innerHTML } = container
  unmount()
  return innerHTML
}

it.each([
  'The Atlas endpoint **without** `/catalog`. See [Properties](https://portal.azure.com/#browse/Microsoft.Purview%2Faccounts).',
  '[Where do I find this?](https://docs.slack.dev/authentication/tokens)',
  'It’s 50 % of 3 × 4 – "quoted" (so to say); a = b, a ~ b | c',
  '`a b`**c**d',
])('%s is read without the renderer', (markdown) => {
  expect(readInline(markdown)).not.toBeNull()
})

it.each([
  '',
  ' led by a space',
  '# Heading',
  '1. One',
  '- One',
  'two\nlines',
  '*one*',
  '_one_',
  '**one** **',
  '****one**',
  '`` ` ``',
  '`a``b`',
  '![picture](https://example.com/a.png)',
  '[plain](javascript:alert)',
  '[mail](mailto:a@example.com)',
  '[open](http://example.com)',
  '[title](https://example.com "Title")',
  '<b>bold</b>',
  'a \\* b',
  '&amp;',
  '<https://example.com>',
  'a\u202eb',
])('%j is left to the renderer', (markdown) => {
  expect(readInline(markdown) ?? []).toEqual([])
})

it('draws what the renderer draws', () => {
  const marks = '** ` `` [ ]( ](https://a.example/b_c?d=e%20f) ) * _ # 1. - > ! ~ | ='.split(' ')
  const words = [' ', '  ', 'word', 'ü', '2', '.', 'https://a.example', ':', '"', '—', '**bold words**', '`code`']
  const pieces = [...marks, ...words]
  const piece = fc.nat(pieces.length - 1).map((index) => pieces[index] ?? '')
  let read = 0
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (chosen) => {
      const markdown = chosen.join('')
      const parts = readInline(markdown)
      if (!parts) return
      read += 1
      expect(html(<HelpLine parts={parts} />)).toBe(html(<Markdown>{markdown}</Markdown>))
    }),
    { numRuns: 600, seed: 7 },
  )
  expect(read).toBeGreaterThan(50)
})
