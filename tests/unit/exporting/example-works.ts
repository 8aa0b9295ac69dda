import type { Chapter, StoryHtml } from '../../../src/shared/model'
import type { WorkToExport } from '../../../src/main/exporting/work-to-export'

/** Works for the tests of exporting; all of the text is made up. */

export const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAACXBIWXMAAA9hAAAPYQGoP6dpAAAAFElEQVQI12M8Y6zEAANMDEgANwcAOiABKQFxxPgAAAAASUVORK5CYII='
const JPEG =
  '/9j/4AAQSkZJRgABAQEAZABkAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAEAAQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCUAVWf/9k='
const GIF = 'R0lGODdhBAAEAIEAAMwzIgAAAAAAAAAAACwAAAAABAAEAAAICQABCBxIsCCAgAA7'
export const WEBP = 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='

export function html(markup: string): StoryHtml {
  return markup as StoryHtml
}

export function chapter(markup: string, rest: Partial<Chapter> = {}): Chapter {
  return { title: null, summary: null, notes: null, endNotes: null, ...rest, html: html(markup) }
}

const NOTHING_KNOWN: WorkToExport = {
  id: 1,
  title: '',
  authors: [],
  canons: [],
  pairings: [],
  characters: [],
  tags: [],
  mine: [],
  rating: null,
  warnings: [],
  categories: [],
  language: null,
  series: [],
  status: 'unknown',
  chaptersTotal: null,
  published: null,
  updated: null,
  sourceUrl: null,
  summary: null,
  notes: null,
  endNotes: null,
  chapters: [chapter('<p>The lamp was lit.</p>')],
  words: 0,
  added: '2026-03-04T05:06:07.890Z',
}

/** A work of which nothing is known but what the test says. */
export function bareWork(said: Partial<WorkToExport> = {}): WorkToExport {
  return { ...NOTHING_KNOWN, ...said }
}

/** A work with everything that a work can have. */
export function fullWork(said: Partial<WorkToExport> = {}): WorkToExport {
  return bareWork({
    id: 7,
    title: 'Paper Lanterns at Low Tide',
    authors: ['inkharbor', 'saltmarsh'],
    canons: ['The Harbour Books - M. Quill'],
    pairings: [
      { name: 'Mara Vell/Odile Fenn', kind: 'romantic' },
      { name: 'Mara Vell & Tam Osei', kind: 'platonic' },
    ],
    characters: ['Mara Vell', 'Odile Fenn', 'Tam Osei'],
    tags: ['Slow Burn', 'Hurt/Comfort', 'slow burn'],
    rating: 'Teen And Up Audiences',
    warnings: ['No Archive Warnings Apply'],
    categories: ['F/F', 'Gen'],
    language: 'English',
    series: [
      { name: 'Harbour Lights', index: 2 },
      { name: 'Tides & Times', index: null },
    ],
    status: 'complete',
    chaptersTotal: 12,
    published: '2024-01-01',
    updated: '2024-02-03',
    sourceUrl: 'https://archiveofourown.org/works/90000001',
    summary: html('<p>A lamplighter &amp; a diver.</p>\n<p>Neither can <em>swim</em>.</p>'),
    notes: html('<p>Thanks to everyone.</p>'),
    endNotes: html('<p>The song is real.</p>'),
    chapters: Array.from({ length: 12 }, (_, at) =>
      chapter(`<p>“Chapter ${at + 1},” she said.</p>\n<hr>\n<p>And then<br>\nthe tide.</p>`, {
        title: at % 3 === 0 ? null : `Ebb ${at + 1}`,
        summary: at === 1 ? html('<p>The lamp goes out.</p>') : null,
        notes: at === 1 ? html('<p>A short one.</p>') : null,
        endNotes: at === 2 ? html('<p>Sorry.</p>') : null,
      }),
    ),
    words: 2345,
    ...said,
  })
}

export const HOSTILE_TITLE =
  '<b>&"\'</b> ]]> <%= 1 %> 🏳️‍🌈 עברית \u202e\u0000\u0007\u000b\ufffe\ud800 ' + 'long '.repeat(60)

/** Paragraphs of some words, all different, about as many words as asked for. */
export function longText(words: number): string {
  const nouns =
    'lamp tide rope stair harbour letter gull kettle window lantern coat bell ladder salt rain map'.split(' ')
  const verbs = 'waited burned turned fell answered rose leaned listened shone vanished'.split(' ')
  let text = ''
  for (let at = 0; at * 25 < words; at++) {
    const noun = (step: number) => nouns[(at * 7 + step * step) % nouns.length] ?? ''
    const verb = (step: number) => verbs[(at * 3 + step) % verbs.length] ?? ''
    text += `<p>“The ${noun(1)} ${verb(1)} before the ${noun(2)},” she said — <em>quietly</em>; and the ${noun(3)} ${verb(2)}, and ${at} times the ${noun(4)} ${verb(3)} over the ${noun(5)} in the dark.</p>\n`
  }
  return text
}

