import { render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { WithoutStyles } from '../../../test/render/WithoutStyles'
import { ThemeVariables } from '../../ThemeVariables'
import { fieldsOf } from '../model/fields'
import { FieldHelp } from './FieldHelp'
import { Markdown } from './Markdown'

const draw = (children: ReactNode) =>
  render(
    <WithoutStyles>
      <ThemeVariables>{children}</ThemeVariables>
    </WithoutStyles>,
  ).container

describe('help in Markdown', () => {
  it.each([
    'words\n\n<script>globalThis.ran = true</script>',
    '<img src="/api/pixel" onerror="alert(1)">words',
    '<a href="javascript:alert(1)" onclick="alert(1)">words</a>',
    'words\n\n<iframe src="https://example.com"></iframe>',
    '![words](https://example.com/pixel.png) words',
    '![words][pixel]\n\n[pixel]: https://example.com/pixel.png\n\nwords',
    '[words](javascript:alert(1))',
    '[words](JaVaScRiPt&colon;alert(1))',
    '[words](\u0001javascript:alert(1))',
    '[words](data:text/html,<script>alert(1)</script>)',
    '[words](http://example.com)',
    '[words](//example.com)',
    '[words](/settings)',
    '<javascript:alert(1)> words',
    '\u202Ewords\u0000\uD800',
  ])('runs nothing, fetches nothing and leads nowhere: %j', (source) => {
    const container = draw(<Markdown>{source}</Markdown>)
    expect(container).toHaveTextContent('words')
    expect(container.querySelectorAll('script, img, iframe, a, style, [onclick], [onerror]')).toHaveLength(0)
  })

  it('leads to the web and to mail, in a new tab', () => {
    draw(<Markdown>[docs](https://example.com/docs) and [mail](mailto:help@example.com)</Markdown>)
    const links = screen.getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://example.com/docs',
      'mailto:help@example.com',
    ])
    for (const link of links) expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  })

  it.each(['a', '[', '[a](', '![', '**a', '> ', '- ', '1. ', '`', '<', '&', '\n', '\u202E'])(
    'shows 100,000 times %j as it is, in under a second',
    (piece) => {
      const words = `words ${piece.repeat(100_000 / piece.length)}`
      const [field] = fieldsOf({
        type: 'beacon',
        label: 'Beacon',
        properties: [{ field: 'a', map_to: 'a', title: 'A', type: 'string', required: false, info_md: words }],
      })
      const before = performance.now()
      const container = draw(field && <FieldHelp field={field} />)
      expect(performance.now() - before).toBeLessThan(1_000)
      expect(container).toHaveTextContent('words')
    },
  )

  it.each(['1. ', '> ', '- ', '* 1) '])('nests %j not without end', (piece) => {
    const before = performance.now()
    expect(draw(<Markdown>{`${piece.repeat(900)}words`}</Markdown>)).toHaveTextContent('words')
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})
