import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Archive } from '../../../src/main/archive/archive'
import { storyFile, withFolder, withLibrary } from './test-library'

const STORY = [
  'Mara Vell lit the lamp. Odile watched her from the stair, and Mara laughed.',
  'Odile Fenn took her hand. “You are early, Mara,” said Odile, and Mara was.',
  'Nobody but Mara and Odile was up. Odile yawned. Mara did not.',
].join('\n\n')

function namesOf(archive: Archive, id: number): Readonly<Record<string, readonly string[]>> {
  const suggestions = archive.suggestFor(id)
  const ofType = (type: string) => suggestions.filter((one) => one.type === type).map(({ name }) => name)
  return { canons: ofType('canon'), characters: ofType('character') }
}

describe('what the library has taught', () => {
  test('is recognised in the next work: a canon that no file knows, by the characters of its works', () =>
    withLibrary(async ({ archive, add }) => {
      await add(
        storyFile('One', {}, STORY),
        storyFile('Two', { Fandom: 'The Harbour Books', Characters: 'Mara Vell, Odile Fenn' }, 'A lamp.'),
      )
      expect(namesOf(archive, 1)).toEqual({
        canons: ['The Harbour Books'],
        characters: ['Mara Vell', 'Odile Fenn'],
      })
    }))

  test('is forgotten with the work that taught it', () =>
    withLibrary(async ({ archive, add }) => {
      await add(
        storyFile('One', {}, STORY),
        storyFile('Two', { Fandom: 'The Harbour Books', Characters: 'Mara Vell, Odile Fenn' }, 'A lamp.'),
      )
      archive.removeWorks([2])
      expect(namesOf(archive, 1)).toEqual({ canons: [], characters: [] })
    }))

  test.each([
    [
      'works of several canons, which do not say whose it is',
      { Fandom: 'Harbour, Orrery', Characters: 'Mara Vell, Odile Fenn' },
    ],
    ['original works', { Fandom: 'Original Work', Characters: 'Mara Vell, Odile Fenn' }],
  ])('is nothing from %s', (_what, head) =>
    withLibrary(async ({ archive, add }) => {
      await add(storyFile('One', {}, STORY), storyFile('Two', head, 'A lamp.'))
      expect(namesOf(archive, 1)).toEqual({ canons: [], characters: [] })
    }),
  )
})

test('a work that lacks nothing gets no suggestions', () =>
  withLibrary(async ({ archive, add }) => {
    const head = { Fandom: 'Harbour', Characters: 'Mara Vell, Odile Fenn', Pairing: 'Mara Vell/Odile Fenn' }
    await add(storyFile('One', head, STORY))
    expect(archive.suggestFor(1)).toEqual([])
  }))

test('with the program’s own canons a story without any tag is placed', () =>
  withFolder(async (folder) => {
    const story = [
      '“Watson,” said Holmes, “the hansom waits in Baker Street.”',
      'I took my hat. Lestrade was there before us, and Mrs. Hudson behind him.',
      '“Well, Watson?” said Holmes.',
    ].join('\n\n')
    await writeFile(join(folder, 'story.txt'), story)
    const archive = Archive.open(join(folder, 'library'), { resources: resolve('resources') })
    try {
      await archive.importFiles([join(folder, 'story.txt')])
      expect(namesOf(archive, 1).canons).toEqual(['Sherlock Holmes'])
    } finally {
      archive.close()
    }
  }))
