import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withFolder } from '../archive/test-library'
import { documentOf, ficarium, LAMP } from './ficarium'

const MIB = 1024 * 1024

type Making = (path: string) => Promise<unknown>
const write =
  (content: string | Uint8Array): Making =>
  (path) =>
    writeFile(path, content)
const sparse =
  (bytes: number): Making =>
  async (path) => {
    await writeFile(path, '')
    await truncate(path, bytes)
  }
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(400, 7)])
const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(400, 7)])

/** Files that can't be read, each with its own reason and a sentence that fits. */
const BAD: readonly (readonly [name: string, make: Making, reason: string, sentence: RegExp])[] = [
  ['missing.txt', () => Promise.resolve(), 'not-found', /no such file/],
  ['nothing.txt', write(''), 'empty', /empty/],
  ['blank.txt', write(' \n\t\u00a0\r\n'), 'only-whitespace', /blank space/],
  ['picture.txt', write(jpeg), 'image', /JPEG/],
  ['archive.txt', write(zip), 'compressed', /ZIP/],
  ['huge.txt', sparse(65 * MIB), 'too-large', /65 MiB/],
  ['nuls.txt', write(`A story${'\0'.repeat(300)}with holes.`), 'binary', /not text/],
]

test('each file that can not be read has its own reason, and the rest is imported', () =>
  withFolder(async (folder) => {
    await writeFile(join(folder, 'first.txt'), LAMP)
    await writeFile(join(folder, 'last.txt'), 'The last story of all.')
    for (const [name, make] of BAD) await make(join(folder, name))
    const names = ['first.txt', ...BAD.map(([name]) => name), 'last.txt']
    const paths = names.map((name) => join(folder, name))
    const ended = await ficarium(['--library', join(folder, 'library'), 'import', ...paths, '--json'])
    expect(ended.code).toBe(2)
    const { files } = documentOf<{ files: readonly unknown[] }>(ended)
    expect(files).toEqual([
      expect.objectContaining({ path: paths[0], outcome: 'new', id: 1 }),
      ...BAD.map(([, , reason, sentence], at) => ({
        path: paths[at + 1],
        outcome: 'failed',
        reason,
        message: expect.stringMatching(sentence),
      })),
      expect.objectContaining({ path: paths.at(-1), outcome: 'new', id: 2 }),
    ])
  }))

test('20 MB in one line are imported and found', () =>
  withFolder(async (folder) => {
    const words = 'lanterns along the quiet harbour wall '
    const path = join(folder, 'line.txt')
    await writeFile(path, `${words.repeat((20 * MIB) / words.length)}and a zeppelin.`)
    const library = ['--library', join(folder, 'library')]
    const ended = await ficarium([...library, 'import', path, '--json'])
    expect(ended.code).toBe(0)
    expect(documentOf(ended)).toMatchObject({ files: [{ outcome: 'new', id: 1 }] })
    const found = await ficarium([...library, 'search', '"and a zeppelin"', '--json'])
    expect(documentOf(found)).toMatchObject({ total: 1, works: [{ id: 1, hitCount: 1 }] })
  }))
