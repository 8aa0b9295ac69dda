import type { CanonCharacter, CanonFile } from '../../../src/main/tagging/canon-file'
import { makeLexicon, type Lexicon } from '../../../src/main/tagging/lexicon'
import { nameWeights } from '../../../src/main/tagging/ordinary-names'

/** `Mara Vell` with the nicknames that follow; of three words the middle ones belong to the given name. */
function person(name: string, ...nicknames: readonly string[]): CanonCharacter {
  const words = name.split(' ')
  return {
    name,
    given: words.length > 1 ? [words.slice(0, -1).join(' ')] : [name],
    family: words.slice(1).slice(-1),
    nicknames: [...nicknames],
    spellings: [],
  }
}

export function canonFile(name: string, said: Partial<CanonFile> & Pick<CanonFile, 'characters'>): CanonFile {
  return { name, aliases: [], medium: 'book', parents: [], terms: [], pairings: [], ...said }
}

export const HARBOUR = canonFile('The Harbour Books', {
  aliases: ['Harbour', 'Bücher vom Hafen'],
  terms: ['tidewright', 'Lantern Guild'],
  characters: [
    person('Mara Vell', 'Saltmarsh'),
    person('Odile Fenn'),
    person('Tam Vell'),
    person('Brannoch'),
    person('Sam Carter'),
    { name: '港 マラ', given: [], family: [], nicknames: [], spellings: ['湊マーラ'] },
  ],
  pairings: ['Mara Vell/Odile Fenn', 'Mara Vell & Tam Vell'],
})
export const ORRERY = canonFile('Orrery', {
  characters: [person('Ione Bracket'), person('Fitch Calloway'), person('Sam Lathe'), person('Shouko')],
  medium: 'anime',
})

export const WEIGHTS = nameWeights({
  common: ['Sam', 'Carter', 'Will', 'Rose'],
  known: ['Tam'],
  words: ['Monday'],
})

export function lexiconOf(...files: readonly CanonFile[]): Lexicon {
  return makeLexicon(files, WEIGHTS)
}

export const LEXICON = lexiconOf(HARBOUR, ORRERY)
