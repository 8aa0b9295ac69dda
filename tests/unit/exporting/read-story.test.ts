import { describe, expect, test } from 'vitest'
import { readStory } from '../../../src/main/exporting/epub/read-story'
import { textOf, toXhtml } from '../../../src/main/exporting/epub/xhtml'
import { html, tagSoup } from './example-works'

const wordsOf = (text: string) => (text.match(/word\d+/g) ?? []).sort()
const xhtml = (markup: string) => toXhtml(readStory(html(markup)))

describe('the markup of a story as XHTML', () => {
  test.each([
    [
      'canonical markup',
      '<p>a<br>\nb</p>\n<hr>\n<p><em>c</em></p>',
      '<p>a<br/>\nb</p>\n<hr/>\n<p><em>c</em></p>',
    ],
    ['entities', '<p>a&nbsp;&eacute;&hellip;&#x1F600;&amp;nbsp;</p>', '<p>a\u00a0é…😀&amp;nbsp;</p>'],
    ['bare signs', '<p>1 < 2 & 3 > 2</p>', '<p>1 &lt; 2 &amp; 3 &gt; 2</p>'],
    ['elements left open', '<p>a<p><em>b', '<p>a</p><p><em>b</em></p>'],
    ['signs that XML forbids', '<p title="\u0001t">a\u0000\u0008\ufffe\ud800b</p>', '<p title="t">ab</p>'],
    ['a paragraph in an italic', '<em>a<p>b</p></em>', '<p><em>a</em></p><p><em>b</em></p>'],
    [
      'a quotation in a bold word',
      '<p><b>a<blockquote>b</blockquote></b>c</p>',
      '<p><b>a</b></p><blockquote><b>b</b></blockquote><p>c</p>',
    ],
    [
      'a list in a list',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      '<ul><li>a</li><li><ul><li>b</li></ul></li></ul>',
    ],
    ['an item without a list', '<li>a</li> <li>b</li>', '<ul><li>a</li><li>b</li></ul>'],
    ['an empty list', '<ul></ul><p>a</p>', '<p>a</p>'],
    ['a term without a description', '<dl><dt>a</dt></dl>', '<dl><dt>a</dt><dd></dd></dl>'],
    ['a table without rows', '<table>a</table>', '<table><tbody><tr><td>a</td></tr></tbody></table>'],
    [
      'rows beside a body',
      '<table><tr><td>a</td></tr><tbody><tr><td>b</td></tr></tbody></table>',
      '<table><tbody><tr><td>a</td></tr></tbody><tbody><tr><td>b</td></tr></tbody></table>',
    ],
    ['a cell without a table', '<td colspan="2">a</td>', '<div>a</div>'],
    [
      'ruby',
      '<p><ruby>漢<rt>かん</rt></ruby></p>',
      '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>',
    ],
    [
      'alignment',
      '<p align="CENTER">a</p><center>b</center>',
      '<p class="center">a</p><div class="center">b</div>',
    ],
    [
      'elements of old',
      '<p><tt>a</tt><font color="red">b</font><strike>c</strike></p>',
      '<p><code>a</code><span>b</span><s>c</s></p>',
    ],
    ['a foreign word', '<p lang="fr" dir="rtl">a</p>', '<p dir="rtl" lang="fr" xml:lang="fr">a</p>'],
    ['no language', '<p lang="the french">a</p>', '<p>a</p>'],
    [
      'script, style and handlers',
      '<script>x()</script><style>p{}</style><p onclick="x()" style="a:b" class="c">a</p>',
      '<p>a</p>',
    ],
    [
      'a link in a link',
      '<a href="https://a.example/">a<a href="https://b.example/">b</a></a>',
      '<p><a href="https://a.example/">a<span>b</span></a></p>',
    ],
  ])('mends %s', (_what, markup, expected) => {
    expect(xhtml(markup)).toBe(expected)
  })

  test.each([
    ['https://example.org/a?b=c&amp;d#e', 'https://example.org/a?b=c&amp;d#e'],
    ['http://example.org', 'http://example.org/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['https://example.org/[a] |b|?c={d}', 'https://example.org/%5Ba%5D%20%7Cb%7C?c=%7Bd%7D'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/a#b#c', 'https://example.org/a#b%23c'],
    ['https://bücher.example/é', 'https://xn--bcher-kva.example/%C3%A9'],
  ])('keeps a link to %s', (href, expected) => {
    expect(xhtml(`<p><a href="${href}">a</a></p>`)).toBe(`<p><a href="${expected}">a</a></p>`)
  })

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    '/works/1',
    'chapter2.html',
    'data:text/html,x',
    'ftp://a.example',
    'https://',
    'mailto:',
    '',
  ])('makes plain words of a link to %s', (href) => {
    expect(xhtml(`<p><a href="${href}">a</a></p>`)).toBe('<p><span>a</span></p>')
  })

  test('keeps every word of markup without rule or reason', () => {
    for (let seed = 100; seed < 300; seed++) {
      const soup = tagSoup(seed)
      const kept = textOf(readStory(html(soup.replace(/<\/?r[tp][^>]*>/g, ''))))
      expect(wordsOf(kept), soup).toEqual(wordsOf(soup))
    }
  })

  test('keeps every word of markup that is nested out of all reason', () => {
    const deep = `${'<div><em>'.repeat(5000)}word${'</em></div>'.repeat(5000)}`
    expect(textOf(readStory(html(deep)))).toBe('word')
  })
})

test('the text of a story has a line for each break and an empty line between paragraphs', () => {
  const story = readStory(
    html('<p>One\ntwo<br>three</p>\n<p>four <ruby>漢<rt>かん</rt></ruby></p><ul><li>five</li></ul>'),
  )
  expect(textOf(story)).toBe('One two\nthree\n\nfour 漢\n\nfive')
})
