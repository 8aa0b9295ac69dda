import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Originals } from '../../../src/main/library/originals'
import { fixture } from '../importing/fixtures'
import { useTemporaryFolder } from '../temporary-folder'

const inFolder = useTemporaryFolder()
const files = () =>
  readdirSync(inFolder(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

describe('the imported files', () => {
  test('are kept byte for byte under the hash of what is in them', async () => {
    const originals = new Originals(inFolder())
    for (const name of ['windows-1252', 'utf-16le-bom']) {
      const bytes = fixture(name)
      const hash = Originals.hashOf(bytes)
      await originals.keep(hash, bytes)
      expect(Buffer.from((await originals.read(hash)) ?? [])).toEqual(Buffer.from(bytes))
      expect(readFileSync(inFolder('originals', hash.slice(0, 2), hash))).toEqual(Buffer.from(bytes))
    }
  })

  test('are hashed with SHA-256', () => {
    expect(Originals.hashOf(Buffer.from('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  test('are each there once, however often and however many at a time they come', async () => {
    const originals = new Originals(inFolder())
    const bytes = Buffer.from('The lamp was lit.')
    const hash = Originals.hashOf(bytes)
    await Promise.all([1, 2, 3].map(() => originals.keep(hash, bytes)))
    const [file, ...others] = files()
    expect([file?.name, others]).toEqual([hash, []])
    const before = statSync(inFolder('originals', hash.slice(0, 2), hash)).ino
    await originals.keep(hash, bytes)
    expect(files()).toHaveLength(1)
    expect(statSync(inFolder('originals', hash.slice(0, 2), hash)).ino).toBe(before)
  })

  test('are whole or not there: half a file from an interrupted import is not read', async () => {
    const bytes = Buffer.from('The lamp was lit.')
    const hash = Originals.hashOf(bytes)
    const half = inFolder('originals', hash.slice(0, 2), `${hash}.1.tmp`)
    mkdirSync(dirname(half), { recursive: true })
    writeFileSync(half, 'The la')
    const originals = new Originals(inFolder())
    expect(await originals.read(hash)).toBeUndefined()
    await originals.keep(hash, bytes)
    expect(Buffer.from((await originals.read(hash)) ?? [])).toEqual(bytes)
  })
})
