import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Zip, ZIP_LIMITS } from '../../../../src/main/importing/formats/zip'
import { makeZip, zipOf } from '../make-zip'

const text = (zip: Zip, name: string) => zip.read(name)?.toString()

describe('the files in a zip', () => {
  test('are read as they were packed', async () => {
    const zip = await Zip.open(
      makeZip([
        { name: 'mimetype', content: 'application/epub+zip', stored: true },
        { name: 'ß/页.xhtml', content: 'The lamp.' },
      ]),
    )
    expect(zip.names).toEqual(['mimetype', 'ß/页.xhtml'])
    expect(text(zip, 'mimetype')).toBe('application/epub+zip')
    expect(text(zip, 'ß/页.xhtml')).toBe('The lamp.')
    expect(zip.read('other')).toBeUndefined()
    expect(zip.problems).toEqual([])
    expect(zip.isDamaged).toBe(false)
  })

  test.each(['../up.txt', '/etc/passwd', 'a/../../b', 'C:/x.txt', 'a\\b.txt', 'a\0.txt', 'a/./b'])(
    'leave out a name that leads outside: %j',
    async (name) => {
      const zip = await Zip.open(zipOf({ 'a.txt': 'a', [name]: 'b' }))
      expect(zip.names).toEqual(['a.txt'])
      expect(zip.read(name)).toBeUndefined()
      expect(zip.problems).toEqual([name])
    },
  )

  test('leave out links, folders and a second file of the same name', async () => {
    const zip = await Zip.open(
      makeZip([
        { name: 'folder/', content: '' },
        { name: 'link', content: '/etc/passwd', attributes: 0o120777 * 0x10000 },
        { name: 'a.txt', content: 'first' },
        { name: 'a.txt', content: 'second' },
      ]),
    )
    expect(zip.names).toEqual(['a.txt'])
    expect(text(zip, 'a.txt')).toBe('first')
  })

  test('leave out what shares its bytes with another', async () => {
    const bytes = makeZip([
      { name: 'a.txt', content: 'a'.repeat(500), stored: true },
      { name: 'b.txt', content: 'b' },
    ])
    // The second entry of the directory now points into the first file.
    const directory = bytes.lastIndexOf('PK\x01\x02')
    bytes.writeUInt32LE(0, directory + 42)
    const zip = await Zip.open(bytes)
    expect(zip.names).toHaveLength(1)
  })

  test('leave out what is locked with a password', async () => {
    const zip = await Zip.open(makeZip([{ name: 'a.txt', content: 'a', flags: 1 }]))
    expect(zip.read('a.txt')).toBeUndefined()
    expect(zip.problems).toEqual(['a.txt'])
  })

  test('stop growing where a bomb begins, whatever the headers say', async () => {
    const bomb = makeZip([{ name: 'bomb.txt', content: Buffer.alloc(40 * 1024 * 1024) }])
    for (const signature of ['PK\x03\x04', 'PK\x01\x02']) {
      const at = bomb.indexOf(signature, 0, 'latin1') + (signature === 'PK\x03\x04' ? 22 : 24)
      bomb.writeUInt32LE(10, at)
    }
    const zip = await Zip.open(bomb)
    expect(zip.read('bomb.txt')).toBeUndefined()
    expect(zip.problems).toEqual(['bomb.txt'])
  })

  test('are no more than a book has, and no more bytes than may come out of one zip', async () => {
    const many = zipOf(
      Object.fromEntries(Array.from({ length: ZIP_LIMITS.entries + 5 }, (_, at) => [`${at}`, 'x'])),
    )
    expect((await Zip.open(many)).names).toHaveLength(ZIP_LIMITS.entries)
    const large = Buffer.alloc(
      ZIP_LIMITS.entryBytes,
      'The lamp was lit at nine, and nobody knew why that was so. ',
    )
    const files = Array.from({ length: 9 }, (_, at) => ({ name: `${at}.txt`, content: large, stored: true }))
    const zip = await Zip.open(makeZip(files))
    expect(files.map(({ name }) => zip.read(name) === undefined)).toEqual([
      ...Array<boolean>(8).fill(false),
      true,
    ])
    expect(zip.problems).toEqual(['8.txt'])
  })

  test('may shrink as stories do, and a small one by more', async () => {
    const zip = await Zip.open(zipOf({ 'a.txt': ' '.repeat(ZIP_LIMITS.ratioFrom) }))
    expect(zip.read('a.txt')).toHaveLength(ZIP_LIMITS.ratioFrom)
  })

  test('that are cut off are found by their headers, and read as far as they go', async () => {
    const letters = Array.from({ length: 4000 }, (_, at) => `word${at * 7919}`).join(' ')
    const whole = zipOf({ 'a.txt': 'The lamp.', 'b.txt': letters })
    const zip = await Zip.open(whole.subarray(0, whole.length / 2))
    expect(zip.isDamaged).toBe(true)
    expect(zip.names).toEqual(['a.txt', 'b.txt'])
    expect(text(zip, 'a.txt')).toBe('The lamp.')
    const beginning = text(zip, 'b.txt') ?? ''
    expect(beginning.length).toBeGreaterThan(1000)
    expect(letters.startsWith(beginning)).toBe(true)
    expect(zip.problems).toEqual(['b.txt'])
  })

  test('that do not say their sizes reach to the next', async () => {
    const packed = deflateRawSync('The lamp.')
    const header = Buffer.alloc(30)
    header.write('PK\x03\x04', 'latin1')
    header.writeUInt16LE(8, 6)
    header.writeUInt16LE(8, 8)
    header.writeUInt16LE(5, 26)
    const zip = await Zip.open(
      Buffer.concat([header, Buffer.from('a.txt'), packed, header, Buffer.from('b.txt'), packed]),
    )
    expect([text(zip, 'a.txt'), text(zip, 'b.txt')]).toEqual(['The lamp.', 'The lamp.'])
  })

  test('are none where there is nothing but the first signature', async () => {
    expect((await Zip.open(Buffer.from('PK\x03\x04'))).names).toEqual([])
  })
})
