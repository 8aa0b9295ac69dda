import { languageCode } from '../../../shared/language-code'
import { UNKNOWN } from '../../../shared/model'
import { foldName } from '../../../shared/tag-key'
import type { Fits, ReadFits } from './filter'

type NamedFacet = 'rating' | 'warning' | 'category' | 'status'

/** The values that AO3 knows, each with what readers call it beside its first letter and its first words. */
const VALUES: Readonly<Record<NamedFacet, Readonly<Record<string, readonly string[]>>>> = {
  rating: {
    'General Audiences': ['g', 'k', 'k+', 'everyone'],
    'Teen And Up Audiences': ['t', 'teens'],
    Mature: ['m'],
    Explicit: ['e', 'ma', 'nc-17', 'smut'],
    'Not Rated': ['nr', 'unrated', 'none'],
  },
  warning: {
    'No Archive Warnings Apply': ['none', 'nawa'],
    'Creator Chose Not To Use Archive Warnings': ['cntw', 'cnttw', 'cntuaw', 'ccntuaw', 'choose not to'],
    'Graphic Depictions Of Violence': ['violence', 'gore', 'graphic violence'],
    'Major Character Death': ['death', 'mcd', 'character death'],
    'Rape/Non-Con': ['non-con', 'noncon', 'non con'],
    'Underage Sex': ['underage'],
  },
  category: {
    'M/M': ['mm', 'slash'],
    'F/F': ['ff', 'femslash'],
    'F/M': ['fm', 'mf', 'm/f', 'het'],
    Gen: ['general'],
    Multi: [],
    Other: [],
  },
  status: {
    complete: ['completed', 'finished', 'done'],
    'in-progress': ['wip', 'in progress', 'ongoing', 'incomplete', 'unfinished', 'work in progress'],
  },
}

/** Values by AO3's names, by what they are called, or by how they begin. */
export function readNamed(type: NamedFacet): ReadFits {
  const known = Object.entries(VALUES[type])
  return (value) => {
    const asked = foldName(value)
    if (asked === '') return undefined
    if (asked === UNKNOWN) return ({ entry }) => entry.names[type].length === 0
    const exact = known.filter(([name, others]) => foldName(name) === asked || others.includes(asked))
    const begun = known.filter(([name]) => asked.length > 1 && foldName(name).startsWith(asked))
    const wanted = new Set((exact.length > 0 ? exact : begun).map(([name]) => foldName(name)))
    if (wanted.size === 0) return undefined
    return hasName(type, (name) => wanted.has(name))
  }
}

/** A language by its own name, its English name or its code; `pt` is Portuguese of any country. */
export const readLanguage: ReadFits = (value) => {
  if (foldName(value) === UNKNOWN) return ({ entry }) => entry.names.language.length === 0
  const asked = languageCode(value)
  if (asked === 'und') return undefined
  const isOfAnyCountry = !asked.includes('-')
  return hasName('language', (name) => {
    const code = languageCode(name)
    return code === asked || (isOfAnyCountry && code.split('-', 1)[0] === asked)
  })
}

/** A library has few names of these types: each is looked at once. */
function hasName(type: NamedFacet | 'language', isWanted: (folded: string) => boolean): Fits {
  const known = new Map<string, boolean>()
  const isKnown = (name: string): boolean => {
    let is = known.get(name)
    if (is === undefined) {
      is = isWanted(foldName(name))
      known.set(name, is)
    }
    return is
  }
  return ({ entry }) => entry.names[type].some(isKnown)
}
