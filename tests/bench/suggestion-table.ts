import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCanonFiles } from '../../src/main/tagging/canon-file'
import { makeLexicon, type Lexicon } from '../../src/main/tagging/lexicon'
import { nameWeights } from '../../src/main/tagging/ordinary-names'
import { suggest } from '../../src/main/tagging/suggest'
import type { Suggestion, SuggestedType } from '../../src/shared/suggestions'
import { tagKey } from '../../src/shared/tag-key'

/** What a reader who knows the canon says of a story. */
interface Truth {
  /** Null for original fiction. */
  readonly canon: string | null
  readonly characters: readonly string[]
  readonly pairing: { readonly name: string } | null
}

export interface Story {
  readonly name: string
  readonly text: string
  readonly truth: Truth
}

/** How often suggestions are right, as shares from 0 to 1. */
export interface SuggestionTable {
  readonly stories: number
  readonly originals: number
  readonly canonPrecision: number
  readonly canonRecall: number
  readonly characterPrecision: number
  readonly characterRecall: number
  /** Of the stories with a pairing at their centre, those of which it is suggested first, and of the right kind. */
  readonly firstPairing: number
  /** Original stories for which anything is suggested. */
  readonly wrongOriginals: readonly string[]
}

/** The stories of a folder: `<name>.txt` with what is true of it in `<name>.json`. */
export function readStories(folder: string): readonly Story[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const name = file.slice(0, -4)
      const truth = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Truth
      return { name, text: readFileSync(join(folder, file), 'utf8'), truth }
    })
}

/** Everybody whom the program knows. @param resources its folder of resources */
export function programLexicon(resources: string): Lexicon {
  const ordinary: unknown = JSON.parse(readFileSync(join(resources, 'names', 'ordinary.json'), 'utf8'))
  return makeLexicon(readCanonFiles(join(resources, 'canons')).canons, nameWeights(ordinary))
}

const NOTHING_SAID = { canons: [], characters: [], pairings: [] }

/** Compares what is suggested for each story with what is true of it. */
export function suggestionTable(stories: readonly Story[], lexicon: Lexicon): SuggestionTable {
  const judged = stories.map((story) => ({
    ...story,
    ...judge(story, suggest([story.text], NOTHING_SAID, lexicon)),
  }))
  const ofCanons = judged.filter(({ truth }) => truth.canon !== null)
  const originals = judged.filter(({ truth }) => truth.canon === null)
  const paired = ofCanons.filter(({ truth }) => truth.pairing !== null)
  const sum = (count: (one: (typeof judged)[number]) => number): number =>
    ofCanons.reduce((total, one) => total + count(one), 0)
  return {
    stories: ofCanons.length,
    originals: originals.length,
    canonPrecision: sum(({ canons }) => canons.right) / sum(({ canons }) => canons.given),
    canonRecall: sum(({ canons }) => canons.right) / ofCanons.length,
    characterPrecision: sum(({ characters }) => characters.right) / sum(({ characters }) => characters.given),
    characterRecall: sum(({ characters }) => characters.right) / sum(({ truth }) => truth.characters.length),
    firstPairing: paired.filter(({ isPairingRight }) => isPairingRight).length / paired.length,
    wrongOriginals: originals
      .filter(({ canons, characters }) => canons.given + characters.given > 0)
      .map(({ name }) => name),
  }
}

interface Judgement {
  readonly canons: { readonly right: number; readonly given: number }
  readonly characters: { readonly right: number; readonly given: number }
  readonly isPairingRight: boolean
}

function judge({ truth }: Story, suggestions: readonly Suggestion[]): Judgement {
  const names = (type: SuggestedType): readonly string[] =>
    suggestions.filter((one) => one.type === type).map(({ name }) => tagKey(type, name))
  const count = (type: SuggestedType, expected: readonly string[]) => {
    const wanted = new Set(expected.map((name) => tagKey(type, name)))
    const given = names(type)
    return { right: given.filter((name) => wanted.has(name)).length, given: given.length }
  }
  return {
    canons: count('canon', truth.canon === null ? [] : [truth.canon]),
    characters: count('character', truth.characters),
    isPairingRight: truth.pairing !== null && names('pairing')[0] === tagKey('pairing', truth.pairing.name),
  }
}
