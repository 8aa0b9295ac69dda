import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownInline, textileInline, withoutMarkup } from '../../../src/main/importing/inline'
import { sanitise } from '../../../src/main/importing/story-html'

describe('Markdown inside a paragraph', () => {
  test.each([
    ['_so_ and *so*', '<em>so</em> and <em>so</em>'],
    ['**so** and __so__', '<strong>so</strong> and <strong>so</strong>'],
    ['***so***', '<strong><em>so</em></strong>'],
    ['**so *it* goes**', '<strong>so <em>it</em> goes</strong>'],
    ['_two\nlines_', '<em>two\nlines</em>'],
    ['snake_case_name', 'snake_case_name'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['an *unclosed one', 'an *unclosed one'],
    ['*crossing _over* each_', '<em>crossing _over</em> each_'],
    ['*', '*'],
    ['**', '**'],
    ['1\\. and \\*stars\\* \\\\', '1. and *stars* \\'],
    ['[Mara] are you up', '[Mara] are you up'],
    ['[here](https://a.example/b?c=1&d=2)', '<a href="https://a.example/b?c=1&amp;d=2">here</a>'],
    ['[here](https://a.example "A title")', '<a href="https://a.example">here</a>'],
    ['[here](javascript:alert)', 'here'],
    ['![a cat](https://a.example/cat.png)', 'a cat'],
    ['[a](b', '[a](b'],
    ['<b>&', '&lt;b&gt;&amp;'],
  ])('makes %j %j', (text, html) => {
    expect(markdownInline(text)).toBe(html)
  })
})

describe('Textile inside a paragraph', () => {
  test.each([
    ['_so_ and *so*', '<em>so</em> and <strong>so</strong>'],
    ['un[_believ_]able', 'un<em>believ</em>able'],
    ['[*Label:*] value', '<strong>Label:</strong> value'],
    ['[+under+] and [-through-]', '<u>under</u> and <s>through</s>'],
    ['then ==a * b== now', 'thena * bnow'],
    ['[Mara] are - you + up', '[Mara] are - you + up'],
  ])('makes %j %j', (text, html) => {
    expect(textileInline(text)).toBe(html)
  })
})

describe('markup inside a paragraph', () => {
  const signs = fc.array(
    fc.constantFrom('*', '**', '_', '[', '](', 'a', ' ', ')', '\\', '<', '==', '[_', '_]', 'https://a.b'),
  )

  test.each([
    ['Markdown', markdownInline],
    ['Textile', textileInline],
  ])('always nests: nothing is left for the sanitiser to mend (%s)', (_what, inline) => {
    fc.assert(
      fc.property(signs, (parts) => {
        const html = `<p>${inline(parts.join(''))}</p>\n`
        expect(sanitise(html)).toBe(html)
      }),
    )
  })

  test('loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '*', '_', '[', ']', ' ') }), (text) => {
        expect(withoutMarkup(text, markdownInline).replace(/[^ab]/g, '')).toBe(text.replace(/[^ab]/g, ''))
      }),
    )
  })
})
