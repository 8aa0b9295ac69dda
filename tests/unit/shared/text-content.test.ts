import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeText, paragraph } from '../../../src/main/importing/story-html'
import type { StoryHtml } from '../../../src/shared/model'
import { plainText, textContent } from '../../../src/shared/text-content'

const html = (markup: string) => markup as StoryHtml

describe('the text of a story', () => {
  test.each([
    ['no markup', 'The tide.', 'The tide.'],
    ['paragraphs a line each', '<p>One.</p>\n<p>Two.</p>\n', 'One.\nTwo.\n'],
    ['line breaks as lines', '<p>One.<br>\nTwo.</p>\n', 'One.\nTwo.\n'],
    ['words whole that are emphasised in part', '<p>un<em>believ</em>able</p>', 'unbelievable'],
    ['nothing of attributes', '<p title="a &gt; b" lang="fr">c</p>', 'c'],
    ['named entities', '&amp;&lt;&gt;&quot;&apos;&nbsp;', '&<>"\'\u00a0'],
    ['numbered entities', '&#233;&#xe9;&#XE9;&#x1F600;', 'ééé😀'],
    ['entities once only', '&amp;lt;p&amp;gt;', '&lt;p&gt;'],
    ['what is no entity', 'R&D &; &unheardof;', 'R&D &; &unheardof;'],
  ])('has %s', (_what, markup, text) => {
    expect(textContent(html(markup))).toBe(text)
  })

  test('is to the letter what was written into it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (one, two) => {
        expect(textContent(html(escapeText(one)))).toBe(one)
        expect(textContent(html(paragraph([one, two])))).toBe(`${one}\n${two}\n`)
      }),
    )
    const signs = fc.string({ unit: fc.constantFrom('&', '<', '>', ';', '#', 'x', 'amp', 'lt', '3', 'a') })
    fc.assert(
      fc.property(signs, (text) => {
        expect(textContent(html(escapeText(text)))).toBe(text)
      }),
    )
  })

  test('shows breaks between scenes where it is read outside the window', () => {
    expect(plainText(html('<p>One.</p>\n<hr>\n<p>Two.</p>\n'))).toBe('One.\n* * *\nTwo.')
  })
})
