import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/main/importing/decode'
import { repairMojibake } from '../../../src/main/importing/mojibake'

const STORY =
  '“You’re late,” said Noémie – and the bell, which had waited—oh, so long—rang…\n‘À la nuit.’ ½ £5\n'

/** A text as a program shows it that takes its UTF-8 for another encoding; undefined bytes keep their numbers. */
function misread(text: string, encoding: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const sign = iconv.decode(Buffer.from([byte]), encoding)
      return sign === '\ufffd' ? String.fromCharCode(byte) : sign
    })
    .join('')
}

describe('text that was read in a wrong encoding', () => {
  test.each(['windows-1252', 'macintosh'])('is put right where it was read as %s', (encoding) => {
    const spoilt = misread(STORY, encoding)
    expect(spoilt).not.toBe(STORY)
    expect(repairMojibake(spoilt)).toEqual({ text: STORY, repaired: true })
  })

  test('is put right where that happened twice', () => {
    const spoilt = misread(misread(STORY, 'windows-1252'), 'windows-1252')
    expect(repairMojibake(spoilt)).toEqual({ text: STORY, repaired: true })
  })

  test.each(['\ufffd', ''])('gets back closing quotation marks that lost their last byte (%j)', (left) => {
    const spoilt = misread(STORY, 'windows-1252').replaceAll('\u009d', left)
    expect(repairMojibake(spoilt)).toEqual({ text: STORY, repaired: true })
  })

  test('is put right when a file is read, and said', () => {
    expect(decode(Buffer.from(misread(STORY, 'windows-1252')))).toEqual({
      ok: true,
      text: STORY,
      encoding: 'utf-8',
      guessed: false,
      repaired: true,
    })
  })

  test.each([
    ['Portuguese', 'NÃO HÁ LUZ, disse ela. A MANHÃ é já.'],
    ['a letter that names the signs', 'The screen said â€œ and nothing else. “Odd,” she said.'],
    ['sums', '√2 and √é, he wrote.'],
    ['plain English', 'The lamp was lit at nine.'],
    ['a right text with one wrong word', `${STORY} Ã©tage`],
  ])('is not seen in %s', (_what, text) => {
    expect(repairMojibake(text)).toEqual({ text, repaired: false })
  })

  test('never spoils a right text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[ÃÂ]|â€|‚Ä|√/.test(text))
        expect(repairMojibake(text)).toEqual({ text, repaired: false })
      }),
    )
  })
})
