import { closeSync, ftruncateSync, openSync, symlinkSync, writeFileSync, writeSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openFile } from '../../../src/main/importing/open-file'
import { MAX_TEXT_BYTES, MAX_ZIP_BYTES, refusalOf } from '../../../src/main/importing/read-file'
import { useTemporaryFolder } from '../temporary-folder'

const inFolder = useTemporaryFolder()

function write(content: string | Uint8Array, name = 'story.txt'): string {
  writeFileSync(inFolder(name), content)
  return inFolder(name)
}

/** A file with nothing but NULs, which takes no room. */
function writeSparse(bytes: number, start = ''): string {
  const path = inFolder('sparse.txt')
  const file = openSync(path, 'w')
  writeSync(file, start)
  ftruncateSync(file, bytes)
  closeSync(file)
  return path
}

describe('reading a file', () => {
  test('gives the bytes as they are and the text as it was written', async () => {
    const bytes = Buffer.from('\ufeff“Hello,” she said.\r\n')
    expect(await openFile(write(bytes))).toEqual({
      ok: true,
      kind: 'text',
      bytes,
      text: '“Hello,” she said.\n',
      encoding: 'utf-8',
      encodingGuessed: false,
      encodingRepaired: false,
    })
  })

  test.each([
    ['no bytes', '', 'empty', /empty \(0 bytes\)\. Save or download it again/],
    ['blank space', ' \r\n\t\u00a0\u3000\n', 'only-whitespace', /nothing .* but blank space\. Save/],
    ['a byte order mark', '\ufeff', 'only-whitespace', /nothing .* but blank space/],
    ['a blank line in UTF-16', Buffer.from('\ufeff\r\n', 'utf16le'), 'only-whitespace', /blank space/],
    [
      'a photograph',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      'image',
      /JPEG.*save the work as one of those/,
    ],
    ['a ZIP', Buffer.from('PK\x03\x04\x14\0'), 'compressed', /ZIP.*damaged.*Download it again/],
    ['a PDF', '%PDF-1.7\n', 'unsupported-format', /a PDF.*save the work as one of those/],
    ['nine bytes that are no letters', Buffer.from([0, 1, 2, 0, 0, 3, 0, 255, 0]), 'binary', /not text/],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0', 'latin1'), 'binary', /not text.*Save it again/],
  ])('refuses %s in a .txt and says what to do', async (_what, content, reason, message) => {
    expect(await openFile(write(content))).toEqual({
      ok: false,
      reason,
      message: expect.stringMatching(message),
    })
  })

  test('refuses a file that is too large without reading it', async () => {
    // Node itself can't read a file of this size into memory.
    expect(await openFile(writeSparse(3 * 1024 ** 3))).toEqual({
      ok: false,
      reason: 'too-large',
      message: expect.stringMatching(/has 3072 MiB; .* up to 64 MiB, .*Split it/),
    })
  })

  test('draws the line at 64 MiB, which is still read', async () => {
    expect(await openFile(writeSparse(MAX_TEXT_BYTES + 1))).toMatchObject({ reason: 'too-large' })
    expect(await openFile(writeSparse(MAX_TEXT_BYTES))).toMatchObject({ reason: 'binary' })
  })

  test('reads a ZIP up to 256 MiB', async () => {
    const zip = 'PK\x03\x04'
    expect(await openFile(writeSparse(MAX_ZIP_BYTES, zip))).toMatchObject({ reason: 'compressed' })
    expect(await openFile(writeSparse(MAX_ZIP_BYTES + 1, zip))).toMatchObject({ reason: 'too-large' })
  })

  test('reads 20 MB in a single line', async () => {
    const line = 'lantern '.repeat(2_500_000)
    const document = await openFile(write(line))
    expect(document.ok && document.kind === 'text' && document.text === line).toBe(true)
  })

  test.each([
    ['is not there', () => inFolder('gone.txt'), 'not-found', /no such file.*moved or renamed/],
    ['leads through a file', () => `${write('a')}/inside.txt`, 'not-found', /no such file/],
    [
      'is a link to itself',
      () => {
        symlinkSync('loop.txt', inFolder('loop.txt'))
        return inFolder('loop.txt')
      },
      'not-found',
      /link that leads back to itself\. Choose the file itself/,
    ],
    ['has too long a name', () => inFolder('n'.repeat(300)), 'not-found', /longer than.*Shorten it/],
    ['is a folder', () => inFolder(), 'not-a-file', /a folder or a device.*Choose the file/],
  ])('refuses a path that %s', async (_what, path, reason, message) => {
    expect(await openFile(path())).toEqual({ ok: false, reason, message: expect.stringMatching(message) })
  })

  test.each([
    ['EACCES', 'no-permission', /does not let you read it\. Change its permissions/],
    ['EPERM', 'no-permission', /Change its permissions/],
    ['EIO', 'read-failed', /\(EIO\)\. Is the disk still there/],
    [undefined, 'read-failed', /unknown reason/],
  ])('puts %s of the file system into words', (code, reason, message) => {
    const error = Object.assign(new Error('as the system says it'), code === undefined ? {} : { code })
    expect(refusalOf(error)).toEqual({ ok: false, reason, message: expect.stringMatching(message) })
  })
})
