import { describe, expect, test } from 'vitest'
import { recogniseFormat } from '../../../src/main/importing/recognise-format'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

describe('what a file is by its first bytes', () => {
  test.each([
    ['JPEG', '\xff\xd8\xff\xe0', 'image'],
    ['PNG', '\x89PNG\r\n\x1a\n', 'image'],
    ['GIF', 'GIF89a', 'image'],
    ['WebP', 'RIFF\x10\0\0\0WEBPVP8L', 'image'],
    ['EPUB', 'PK\x03\x04'.padEnd(30, '\0') + 'mimetypeapplication/epub+zip', 'unsupported-format'],
    ['ZIP', 'PK\x03\x04', 'compressed'],
    ['empty compressed', 'PK\x05\x06', 'compressed'],
    ['gzip', '\x1f\x8b\x08', 'compressed'],
    ['RAR', 'Rar!\x1a\x07\x01', 'compressed'],
    ['7z', "7z\xbc\xaf'\x1c", 'compressed'],
    ['PDF', '%PDF-1.4', 'unsupported-format'],
    ['RTF', '{\\rtf1\\ansi', 'unsupported-format'],
    ['old Word', '\xd0\xcf\x11\xe0\xa1\xb1', 'unsupported-format'],
    ['Kindle', 'A Title'.padEnd(60, '\0') + 'BOOKMOBI', 'unsupported-format'],
    ['HTML', '<!doctype html>', 'unsupported-format'],
    ['HTML', '\xef\xbb\xbf\r\n  <HTML lang="en">', 'unsupported-format'],
    ['HTML', '<?xml version="1.0"?><html>', 'unsupported-format'],
  ])('is %s where they say so', (what, start, reason) => {
    expect(recogniseFormat(latin1(start))).toEqual({
      kind: 'other',
      reason,
      message: expect.stringMatching(new RegExp(`${what}.*save the work as plain text \\(\\.txt\\)`)),
    })
  })

  test.each([
    '',
    'PK was what they called her.',
    'GIF is a word that nobody can say.',
    'Convert WEBP, said the machine.',
    'A PDF is %PDF- at its start, they say.',
    '<3 was all that the letter said.',
    '<Mara> are you up',
    '[Mara] are you up',
    'Rar! said the lion.',
  ])('is text where they only resemble it: %s', (start) => {
    expect(recogniseFormat(latin1(start))).toEqual({ kind: 'text' })
  })
})
