import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { WorkId, WorkRecord } from '../../shared/model'
import type { LikelyTwins, TwinWork } from '../../shared/versions'
import { listDifferent, listSameKeys } from '../library/find-versions'
import { readFilePath, readRecord } from '../library/works'
import { likeness, shinglesOf, type Shingles } from '../versions/shingles'
import { shareAuthor, titleKey } from '../versions/work-keys'
import { chapterTexts } from './found-text'
import type { Shelves } from './shelves'

/** So much of the shorter text has to be in the other, by what is known of the authors. */
const LIKE = { sameAuthor: 0.3, oneUnknown: 0.5, others: 0.8 } as const
/** Of more works with one title, those with an author in common are compared only. */
const CROWD = 60
/** Texts that are kept in memory for the next pair. */
const KEPT = 200

interface Pair {
  readonly one: WorkId
  readonly other: WorkId
  readonly sameAddress: boolean
  readonly sameText: boolean
}

/**
 * Works that may be one, the likest first: they have title and much of the text in common, or the place that they come
 * from. What the reader has called different is left out. Other questions are answered between two pairs.
 */
export async function findTwins(shelves: Shelves): Promise<readonly LikelyTwins[]> {
  const texts = new RememberedTexts(shelves)
  const found: LikelyTwins[] = []
  for (const pair of pairsToCompare(shelves)) {
    const twins = compare(shelves, texts, pair)
    if (twins !== undefined) found.push(twins)
    await setImmediate()
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.one.work.id - b.one.work.id)
}

function pairsToCompare(shelves: Shelves): readonly Pair[] {
  const { catalogue, db } = shelves
  const different = new Set(listDifferent(db).map(({ one, other }) => `${one} ${other}`))
  const pairs = new Map<string, Pair>()
  const add = (ids: readonly WorkId[], known: Partial<Pair> = {}): void => {
    const sorted = ids.filter((id) => catalogue.has(id)).sort((a, b) => a - b)
    for (const [at, one] of sorted.entries())
      for (const other of sorted.slice(at + 1)) {
        const key = `${one} ${other}`
        if (sorted.length > CROWD && !haveAuthorInCommon(shelves, one, other)) continue
        if (!different.has(key))
          pairs.set(key, {
            ...{ sameAddress: false, sameText: false },
            ...pairs.get(key),
            one,
            other,
            ...known,
          })
      }
  }
  for (const ids of byTitle(shelves)) add(ids)
  for (const { works, by } of listSameKeys(db))
    add(works, by === 'address' ? { sameAddress: true } : { sameText: true })
  return [...pairs.values()]
}

function byTitle({ catalogue }: Shelves): Iterable<readonly WorkId[]> {
  const groups = new Map<string, WorkId[]>()
  for (const id of catalogue.ids()) {
    const key = titleKey(catalogue.get(id)?.title ?? '')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [id])
    else group.push(id)
  }
  return groups.values()
}

function haveAuthorInCommon({ catalogue }: Shelves, one: WorkId, other: WorkId): boolean {
  return shareAuthor(catalogue.get(one)?.authors ?? [], catalogue.get(other)?.authors ?? [])
}

function compare(
  shelves: Shelves,
  texts: RememberedTexts,
  { one, other, sameAddress, sameText }: Pair,
): LikelyTwins | undefined {
  const [first, second] = [one, other].map((id) => readRecord(shelves.db, id))
  if (first === undefined || second === undefined) return undefined
  const like = likeness(texts.of(one), texts.of(other)).ofShorter
  const authors = authorWords(first, second)
  if (!sameAddress && !sameText && like < LIKE[authors.kind]) return undefined
  const [from, otherFrom] = [fromWords(shelves, first), fromWords(shelves, second)]
  const because = [
    ...(titleKey(first.title) === titleKey(second.title) ? ['the same title'] : []),
    authors.words,
    ...(sameAddress ? ['the same address'] : []),
    like >= 0.995 ? 'the same text' : `${Math.round(like * 100)}% of the shorter text is in the other`,
    ...(from === otherFrom ? [] : [`from ${from} and from ${otherFrom}`]),
  ]
  const twin = (work: WorkRecord, place: string): TwinWork => ({ work, from: place })
  return { one: twin(first, from), other: twin(second, otherFrom), likeness: like, because }
}

function authorWords(
  one: WorkRecord,
  other: WorkRecord,
): { readonly kind: keyof typeof LIKE; readonly words: string } {
  const [some, others] = [one.authors, other.authors]
  if (some.length === 0 || others.length === 0)
    return { kind: 'oneUnknown', words: 'one of them names no author' }
  if (shareAuthor(some, others)) return { kind: 'sameAuthor', words: `the same author, ${some.join(', ')}` }
  return { kind: 'others', words: `other authors: ${some.join(', ')}; ${others.join(', ')}` }
}

/** The site, or the name of the file where none is known. */
function fromWords({ db }: Shelves, { id, sourceUrl }: WorkRecord): string {
  const host = sourceUrl === null || !URL.canParse(sourceUrl) ? '' : new URL(sourceUrl).hostname
  return host === '' ? basename(readFilePath(db, id) ?? '') : host.replace(/^www\./, '')
}

class RememberedTexts {
  readonly #shelves: Shelves
  readonly #kept = new Map<WorkId, Shingles>()

  constructor(shelves: Shelves) {
    this.#shelves = shelves
  }

  of(id: WorkId): Shingles {
    const known = this.#kept.get(id)
    if (known !== undefined) return known
    const shingles = shinglesOf(chapterTexts(this.#shelves, id).map(({ text }) => text))
    this.#kept.set(id, shingles)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return shingles
  }
}
