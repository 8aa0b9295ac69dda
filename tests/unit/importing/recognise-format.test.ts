import { describe, expect, test } from 'vitest'
import { recogniseFormat } from '../../../src/main/importing/recognise-format'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

describe('what a file is by its first bytes', () => {
  test.each([
    ['JPEG', '\xff\xd8\xff\xe0', 'image'],
    ['PNG', '\x89PNG\r\n\x1a\n', 'image'],
    ['GIF', 'GIF89a', 'image'],
    ['WebP', 'RIFF\x10\0\0\0WEBPVP8L', 'image'],
    ['empty compressed', 'PK\x05\x06', 'compressed'],
    ['gzip', '\x1f\x8b\x08', 'compressed'],
    ['RAR', 'Rar!\x1a\x07\x01', 'compressed'],
    ['7z', "7z\xbc\xaf'\x1c", 'compressed'],
    ['PDF', '%PDF-1.4', 'unsupported-format'],
    ['RTF', '{\\rtf1\\ansi', 'unsupported-format'],
    ['old Word', '\xd0\xcf\x11\xe0\xa1\xb1', 'unsupported-format'],
    ['Kindle', 'A Title'.padEnd(60, '\0') + 'BOOKMOBI', 'unsupported-format'],
  ])('is %s where they say so', (what, start, reason) => {
    expect(recogniseFormat(latin1(start))).toEqual({
      kind: 'other',
      reason,
      message: expect.stringMatching(
        new RegExp(`${what}.*EPUB, DOCX and ZIP files: save the work as one of those`),
      ),
    })
  })

  test.each([
    ['zip', 'PK\x03\x04', 'txt'],
    ['html', '<!doctype html>', 'txt'],
    ['html', '\xef\xbb\xbf\r\n  <HTML lang="en">', ''],
    ['html', '<?xml version="1.0"?><html>', 'xml'],
    ['html', '<!-- saved from url=(0021)https://example.org/ -->\n<html>', ''],
    ['html', '\xff\xfe<\0h\0t\0m\0l\0>\0', ''],
    ['html', 'One line<br>and another', 'htm'],
    ['text', 'One line<br>and another', 'txt'],
    ['text', 'A story that was saved under the wrong name', 'html'],
    ['text', '<?xml version="1.0"?><book>', 'xml'],
  ])('is %s for %j in a file named .%s', (kind, start, extension) => {
    expect(recogniseFormat(latin1(start), extension)).toEqual({ kind })
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