const MARKUP = `<p align="center">***</p>
<ul><li>one<ul><li>inner</li></ul></li><ul><li>list in a list</li></ul>loose</ul>
<ol start="3" type="a"><li><p>para</p></li></ol>
<table><caption>Tides</caption><col><tr><th>Day</th><td colspan="2">High<p>and low</p></td></tr><tbody><tr><td>x</tbody></table>
<table>words<tr><td>cell</td></table>
<blockquote>Quoted<blockquote><p>twice</p></blockquote></blockquote>
<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt>!</ruby></p>
<em>loose <p>block in <strong>an inline<blockquote>deep</blockquote></strong></p> end</em>
<p>An <a href="https://example.org/a b?x=[1]&amp;y=%zz#top">odd link</a>, <a href="mailto:a@example.org">mail</a>,
<a href="javascript:alert(1)">script</a>, <a href="/relative">relative</a>, <a href="#note">a note</a>, <a href="#nowhere">nowhere</a>, <a href="#far">far</a>.</p>
<p><a name="note">1</a> <a name="note">again</a> <a href="https://example.org"><a href="https://example.com">in a link</a></a></p>
<dl><dd>first</dd><dt>term</dt><dd>said</dd><dt>last</dt></dl>
<li>no list</li><dt>no list</dt><td>no table</td><rt>no ruby</rt>
<center><font color="red">old</font> <big>big</big> <tt>tt</tt> <strike>no</strike> <acronym title="x">A</acronym></center>
<details open><summary>More</summary><p>inside</p></details>
<figure><img src="https://example.org/remote.png" alt="A boat"><figcaption>Boat</figcaption></figure>
<h2>Heading <div>with a block</div></h2><pre>  kept
  lines</pre><address>Somewhere</address>
<p lang="fr" dir="ltr" title="t &quot;q&quot;">Été&nbsp;&eacute;&hellip;&#x1F600; &lt;tag&gt; &amp;amp;</p><p></p><p>&nbsp;</p>
<custom-thing>unknown</custom-thing><script>alert(1)</script><style>p{}</style>
<p style="color:red" onclick="x()" class="userstuff">styled</p><q>q</q><ins><p>in</p></ins><del>del</del><br><hr>text \u0001 end`

const SOUP_TAGS =
  'a abbr acronym address b big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font h1 h2 h3 hr i ins kbd li ol p pre q rp rt ruby s samp small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var'.split(
    ' ',
  )
const SOUP_ATTRIBUTES = [
  ' name="n1" href="#n2"',
  ' href="#n1"',
  ' align="center" lang="fr"',
  ' colspan="2" start="3"',
]

/** Elements in each other without rule or reason, some left open; the same for the same seed. Every word is another. */
export function tagSoup(seed: number): string {
  let state = seed
  let words = 0
  const random = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  const soup = (depth: number): string => {
    let markup = ''
    for (let left = 1 + random(4); left > 0; left--) {
      const tag = SOUP_TAGS[random(SOUP_TAGS.length)] ?? 'p'
      const attributes = SOUP_ATTRIBUTES[random(12)] ?? ''
      if (depth > 6 || random(10) < 3) markup += ` word${words++} `
      else markup += `<${tag}${attributes}>${soup(depth + 1)}${random(8) === 0 ? '' : `</${tag}>`}`
    }
    return markup
  }
  return soup(0)
}

/** Works that differ in everything an EPUB can trip over. */
export const VARIED_WORKS: Readonly<Record<string, WorkToExport>> = {
  'one chapter': bareWork({ title: 'A Short One', authors: ['ada'], language: 'English' }),
  'twelve chapters with notes': fullWork(),
  'hostile names': fullWork({
    title: HOSTILE_TITLE,
    authors: ['<i>"a" & b</i>\u0001', 'x'.repeat(300), '\u202ertl'],
    tags: ['<%- include %>', 'a, b', ' ', '&amp;'],
    series: [{ name: '</meta>&"', index: 1.5 }],
    sourceUrl: 'https://example.org/<>"[]|?q=%zz&x={}',
    chapters: [
      chapter('<p>a</p>', { title: HOSTILE_TITLE }),
      chapter('<p>b</p>', { title: '<%= evil %>' }),
      chapter('<p>\u0000\ud800 c</p>', { title: '\u0001' }),
    ],
    chaptersTotal: null,
  }),
  Japanese: fullWork({
    title: '引き潮の紙灯籠',
    authors: ['墨港'],
    language: '日本語',
    chapters: [
      chapter('<p><ruby>灯<rt>ひ</rt></ruby>がともった。</p>', { title: '潮' }),
      chapter('<p>夜。</p>'),
    ],
  }),
  Arabic: fullWork({
    title: 'فوانيس الورق',
    authors: ['ميناء'],
    language: 'العربية',
    chapters: [chapter('<p>كان الليل هادئًا.</p><p dir="ltr">Good night.</p>')],
    chaptersTotal: 1,
  }),
  'nothing known': bareWork(),
  'an empty text': bareWork({
    title: 'Empty',
    chapters: [chapter('')],
    summary: html(' '),
    endNotes: html('<p></p>'),
  }),
  'a very long chapter': bareWork({
    title: 'Long',
    chapters: [chapter(longText(150_000))],
    language: 'English',
  }),
  'a series': bareWork({
    title: 'Third',
    series: [{ name: 'Harbour Lights', index: 3 }],
    sourceUrl: 'not an address',
  }),
  pictures: bareWork({
    title: 'Pictures',
    chapters: [
      chapter(
        `<p><img src="data:image/png;base64,${PNG}" alt="red"></p><img src="data:image/jpeg;base64,${JPEG}">` +
          `<p><a href="https://example.org/"><img src="data:image/gif;base64,${GIF}" alt="g" width="10"></a></p>` +
          `<p><img src="data:image/png;base64,${WEBP}" alt="webp"><img src="data:image/png;base64,${PNG}"></p>` +
          '<p><img src="https://example.org/x.png"><img src="data:image/svg+xml;base64,PHN2Zy8+" alt="vector"><img src="data:image/png;base64,AAAA"></p>',
      ),
    ],
  }),
  'tag soup': bareWork({
    title: 'Soup',
    chapters: Array.from({ length: 80 }, (_, at) => chapter(tagSoup(at))),
  }),
  'odd markup': bareWork({
    title: 'Odd',
    chapters: [chapter(MARKUP), chapter('<p>Here is <a name="far">the far place</a>.</p>')],
    summary: html('words <ul><li>and a list</li></ul>'),
  }),
}
