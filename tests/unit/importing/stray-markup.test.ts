import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textToHtml } from '../../../src/main/importing/paragraphs'
import { cleanStrayMarkup } from '../../../src/main/importing/stray-markup'
import { sanitise } from '../../../src/main/importing/story-html'
import { linesOf, workOf } from './fixtures'

const html = (text: string) => textToHtml(cleanStrayMarkup(text).split('\n'))

describe('markup that strayed into a plain text', () => {
  test.each([
    ['entities', 'He said &quot;tea &amp; toast&quot;.', '<p>He said "tea &amp; toast".</p>\n'],
    ['entities of entities', '&amp;quot;Yes&amp;quot; &amp;amp;', '<p>"Yes" &amp;</p>\n'],
    ['numbers', '&#8220;Yes&#8221;&#x2026;', '<p>“Yes”…</p>\n'],
    ['tags', '<i>So</i> it <b>goes</b>.', '<p><em>So</em> it <strong>goes</strong>.</p>\n'],
    ['paragraphs', '<p>One.</p><p>Two.<br>Three.</p>', '<p>One.</p>\n<p>Two.<br>\nThree.</p>\n'],
    ['a break', '<p>One.</p>\n<hr />\n<p>Two.</p>', '<p>One.</p>\n<hr>\n<p>Two.</p>\n'],
    ['tags of no meaning here', '<center>One</center> <font size="2">two</font>', '<p>One two</p>\n'],
    ['BBCode, from the first pair', '[i]So[/i] it goes.', '<p><em>So</em> it goes.</p>\n'],
    ['a link of BBCode', '[url=https://a.example]here[/url]', '<p>here</p>\n'],
    ['escapes', '\\*\\*\\* and \\"so\\"', '<p>*** and "so"</p>\n'],
  ])('is taken for what it stands for: %s', (_what, text, expected) => {
    expect(html(text)).toBe(expected)
  })

  test.each([
    ['two entities', 'AT&amp;T and R&amp;B'],
    ['two tags', 'She typed <b> and <i>.'],
    ['an entity that there is not', '&foo; &bar; &baz; &c.'],
    ['people who chat', '[i] hello\n[b] hello'],
    ['a shrug', '¯\\_(ツ)_/¯'],
    ['names in angle brackets', '<Mara> a\n<Tam> b\n<Bo> c'],
  ])('is text where there is not enough of it: %s', (_what, text) => {
    expect(cleanStrayMarkup(text)).toBe(text)
  })

  test('goes on over several paragraphs, each with its own', () => {
    expect(html('[i]One.\n\nTwo.[/i]\n\nThree.')).toBe(
      '<p><em>One.</em></p>\n<p><em>Two.</em></p>\n<p>Three.</p>\n',
    )
    expect(html('<i>\nOne.\n\nTwo.\n</i>\n<b>Three.</b>\n\nFour.')).toContain('<em>One.</em>')
  })

  test('stays as typed where its other half is missing', () => {
    expect(html('<i>One</i> <b>two <i>three</i>')).toBe('<p><em>One</em> &lt;b&gt;two <em>three</em></p>\n')
    expect(html('[i]One[/b] [i]two[/i]')).toBe('<p>[i]One[/b] <em>two</em></p>\n')
  })

  test('does not hide labels, headings and scene breaks', () => {
    const text =
      '<b>Title:</b> Low Tide\n<b>Author:</b> Ada\n\n<center><b>Chapter 1</b></center>\n\n<i>One.</i>\n\n' +
      '<center>***</center>\n\nTwo.\n\n<b>Chapter 2</b>\n\nThree.'
    const { work } = workOf(text)
    expect(work).toMatchObject({ title: 'Low Tide', authors: ['Ada'] })
    expect(work.chapters.map(({ html: chapter }) => chapter)).toEqual([
      '<p><em>One.</em></p>\n<hr>\n<p>Two.</p>\n',
      '<p>Three.</p>\n',
    ])
    expect(linesOf(work.chapters[0]?.html ?? null)).toEqual(['One.', '', 'Two.'])
  })

  test('always nests: nothing is left for the sanitiser to mend', () => {
    const signs = fc.array(
      fc.constantFrom(
        '<i>',
        '</i>',
        '<b>',
        '</b>',
        '[i]',
        '[/i]',
        '[u]',
        '[/u]',
        '<p>',
        '<br>',
        'a',
        '\n',
        '&lt;',
        ' ',
      ),
    )
    fc.assert(
      fc.property(signs, (parts) => {
        const made = html(parts.join(''))
        expect(sanitise(made)).toBe(made)
      }),
    )
  })
})
