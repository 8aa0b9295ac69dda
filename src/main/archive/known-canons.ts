import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pairingMembers } from '../../shared/tag-key'
import { readCanonFiles, type CanonFile } from '../tagging/canon-file'
import { makeLexicon, type Lexicon } from '../tagging/lexicon'
import { nameWeights } from '../tagging/ordinary-names'
import type { Catalogue } from '../search/catalogue'

/** Grows whenever the same text and names can give other suggestions. */
const RECOGNISER = 1
/** Names that stand for nobody in particular. */
const NOBODY = /\b(?:original|reader|you|oc|everyone|others?|minor|background|unnamed)\b/i

interface ReadFiles {
  readonly all: readonly CanonFile[]
  readonly problems: readonly string[]
  readonly version: string
}

/**
 * Everybody that can be recognised in a text: who the program knows, who the reader's own canon files name, and who
 * the works of the library have as characters of a canon.
 */
export class KnownCanons {
  readonly #resources: string | undefined
  readonly #own: string
  readonly #catalogue: Catalogue
  #files: ReadFiles | undefined
  #lexicon: { readonly revision: number; readonly learned: string; readonly lexicon: Lexicon } | undefined
  #canons: { readonly of: Lexicon; readonly byCharacter: ReadonlyMap<string, readonly string[]> } | undefined

  /**
   * @param resources the program's folder of resources: `canons/*.json`, `names/ordinary.json`; without it only the
   *   reader's own and the library's are known
   * @param own a folder of canon files of the reader's own; need not be there
   */
  constructor(resources: string | undefined, own: string, catalogue: Catalogue) {
    this.#resources = resources
    this.#own = own
    this.#catalogue = catalogue
  }

  /** What suggestions were made by; changes with the program and with the reader's own canon files. */
  get version(): string {
    return this.#read().version
  }

  /** What is wrong with canon files, a sentence each. */
  get problems(): readonly string[] {
    return this.#read().problems
  }

  canons(): readonly CanonFile[] {
    return this.#read().all
  }

  /** With what the library has taught until now. */
  lexicon(): Lexicon {
    const { revision } = this.#catalogue
    if (this.#lexicon?.revision === revision) return this.#lexicon.lexicon
    const { all } = this.#read()
    const learned = learn(this.#catalogue, all)
    const key = JSON.stringify(learned)
    const lexicon =
      this.#lexicon?.learned === key
        ? this.#lexicon.lexicon
        : makeLexicon(withLearned(all, learned), this.#weigh())
    this.#lexicon = { revision, learned: key, lexicon }
    return lexicon
  }

  /** The canons that have a character of this name. */
  canonsOf(character: string): readonly string[] {
    const lexicon = this.lexicon()
    if (this.#canons?.of !== lexicon) this.#canons = { of: lexicon, byCharacter: canonsByCharacter(lexicon) }
    return this.#canons.byCharacter.get(character) ?? []
  }

  #weigh(): ReturnType<typeof nameWeights> {
    if (this.#resources === undefined) return nameWeights({ common: [], known: [], words: [] })
    return nameWeights(JSON.parse(readFileSync(join(this.#resources, 'names', 'ordinary.json'), 'utf8')))
  }

  #read(): ReadFiles {
    if (this.#files !== undefined) return this.#files
    const given =
      this.#resources === undefined
        ? { canons: [], problems: [] }
        : readCanonFiles(join(this.#resources, 'canons'))
    const own = readCanonFiles(this.#own)
    const all = [...given.canons, ...own.canons]
    const hash = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 12)
    this.#files = { all, problems: [...given.problems, ...own.problems], version: `${RECOGNISER}-${hash}` }
    return this.#files
  }
}

function canonsByCharacter({ forms, unspaced }: Lexicon): ReadonlyMap<string, readonly string[]> {
  const byCharacter = new Map<string, Set<string>>()
  for (const { meanings } of [...[...forms.values()].flat(), ...unspaced]) {
    for (const { canon, character } of meanings) {
      if (character === null) continue
      const canons = byCharacter.get(character.name) ?? new Set()
      byCharacter.set(character.name, canons.add(canon.name))
    }
  }
  return new Map([...byCharacter].map(([name, canons]) => [name, [...canons]]))
}

/** Characters by the canon that works are filed under, as far as no file knows them. */
type Learned = Readonly<Record<string, readonly string[]>>

/** A work of one canon says whose its characters are; one of several does not. */
function learn(catalogue: Catalogue, files: readonly CanonFile[]): Learned {
  const learned = new Map<string, Set<string>>()
  for (const id of catalogue.ids()) {
    const names = catalogue.get(id)?.names
    const [canon, ...more] = names?.canon ?? []
    if (canon === undefined || more.length > 0 || NOBODY.test(canon)) continue
    const of = learned.get(canon) ?? new Set()
    for (const character of names?.character ?? []) if (!NOBODY.test(character)) of.add(character)
    if (of.size > 0) learned.set(canon, of)
  }
  const known = new Set(files.flatMap((file) => file.characters.map(({ name }) => name.toLowerCase())))
  return Object.fromEntries(
    [...learned]
      .map(([canon, of]) => [canon, [...of].filter((name) => !known.has(name.toLowerCase())).sort()] as const)
      .filter(([, of]) => of.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function withLearned(files: readonly CanonFile[], learned: Learned): readonly CanonFile[] {
  const canons = new Map(files.map((file) => [file.name.toLowerCase(), file]))
  const byAlias = new Map(
    files.flatMap((file) =>
      [file.name, ...file.aliases].map((alias) => [alias.toLowerCase(), file.name] as const),
    ),
  )
  for (const [canon, characters] of Object.entries(learned)) {
    const key = (byAlias.get(canon.toLowerCase()) ?? canon).toLowerCase()
    const file = canons.get(key) ?? { ...NEW_CANON, name: canon }
    canons.set(key, { ...file, characters: [...file.characters, ...characters.map(toCharacter)] })
  }
  return [...canons.values()]
}

const NEW_CANON: Omit<CanonFile, 'name'> = {
  aliases: [],
  medium: 'book',
  parents: [],
  terms: [],
  characters: [],
  pairings: [],
}

/** A character of whom the name alone is known: `Mara Vell | Lamplighter (Harbour Books)`. */
function toCharacter(tag: string): CanonFile['characters'][number] {
  const [name = tag, ...others] = tag
    .replace(/\s*\([^)]*\)$/, '')
    .split(' | ')
    .map((piece) => piece.trim())
  const words = name.split(/\s+/)
  const isPlain = words.length === 2 && pairingMembers(name).length === 1
  return {
    name: tag,
    given: isPlain ? words.slice(0, 1) : words.length === 1 ? [name] : [],
    family: isPlain ? words.slice(1) : [],
    nicknames: others,
    spellings: words.length > 1 ? [name] : [],
  }
}
