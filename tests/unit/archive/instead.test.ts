import { describe, expect, test } from 'vitest'
import type { Archive } from '../../../src/main/archive/archive'
import type { FacetChoice, LibraryQuery } from '../../../src/shared/query'
import { found, query, storyFile, withLibrary } from './test-library'

const FILLER = 'The ferry came late, the kettle sang, and nobody had the heart to mend the old umbrella. '
const library = [
  storyFile(
    'Harbour Lights',
    { Fandom: 'Orrery', Pairing: 'Ione/Fitch' },
    `${FILLER}He folded the umbrella the way other people fold a letter they will never send. ${FILLER}`,
  ),
  storyFile(
    'Letters',
    { Fandom: 'Orrery' },
    `${FILLER}A letter lay there. People never came. He would fold it.`,
  ),
  storyFile(
    'The Medal',
    { Fandom: 'Harbour', Tags: 'Lanterns' },
    'The medal ceremony was long, and it rained.',
  ),
]

function insteadOf(archive: Archive, text: string, rest: Partial<LibraryQuery> = {}) {
  const { instead, ids } = archive.search(query(text, rest))
  return { instead, ids }
}

const inCanon = (name: string): readonly FacetChoice[] => [{ type: 'canon', name, state: 'include' }]
const spelt = (text: string) => ({ text, anyWord: false, why: 'spelling' })

describe('where nobody has a word', () => {
  test.each([
    ['a changed letter', 'medel ceremony', 'medal ceremony', [3]],
    ['swapped letters', 'umbrlela', 'umbrella', [1, 2]],
    ['two mistakes in a long word', 'ceremmonny', 'ceremony', [3]],
    ['a word of a phrase', '"medal cermony"', '"medal ceremony"', [3]],
    ['a field', 'tag:lantrens', 'tag:lanterns', [3]],
    [
      'what else was typed, as it was',
      'Umbrela  -ceremony words:<1k',
      'umbrella  -ceremony words:<1k',
      [1, 2],
    ],
  ])('the nearest one is searched: %s', (_what, text, other, ids) =>
    withLibrary(async ({ archive, add }) => {
      await add(...library)
      const answer = insteadOf(archive, text)
      expect(answer.instead).toEqual(spelt(other))
      expect([...answer.ids].sort((a, b) => a - b)).toEqual(ids)
    }),
  )

  test('the nearest one is that of the field it was asked in', () =>
    withLibrary(async ({ archive, add }) => {
      await add(storyFile('Marrow', { Author: 'ada' }, 'narrow narrow'), storyFile('Two', {}, 'narrow'))
      expect(insteadOf(archive, 'title:barrow')).toEqual({ instead: spelt('title:marrow'), ids: [1] })
      expect(insteadOf(archive, 'text:barrow').instead).toEqual(spelt('text:narrow'))
    }))

  test('what has a sign stays as it is', () =>
    withLibrary(async ({ archive, add }) => {
      await add(...library)
      expect(insteadOf(archive, '+umbrela').instead).toBeNull()
    }))

  test('nothing is searched instead where something was found, or all of it is hidden', () =>
    withLibrary(async ({ archive, add }) => {
      await add(...library, storyFile('Umbrelas', {}, 'One.'))
      expect(insteadOf(archive, 'umbrelas')).toEqual({ instead: null, ids: [4] })
      archive.addTrigger({ subject: { kind: 'work', id: 4 }, effect: 'hide' })
      expect(insteadOf(archive, 'umbrelas', { hidden: 'left-out' })).toEqual({ instead: null, ids: [] })
    }))

  test('a word is not corrected while it is all that was typed', () =>
    withLibrary(async ({ archive, add }) => {
      await add(...library)
      expect(insteadOf(archive, 'umbrlel', { typing: true })).toEqual({ instead: null, ids: [] })
      expect(insteadOf(archive, 'umbrlel').instead).toEqual(spelt('umbrella'))
    }))
})

describe('where no work has all the words', () => {
  test('a half-remembered line with a typo and a wrong word puts its work first, within the pairing', () =>
    withLibrary(async ({ archive, add }) => {
      await add(...library)
      const line = '"he folded the umbrela the way most people fold a postcard they never send"'
      const { instead, ids } = insteadOf(archive, line)
      expect(instead).toMatchObject({ anyWord: true, why: 'fewer-words' })
      expect(ids[0]).toBe(1)
      const facets: readonly FacetChoice[] = [{ type: 'pairing', name: 'Fitch/Ione', state: 'include' }]
      const within = insteadOf(archive, line, { facets })
      expect(within.ids).toEqual([1])
      const words = { ...query(line), ...instead }
      const [blurb] = archive.readBlurbs(ids, words)
      expect(blurb?.hits[0]?.snippet.map(({ text }) => text).join('')).toContain(
        'a letter they will never send',
      )
    }))

  test('works have at least half of them, and two', () =>
    withLibrary(async ({ archive, add }) => {
      await add(
        storyFile('Two', {}, 'lamp kettle'),
        storyFile('One', {}, 'lamp'),
        storyFile('Three', {}, 'lamp kettle ferry'),
      )
      expect(insteadOf(archive, 'lamp kettle ferry spoon').ids).toEqual([3, 1])
      expect(insteadOf(archive, 'lamp spoon ladle').ids).toEqual([])
    }))

  test('what has a sign, a field or a filter still has to be so', () =>
    withLibrary(async ({ archive, add }) => {
      await add(...library)
      expect([...insteadOf(archive, 'ferry kettle ceremony').ids].sort()).toEqual([1, 2])
      expect(insteadOf(archive, 'ferry kettle ceremony -"other people"').ids).toEqual([2])
      expect(insteadOf(archive, 'ferry kettle ceremony title:harbour').ids).toEqual([1])
      expect(insteadOf(archive, 'ferry kettle ceremony words:<10').ids).toEqual([])
    }))

  test('values of facets are those of the works that are shown', () =>
    withLibrary(async ({ archive, add }) => {
      await add(...library)
      const asked = query('medel ceremony', { facets: inCanon('Harbour') })
      expect(archive.search(asked).facets.tag.values).toEqual([{ name: 'Lanterns', count: 1 }])
      expect(archive.findFacetValues(asked, 'tag', 'lan').values).toEqual([{ name: 'Lanterns', count: 1 }])
      expect(archive.glance(asked).works).toBe(1)
      expect(found(archive, 'medel ceremony', { facets: inCanon('Orrery') })).toEqual([])
    }))
})
