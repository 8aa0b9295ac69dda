import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeText, sanitise } from '../../../src/main/importing/story-html'
import { textContent } from '../../../src/shared/text-content'

const PNG = 'data:image/png;base64,iVBORw0KGgo='

/** Everything between `<` and `>` in what came out, and the attributes in there. */
const TAG = /<\/?([a-z1-6]+)((?: [a-z]+(?:="[^"<>]*")?)*)>/g
const ATTRIBUTE = / ([a-z]+)(?:="([^"<>]*)")?/g
const ELEMENTS = new Set(
  'a abbr acronym address b big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q rp rt ruby s samp small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var'.split(
    ' ',
  ),
)
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/|mailto:|#)/,
  src: /^data:image\/(?:png|jpeg|gif|webp);base64,/,
}
const HARMLESS = new Set(
  'align dir lang title name alt width height start type colspan rowspan open'.split(' '),
)

/** Whether HTML is built of allowed tags and escaped text alone, however a browser may read it. */
function expectHarmless(html: string): void {
  expect(html.replace(TAG, ''), html).not.toMatch(/[<>]/)
  for (const [, element = '', attributes = ''] of html.matchAll(TAG)) {
    expect(ELEMENTS, html).toContain(element)
    for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE))
      if (!HARMLESS.has(name)) expect(value, `${name} in ${html}`).toMatch(ATTRIBUTES[name] ?? /never/)
  }
}

