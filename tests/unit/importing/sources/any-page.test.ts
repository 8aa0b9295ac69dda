import { describe, expect, test } from 'vitest'
import { chaptersOf, workOf } from '../open'

describe('any other page', () => {
  test('has its title, its author and its headings as chapters', async () => {
    const read = await workOf(
      `<!doctype html><html><head><title>The Salt Lamp — Stories</title><link rel="canonical" href="https://stories.example/77"></head><body>
<nav>Home</nav><main><h1>The Salt Lamp</h1><h3>by quill and night owl</h3><p>Before.</p>
<h2>Chapter 1: Ebb</h2><p>One.</p><h3>Later</h3><p>More.</p><h2>2. Flow</h2><p>Two.</p></main>
<div id="comments"><p>Lovely!</p></div><footer>Imprint</footer></body></html>`,
      'x.html',
    )
    expect(read.work).toMatchObject({
      title: 'The Salt Lamp',
      authors: ['quill', 'night owl'],
      sourceUrl: 'https://stories.example/77',
    })
    expect(chaptersOf(read)).toEqual([
      [null, '<p>Before.</p>\n'],
      ['Ebb', '<p>One.</p>\n<h3>Later</h3>\n<p>More.</p>\n'],
      ['Flow', '<p>Two.</p>\n'],
    ])
    expect(read.review).toEqual(['canon-unknown', 'pairing-unknown', 'character-unknown'])
  })

  test('without any heading is one chapter, and its title a guess', async () => {
    const read = await workOf('<html><body>One.<br><br>Two.</body></html>', 'the_salt_lamp.html')
    expect(read.work.title).toBe('the salt lamp')
    expect(chaptersOf(read)).toEqual([[null, '<p>One.</p>\n<p>Two.</p>\n']])
    expect(read.review).toContain('title-guessed')
  })

  test.each([
    [
      'windows-1252',
      '<meta charset="iso-8859-1">',
      Buffer.from('\x93Caf\xe9\x94 \x97 \xfcber', 'latin1'),
      '“Café” — über',
    ],
    [
      'KOI8-R',
      '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
      Buffer.from([0xec, 0xc1, 0xcd, 0xd0, 0xc1]),
      'Лампа',
    ],
    ['Shift_JIS', '<meta charset=Shift_JIS>', Buffer.from([0x93, 0x94, 0x91, 0xe4]), '灯台'],
    [
      'UTF-8 with one bad letter',
      '<meta charset="utf-8">',
      Buffer.concat([Buffer.from('é'.repeat(200)), Buffer.from([0xe9])]),
      `${'é'.repeat(200)}\ufffd`,
    ],
  ])('is read in %s where it says so', async (_name, meta, letters, text) => {
    const bytes = Buffer.concat([
      Buffer.from(`<html><head>${meta}</head><body><p>`),
      letters,
      Buffer.from('</p></body></html>'),
    ])
    const { work } = await workOf(bytes, 'x.html')
    expect(work.chapters[0]?.html).toBe(`<p>${text}</p>\n`)
  })

  test('in UTF-16 is a page all the same', async () => {
    const read = await workOf(
      Buffer.from('\ufeff<html><body><p>The lamp.</p></body></html>', 'utf16le'),
      'x.txt',
    )
    expect(chaptersOf(read)).toEqual([[null, '<p>The lamp.</p>\n']])
  })

  test('with nothing to read in it is refused', async () => {
    await expect(
      workOf('<html><body><script>x()</script><img src="https://x.example/y.png"></body></html>', 'x.html'),
    ).rejects.toThrow(/no story in it/)
  })

  test.each([
    [
      'lines of one paragraph',
      '<b>Title:</b> The Rope<br><b>Author:</b> <a href="https://quay.example">quay</a><br><b>Pairing:</b> Mara/Odile<br><b>Rating:</b> PG-13<br><br>One <i>rope</i>.<br><br>Two ropes.',
    ],
    [
      'paragraphs',
      '<p>Title: The Rope</p><p>Author: quay</p><p>Pairing: Mara/Odile</p><p>Rating: PG-13</p><p>One <i>rope</i>.</p><p>Two ropes.</p>',
    ],
    [
      'lines of a paragraph of their own',
      '<h3>FIC</h3><p>Title: The Rope<br>Author: quay<br>Pairing: Mara/Odile<br>Rating: PG-13</p><p>One <i>rope</i>.</p><p>Two ropes.</p>',
    ],
  ])('has the labels over its story, %s', async (_how, body) => {
    const read = await workOf(
      `<html><head><title>FIC: A Rope (PG-13)</title></head><body>${body}</body></html>`,
      'x.html',
    )
    expect(read.work).toMatchObject({
      title: 'The Rope',
      authors: ['quay'],
      pairings: [{ name: 'Mara/Odile', kind: 'romantic' }],
      rating: 'Teen And Up Audiences',
    })
    expect(chaptersOf(read)).toEqual([[null, '<p>One <i>rope</i>.</p>\n<p>Two ropes.</p>\n']])
    expect(read.review).toEqual(['canon-unknown', 'character-unknown'])
  })

  test('has chapters where paragraphs say so and count up', async () => {
    const read = await workOf(
      '<html><body><p><b>Chapter 1: Ebb</b></p><p>One.</p><p><b>Chapter Two</b></p><p>Two.</p></body></html>',
      'x.html',
    )
    expect(chaptersOf(read)).toEqual([
      ['Ebb', '<p>One.</p>\n'],
      ['Chapter Two', '<p>Two.</p>\n'],
    ])
    const letter = await workOf(
      '<html><body><p>One.</p><p>Chapter 7</p><p>it said.</p></body></html>',
      'x.html',
    )
    expect(chaptersOf(letter)).toHaveLength(1)
  })
})
