import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { walkFiles } from '../../../src/main/importing/walk-files'
import { useTemporaryFolder } from '../temporary-folder'

const inFolder = useTemporaryFolder()

function put(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(dirname(inFolder(name)), { recursive: true })
    writeFileSync(inFolder(name), 'a')
  }
}

/** What walking gives, as names in the folder; a refused path with its reason. */
async function walk(...names: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { path, refusal } of walkFiles(names.map((name) => inFolder(name)))) {
    const name = relative(inFolder(), path)
    found.push(refusal === undefined ? name : `${name}: ${refusal.reason}`)
  }
  return found
}

describe('the files that paths stand for', () => {
  test('are those of a folder and the folders in it, by name', async () => {
    put('b.txt', 'a/z.md', 'a/deep/er/x.TXT', 'c.epub', 'a.html')
    expect(await walk('.')).toEqual(['a/deep/er/x.TXT', 'a/z.md', 'a.html', 'b.txt', 'c.epub'])
  })

  test('come in the order in which the paths are given', async () => {
    put('b.txt', 'a/y.txt', 'c.txt')
    expect(await walk('c.txt', 'a', 'b.txt')).toEqual(['c.txt', 'a/y.txt', 'b.txt'])
  })

  test('leave out what is no document, and what programs leave behind', async () => {
    const leftovers = ['.hidden.txt', '.git/a.txt', '~$story.docx', 'desktop.ini', 'Thumbs.db', '._story.txt']
    put('story.txt', 'cover.jpg', 'noextension', 'a.txt.part', 'b.txt.crdownload', 'song.mp3', ...leftovers)
    expect(await walk('.')).toEqual(['story.txt'])
  })

  test('are taken as they are where they are named themselves', async () => {
    put('cover.jpg', '.hidden', 'noextension')
    expect(await walk('cover.jpg', '.hidden', 'noextension')).toEqual(['cover.jpg', '.hidden', 'noextension'])
  })

  test('hold a path that cannot be read in its place, with the reason', async () => {
    put('a.txt', 'folder/c.txt')
    symlinkSync('nowhere.txt', inFolder('folder/b.txt'))
    symlinkSync('loop.txt', inFolder('folder/loop.txt'))
    expect(await walk('a.txt', 'gone', 'a.txt/inside', 'folder')).toEqual([
      'a.txt',
      'gone: not-found',
      'a.txt/inside: not-found',
      'folder/b.txt: not-found',
      'folder/c.txt',
      'folder/loop.txt: not-found',
    ])
  })

  test('are found once where a link leads back to a folder above', async () => {
    put('a/story.txt', 'b/other.txt')
    symlinkSync('..', inFolder('a/back'))
    symlinkSync('../b', inFolder('a/beside'))
    expect(await walk('.')).toEqual(['a/beside/other.txt', 'a/story.txt'])
  })
})
