import { describe, expect, test } from 'vitest'
import { coverImage } from '../../../src/main/exporting/epub/cover'
import { EPUB_OPTIONS } from '../../../src/shared/export'
import { writeEpub } from '../../../src/main/exporting/epub/write-epub'
import { bareWork, fullWork, HOSTILE_TITLE } from './example-works'
import { openEpub } from './open-epub'

function linesOf(title: string, authors: readonly string[] = []): readonly string[] {
  const svg = coverImage([bareWork({ title, words: 1 })], { title, authors }).data.toString()
  return [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, line]) => line ?? '')
}

describe('a cover', () => {
  test('shows canon, title, authors and words', () => {
    const work = fullWork({ words: 48_213 })
    const svg = coverImage([work], { title: work.title, authors: work.authors }).data.toString()
    for (const words of ['The Harbour Books', 'Lanterns at', 'inkharbor, saltmarsh', '48,213 words'])
      expect(svg).toContain(words)
  })

  test('breaks a long title at its words, and one without spaces between words', () => {
    const long = 'The Extraordinarily Long and Winding Account of a Lamp That Nobody Lit'
    expect(linesOf(long).slice(0, -1).join(' ')).toBe(long)
    expect(linesOf(long).length).toBeGreaterThan(3)
    expect(linesOf('灯台守は夜ごとに灯をともし朝には海をながめていた').length).toBeGreaterThan(2)
  })

  test('cuts what never fits, and says so', () => {
    const lines = linesOf('word '.repeat(200))
    expect(lines.length).toBeLessThanOrEqual(6)
    expect(lines.at(-2)).toMatch(/…$/)
    expect(linesOf('w'.repeat(400))[0]).toMatch(/^w+…$/)
  })

  test('is well-formed whatever a title holds', () => {
    expect(linesOf(HOSTILE_TITLE, ['<&>']).join()).not.toMatch(/<b>|&(?!amp;|lt;|gt;|quot;)/)
  })

  test('has the colours of its canon', () => {
    const colour = (canon: string): string | undefined =>
      /fill="(hsl[^"]+)"/.exec(
        coverImage([bareWork({ canons: [canon] })], { title: 'T', authors: [] }).data.toString(),
      )?.[1]
    expect(colour('Harbour')).toBe(colour('harbour'))
    expect(colour('Harbour')).not.toBe(colour('Lighthouse'))
  })
})

describe('the cover of an EPUB', () => {
  test('is named as EPUB 3 and EPUB 2 name it, and stands before all else', async () => {
    const files = await openEpub(await writeEpub(fullWork()))
    const opf = files.get('OEBPS/content.opf') ?? ''
    expect(opf).toContain(
      '<item id="cover-image" href="images/cover-image.svg" media-type="image/svg+xml" properties="cover-image"/>',
    )
    expect(opf).toContain('<meta name="cover" content="cover-image"/>')
    expect(opf).toMatch(/<spine toc="ncx">\n<itemref idref="cover"\/>/)
    expect(files.get('OEBPS/cover.xhtml')).toContain(
      'alt="Paper Lanterns at Low Tide by inkharbor, saltmarsh"',
    )
  })

  test('is a picture of dots where that is wanted, and not there where none is', async () => {
    const png = await openEpub(await writeEpub(fullWork(), { ...EPUB_OPTIONS, cover: 'png' }))
    expect(png.get('OEBPS/images/cover-image.png')).toMatch(/^.PNG/)
    const none = await openEpub(await writeEpub(fullWork(), { ...EPUB_OPTIONS, cover: 'none' }))
    expect([...none.keys()].filter((path) => path.includes('cover'))).toEqual([])
    expect(none.get('OEBPS/content.opf')).not.toContain('cover')
  })
})
