import { describe, expect, test } from 'vitest'
import { parsePage } from '../../../../src/main/importing/html/dom'
import { markupOf, markupOrNull } from '../../../../src/main/importing/html/markup'
import { surroundingsOf } from '../../../../src/main/importing/html/page'
import { sanitise } from '../../../../src/main/importing/story-html'

const stored = (page: string): string => {
  const root = parsePage(page)
  return sanitise(markupOf(root.children, surroundingsOf(root)))
}

describe('the markup of a story', () => {
  test.each([
    [
      'white space as a browser shows it',
      '<p>\n   The  lamp\n was <em> lit </em>. </p>',
      '<p>The lamp was <em>lit</em> .</p>\n',
    ],
    [
      'words beside each other apart',
      'Hello <b>there</b>\n<i>you</i>',
      '<p>Hello <b>there</b> <i>you</i></p>\n',
    ],
    [
      'a story in boxes as paragraphs',
      '<div><div>One.</div><div>Two.</div></div>',
      '<p>One.</p>\n<p>Two.</p>\n',
    ],
    [
      'words between blocks as paragraphs',
      '<div>One<p>Two</p>Three</div>',
      '<p>One</p>\n<p>Two</p>\n<p>Three</p>\n',
    ],
    [
      'two line breaks as the end of a paragraph',
      'One<br/>still<br /> <br>Two<br>',
      '<p>One<br>\nstill</p>\n<p>Two</p>\n',
    ],
    ['one line break as one', '<p>One<br>two</p>', '<p>One<br>\ntwo</p>\n'],
    ['scene breaks', '<p>One</p><hr class="x"/><p>Two</p>', '<p>One</p>\n<hr>\n<p>Two</p>\n'],
    ['a paragraph that is meant to be empty', '<p>One</p><p>&nbsp;</p>', '<p>One</p>\n<p>\u00a0</p>\n'],
    ['space in preformatted text', '<pre>a  b\n  c</pre>', '<pre>a  b\n  c</pre>\n'],
    [
      'lists',
      '<ul>\n <li>One</li>\n <li><p>Two</p></li></ul>',
      '<ul><li>One</li>\n<li><p>Two</p>\n</li>\n</ul>\n',
    ],
    ['quotations', '<blockquote>One<br>two</blockquote>', '<blockquote>One<br>\ntwo</blockquote>\n'],
    [
      'what styles say, with elements',
      '<p><span style="font-style: italic; font-weight:700">Run</span></p>',
      '<p><em><strong>Run</strong></em></p>\n',
    ],
    [
      'what classes say',
      '<style>.x { font-style:italic } span.y{font-weight:bold}</style><p><span class="x">a</span><span class="y">b</span></p>',
      '<p><em>a</em><strong>b</strong></p>\n',
    ],
    ['where a paragraph stands', '<p style="text-align:center">a</p>', '<p align="center">a</p>\n'],
    [
      'words that stand deeper than any reader shows',
      `${'<i>'.repeat(5000)}deep`,
      `<p>${'<i>'.repeat(256)}deep${'</i>'.repeat(256)}</p>\n`,
    ],
    [
      'elements of other programs as words',
      '<p><o:p>One</o:p> <font color="red">two</font></p>',
      '<p>One two</p>\n',
    ],
    ['letters that stand for markup', '<p>1 &lt; 2 &amp;amp; 3</p>', '<p>1 &lt; 2 &amp;amp; 3</p>\n'],
  ])('keeps %s', (_what, page, html) => {
    expect(stored(page)).toBe(html)
  })

  test.each([
    ['scripts', '<p>a</p><script>alert(1)</script>', '<p>a</p>\n'],
    [
      'what calls out',
      '<p onclick="x()">a</p><iframe src="https://x.example/">b</iframe><object data="x">c</object>',
      '<p>a</p>\n',
    ],
    ['pictures on the web', '<p>a<img src="https://x.example/y.png"></p>', '<p>a</p>\n'],
    ['comments', '<p>a<!-- b --></p>', '<p>a</p>\n'],
    ['links that run something', '<p><a href="javascript:x()">a</a></p>', '<p><a>a</a></p>\n'],
    ['what the page hides', '<p>a</p><p hidden>b</p>', '<p>a</p>\n'],
    [
      'what styles hide',
      '<style>.c1{display: none}</style><p>a</p><p class="c1">b</p><p style="display:none">c</p>',
      '<p>a</p>\n',
    ],
    ['invisible signs', '<p>a\u00ad\u200bb&shy;c</p>', '<p>abc</p>\n'],
  ])('drops %s', (_what, page, html) => {
    expect(stored(page)).toBe(html)
  })

  test('says what a picture was that is not here', () => {
    expect(stored('<p><img src="x.png" alt="A map of the harbour"></p>')).toBe(
      '<p>[A map of the harbour]</p>\n',
    )
  })

  test('keeps a picture that the page carries', () => {
    const picture = 'data:image/png;base64,iVBORw0KGgo='
    expect(stored(`<img src="${picture}" alt="x">`)).toBe(
      `<p><img alt="x" src="${picture}"></p>`.replace('</p>', '</p>\n'),
    )
  })

  test('lets links find the places that they lead to', () => {
    expect(stored('<p>a<a href="#n%201">1</a></p><p id="n 1">note</p><p id="other">b</p>')).toBe(
      '<p>a<a href="#n 1">1</a></p>\n<p><a name="n 1"></a>note</p>\n<p>b</p>\n',
    )
  })

  test('is nothing where nothing is said or shown', () => {
    const nothing = (page: string) => markupOrNull(parsePage(page).children)
    expect(nothing('<div> <p>\u00a0</p><hr></div>')).toBeNull()
    expect(nothing('<p>.</p>')).toBe('<p>.</p>\n')
  })
})
