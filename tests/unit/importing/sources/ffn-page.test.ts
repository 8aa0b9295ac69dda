import { describe, expect, test } from 'vitest'
import { chaptersOf, workOf } from '../open'

const page = (
  links: string,
  stats: string,
  select = '',
) => `<!DOCTYPE html><html><head><title>The Salt Lamp Chapter 2: Ebb, a lamplight fanfic | FanFiction</title><script>ads()</script></head>
<body><div id="top">Browse</div><div id="content_parent"><div id="content_wrapper_inner">
<div id="pre_story_links"><span class="lc-left">${links}</span></div>
<div id="profile_top" style="min-height:112px;"><span><img class="cimage" src="/image/1.jpg"></span>
<button class="btn">Follow/Fav</button><b class="xcontrast_txt">The Salt Lamp</b>
<span class="xcontrast_txt"><div style="height:5px"></div>By:</span> <a class="xcontrast_txt" href="/u/12/quill">quill</a>
<span class="icon-mail"></span>
<div style="margin-top:2px" class="xcontrast_txt">Two keepers, one light - and a lamp.</div>
<span class="xgray xcontrast_txt">${stats}</span></div>
${select}
<div role="main"><div id="storytextp"><div class="storytext xcontrast_txt nocopy" id="storytext"><p>The lamp went <em>out</em>.</p><hr size="1" noshade><p>Dark.</p></div></div></div>
${select}
<div id="review_success">Thank you</div></div></div></body></html>`

const SHELF =
  '<a class="xcontrast_txt" href="/tv/">TV Shows</a> <span class="xcontrast_txt">»</span> <a class="xcontrast_txt" href="/tv/Lamplight/">Lamplight</a>'
const STATS =
  'Rated: <a class="xcontrast_txt" href="https://www.fictionratings.com/">Fiction  T</a> - English - Hurt/Comfort/Drama -  [Ines M., Ada F.] Tom R. - Chapters: 12   - Words: 45,678 - Reviews: <a href="/r/90000001/">1,070</a> - Favs: 2,874 - Follows: 3,062 - Updated: <span data-xutime="1244592000">6/10/2009</span> - Published: <span data-xutime="1215820800">7/12</span> - Status: Complete - id: 90000001 '
const SELECT =
  '<span><select id="chap_select" name="chapter"><option value="1">1. Dawn</option><option value="2" selected>2. Ebb</option></select></span>'

describe('a page of fanfiction.net that was saved', () => {
  test('gives the chapter and what stands above it, and says that the others are missing', async () => {
    const read = await workOf(page(SHELF, STATS, SELECT), 'x.html')
    expect(read.work).toMatchObject({
      title: 'The Salt Lamp',
      authors: ['quill'],
      canons: ['Lamplight'],
      pairings: [{ name: 'Ines M./Ada F.', kind: 'romantic' }],
      characters: ['Ines M.', 'Ada F.', 'Tom R.'],
      tags: ['Hurt/Comfort', 'Drama'],
      rating: 'Teen And Up Audiences',
      language: 'English',
      status: 'complete',
      chaptersTotal: 12,
      published: '2008-07-12',
      updated: '2009-06-10',
      sourceUrl: 'https://www.fanfiction.net/s/90000001/',
      summary: '<p>Two keepers, one light - and a lamp.</p>\n',
    })
    expect(chaptersOf(read)).toEqual([['Ebb', '<p>The lamp went <em>out</em>.</p>\n<hr>\n<p>Dark.</p>\n']])
    expect(read).toMatchObject({
      source: 'fanfiction.net page, saved',
      review: ['parts-missing'],
      identity: { site: 'ffnet', id: '90000001' },
    })
  })

  test('of a crossover has both canons, and a one-shot in progress neither chapters nor an update', async () => {
    const stats =
      'Rated: <a href="https://www.fictionratings.com/">Fiction K+</a> - English - Words: 900 - Published: <span data-xutime="1215820800">8m ago</span> - id: 90000002 '
    const read = await workOf(
      page(
        '<a class="xcontrast_txt" href="/Lamplight-and-Tidewatch-Crossovers/1/2/">Lamplight + Tidewatch Crossover</a>',
        stats,
      ),
      'x.html',
    )
    expect(read.work).toMatchObject({
      canons: ['Lamplight', 'Tidewatch'],
      rating: 'General Audiences',
      published: '2008-07-12',
      updated: null,
      status: 'in-progress',
      chaptersTotal: null,
      tags: [],
    })
    expect(read.review).toEqual(['pairing-unknown', 'character-unknown'])
  })
})