const HOSTILE: readonly (readonly [what: string, html: string, kept: string])[] = [
  ['a script', '<script>alert(1)</script>a', 'a'],
  ['a script with an odd end', '<script>alert(1)</script foo="</script>">a', '"&gt;a'],
  ['a script that is not closed', 'a<script>alert(1)', 'a'],
  ['a script put together from pieces', '<scr<script>x</script>ipt>alert(1)</script>', 'xipt&gt;alert(1)'],
  ['a style', '<style>@import "https://evil.example/x.css"</style>a', 'a'],
  ['a style attribute', '<p style="background:url(https://evil.example/x)">a</p>', '<p>a</p>\n'],
  ['class and id', '<p class="dialog" id="root">a</p>', '<p>a</p>\n'],
  ['handlers', '<p onclick="x()" ONMOUSEOVER=x() onfocus>a</p>', '<p>a</p>\n'],
  ['a handler after a slash', '<b/onclick=x()>a</b>', '<b>a</b>'],
  ['a script link', '<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
  ['a script link in disguise', '<a href=" jAvA\tscri\npt&colon;alert(1)">a</a>', '<a>a</a>'],
  ['a script link in entities', '<a href="&#106;avascript&#x3A;alert(1)">a</a>', '<a>a</a>'],
  ['a script link of old', '<a href="vbscript:x">a</a>', '<a>a</a>'],
  ['a page in a link', '<a href="data:text/html,<script>x</script>">a</a>', '<a>a</a>'],
  ['a link to a file', '<a href="file:///etc/passwd">a</a>', '<a>a</a>'],
  ['a link without a scheme', '<a href="//evil.example/x">a</a>', '<a>a</a>'],
  ['a link to a page beside', '<a href="../library.db">a</a>', '<a>a</a>'],
  [
    'the target of a link',
    '<a href="https://a.example/" target="_top" ping="x">a</a>',
    '<a href="https://a.example/">a</a>',
  ],
  ['a remote picture', '<p>a<img src="https://evil.example/x.png" alt="b"></p>', '<p>a</p>\n'],
  [
    'a remote picture among its sizes',
    `<img src="${PNG}" srcset="https://evil.example/x 2x">`,
    `<img src="${PNG}">`,
  ],
  ['a picture that can hold a script', '<img src="data:image/svg+xml;base64,PHN2Zz4=">a', 'a'],
  ['a picture by another name', '<image src="https://evil.example/x.png">a', 'a'],
  ['a picture without a source', '<img onerror="x()">a', 'a'],
  ['SVG', '<svg onload="x()"><script>x()</script><a href="javascript:x()">b</a></svg>a', 'a'],
  ['MathML', '<math><mtext><style><img src=x onerror=x()></style></mtext></math>a', 'a'],
  ['frames', '<iframe src="https://evil.example/" srcdoc="<p>">b</iframe><frame src="x">a', 'a'],
  ['plug-ins', '<object data="x.swf">b</object><embed src="x.swf">a', 'a'],
  [
    'sound and film',
    '<audio src="https://evil.example/x"></audio><video poster="x"><source src="y"></video>a',
    'a',
  ],
  ['a form', '<form action="https://evil.example/"><p>b</p><input></form>a', 'a'],
  ['controls', '<button>b</button><select><option>c</option></select><textarea><b>d</b></textarea>a', 'a'],
  ['a comment that ends early', '<!--><img src=x onerror=x()>-->a', '--&gt;a'],
  ['a comment', 'a<!-- <script>x()</script> -->', 'a'],
  [
    'what only shows without scripts',
    '<noscript><p title="</noscript><img src=x onerror=x()>"></noscript>a',
    'a',
  ],
  ['a template', '<template><script>x()</script></template>a', 'a'],
  ['raw text of old', '<xmp><script>x()</script></xmp>a<plaintext>b', 'a'],
  [
    'the head of a page',
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0"><link rel="stylesheet" href="x"><title>b</title>a',
    'a',
  ],
  ['a declaration', '<!doctype html><?php echo 1 ?><![CDATA[b]]>a', 'a'],
  ['elements that nobody knows', '<custom-thing onclick="x()">a</custom-thing>', 'a'],
  [
    'an attribute that ends its tag',
    '<p title="&quot;><script>x()</script>">a</p>',
    '<p title="&quot;&gt;&lt;script&gt;x()&lt;/script&gt;">a</p>\n',
  ],
]

describe('sanitising', () => {
  test.each(HOSTILE)('leaves nothing of %s', (_what, html, kept) => {
    expect(sanitise(html)).toBe(kept)
    expectHarmless(kept)
  })

  test.each([
    ['emphasis', '<p>An <em>odd</em> <strong>thing</strong> <b>is</b> <i>here</i>.</p>\n'],
    ['lists', '<ol start="3" type="a"><li>one</li>\n</ol>\n<ul><li>two</li>\n</ul>\n'],
    ['tables', '<table><tbody><tr><td colspan="2" rowspan="3">a</td>\n</tr>\n</tbody></table>\n'],
    ['quotations and headings', '<h2>A</h2>\n<blockquote><p>b</p>\n</blockquote>\n'],
    ['ruby', '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>'],
    ['alignment, language and direction', '<p align="center" lang="he" dir="rtl" title="t">a</p>\n'],
    [
      'links out and within',
      '<a href="https://a.example/b?c=d&amp;e#f">a</a><a href="mailto:a@a.example">b</a><a href="#n">c</a><a name="n">d</a>',
    ],
    ['pictures that it holds itself', `<img src="${PNG}" alt="A boat" width="4" height="4">`],
    ['breaks', '<p>a<br>\nb</p>\n<hr>\n<p>c</p>\n'],
    ['what opens', '<details open><summary>a</summary>\nb</details>\n'],
  ])('keeps %s as they are', (_what, html) => {
    expect(sanitise(html)).toBe(html)
  })

  test('lets nothing through that is not on the list, whatever it is mixed with', () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE.map(([, html]) => html)),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<',
        '>',
        '"',
        "'",
        '/',
        '&',
        '=',
        '<!--',
        '-->',
        '<a href=',
        '<b ',
        'on',
        '\0',
      ),
      fc.string(),
    )
    // A part of each piece is enough: elements, attributes and comments are left open in all places.
    const cut = fc.tuple(piece, fc.nat(80)).map(([text, length]) => text.slice(0, length + 1))
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 12 }), (pieces) => expectHarmless(sanitise(pieces.join('')))),
      { numRuns: 1000 },
    )
  })

  test('keeps every word of a text that has no markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textContent(sanitise(escapeText(text)))).toBe(text)
      }),
    )
  })

  test('gives text that reads one paragraph a line, however the blocks stood together', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/)
    const block = fc.constantFrom('p', 'div', 'h3', 'li', 'blockquote', 'td', 'dd', 'pre')
    const space = fc.constantFrom('', '\n')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, block, space), { minLength: 1 }), (blocks) => {
        const html = blocks.map(([text, name, end]) => `<${name}>${text}</${name}>${end}`).join('')
        expect(textContent(sanitise(html))).toBe(blocks.map(([text]) => `${text}\n`).join(''))
      }),
    )
  })
})
