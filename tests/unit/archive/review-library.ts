import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Archive } from '../../../src/main/archive/archive'
import type { WorkId } from '../../../src/shared/model'
import type { Decision, SuggestedTag, SuggestionState } from '../../../src/shared/suggestions'
import { withFolder } from './test-library'

/** A canon file with nothing in it but names. */
export const canonFile = (
  name: string,
  people: readonly (readonly [given: string, family: string])[],
  pairings: readonly string[] = [],
): object => ({
  name,
  aliases: [],
  medium: 'book',
  parents: [],
  terms: [],
  characters: people.map(([given, family]) => ({
    name: `${given} ${family}`,
    given: [given],
    family: [family],
    nicknames: [],
    spellings: [],
  })),
  pairings,
})

export const QUAY = 'The Lantern Quay'
export const MARA = 'Maravel Quist'
export const TOBIN = 'Tobinet Ashdrake'
export const YSOLDE = 'Ysoldine Fenwarren'
export const GLASS = 'The Glass Orchard'
export const BRAN = 'Branoch Velloway'

/** Canon files by their names. */
export const CANONS = {
  'quay.json': canonFile(
    QUAY,
    [
      ['Maravel', 'Quist'],
      ['Tobinet', 'Ashdrake'],
      ['Ysoldine', 'Fenwarren'],
    ],
    [`${MARA}/${TOBIN}`],
  ),
  'glass.json': canonFile(GLASS, [
    ['Branoch', 'Velloway'],
    ['Sefrith', 'Oakmarl'],
  ]),
}

const several = (...sentences: readonly string[]): string =>
  Array.from({ length: 6 }, () => sentences.join(' ')).join('\n\n')

/** Stories that say nothing of themselves but in their text. */
export const STORIES = {
  quay: several(
    'Maravel looked out over the water.',
    'Tobinet Ashdrake laughed, and Maravel Quist took his hand.',
    '“Go home,” said Quist, and kissed Tobinet.',
    'Ysoldine Fenwarren had seen it all.',
  ),
  glass: several(
    'Branoch Velloway picked the last glass apple.',
    'Sefrith Oakmarl held the basket for Velloway.',
  ),
  nobody: several('The rain went on all night.', 'In the morning she put the kettle on and wrote a letter.'),
} as const

export interface ReviewLibrary {
  readonly archive: Archive
  /** Where the library lies. */
  readonly folder: string
  /** Imports stories under names of their own, in order. */
  add(...texts: readonly string[]): Promise<readonly WorkId[]>
  /** Looks at every work that was not looked at yet. */
  readAll(): void
  /** Closes the library and opens it again. */
  reopen(): Archive
}

/** Gives a library to a test that knows two small canons and no others, and removes it afterwards. */
export function withReviewLibrary<T>(body: (library: ReviewLibrary) => T | Promise<T>): Promise<T> {
  return withFolder(async (outside) => {
    const folder = join(outside, 'library')
    const resources = join(outside, 'resources')
    await mkdir(join(resources, 'canons'), { recursive: true })
    await mkdir(join(resources, 'names'))
    for (const [name, canon] of Object.entries(CANONS))
      await writeFile(join(resources, 'canons', name), JSON.stringify(canon))
    const ordinary = { common: [], known: [], words: [] }
    await writeFile(join(resources, 'names', 'ordinary.json'), JSON.stringify(ordinary))

    let archive = Archive.open(folder, { resources })
    let written = 0
    const library: ReviewLibrary = {
      get archive() {
        return archive
      },
      folder,
      async add(...texts) {
        const paths = texts.map((_, at) => join(outside, `${written + at}.txt`))
        written += texts.length
        for (const [at, text] of texts.entries())
          await writeFile(paths[at] ?? '', `${text}\n\nCopy ${paths[at] ?? ''}.`)
        const { files } = await archive.importFiles(paths)
        return files.flatMap(({ id }) => id ?? [])
      },
      readAll: () => void [...archive.suggestForAll()],
      reopen() {
        archive.close()
        archive = Archive.open(folder, { resources })
        return archive
      },
    }
    try {
      return await body(library)
    } finally {
      archive.close()
    }
  })
}

export const canon = (name: string): SuggestedTag => ({ type: 'canon', name })
export const character = (name: string): SuggestedTag => ({ type: 'character', name })
export const pairing = (name: string): SuggestedTag => ({ type: 'pairing', name })
export const NONE: Decision = { accept: [], refuse: [] }

/** What stands beside each suggested name in the review of a work. */
export function statesOf({ archive }: ReviewLibrary, id: number): Readonly<Record<string, SuggestionState>> {
  return Object.fromEntries(archive.readReview(id).suggestions.map(({ name, state }) => [name, state]))
}

export const suggestedNames = ({ archive }: ReviewLibrary, id: number): readonly string[] =>
  archive.suggestFor(id).map(({ name }) => name)

/** One work of the quay, read for suggestions. */
export const withQuay = (body: (library: ReviewLibrary) => void | Promise<void>): Promise<void> =>
  withReviewLibrary(async (library) => {
    await library.add(STORIES.quay)
    library.readAll()
    await body(library)
  })
