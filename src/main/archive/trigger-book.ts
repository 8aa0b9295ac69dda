import type { WorkId } from '../../shared/model'
import type { Trigger, TriggerSubject } from '../../shared/triggers'
import type { Database } from '../library/database'
import { readTriggers } from '../library/triggers'
import { termsOf } from '../search/analysis'
import type { Catalogue } from '../search/catalogue'
import type { Evaluator } from '../search/evaluate'
import { valuesNamed } from '../search/facet-filter'
import type { FullTextIndex } from '../search/full-text'
import { parseQuery } from '../search/query'
import type { QueryPlan } from '../search/query-plan'

interface Parts {
  readonly db: Database
  readonly catalogue: Catalogue
  readonly evaluator: Evaluator
  readonly fullText: FullTextIndex
}

/** What the triggers find in the library as it was at one revision. */
interface Found {
  readonly revision: string
  /** For words the trash is among them. */
  readonly works: ReadonlyMap<Trigger, ReadonlySet<WorkId>>
  /** The first trigger that hides a work. */
  readonly hidden: ReadonlyMap<WorkId, Trigger>
  /** Names of hidden works alone are told to nobody. */
  hiddenNames?: HiddenNames
}

/** How often names are those of hidden works. */
export interface HiddenNames {
  /** By the number of a facet value. */
  readonly values: Uint32Array
  readonly titles: ReadonlyMap<string, number>
}

/** Of how many works they are some does not matter. */
const NO_WORKS = { size: 0, ids: () => [], namesOf: () => [] }

/** The words of a trigger as a query for stories; without a clause where there is no word in them. */
export function wordsPlan(words: string): QueryPlan {
  const alone = termsOf(words).length === 1 && !/\s/.test(words.trim())
  const plan = parseQuery(alone ? `text:${words.trim()}` : `text:"${words.replaceAll('"', ' ')}"`)
  const clauses = plan.clauses.map((clause) => ({
    ...clause,
    fields: ['text'] as const,
    presence: 'required' as const,
  }))
  return { ...plan, clauses }
}

/**
 * The works that each trigger finds: looked for again only when catalogue or triggers have changed, and words only when a
 * story has.
 */
export class TriggerBook {
  readonly #parts: Parts
  readonly #ofWords = new Map<string, { readonly revision: number; readonly ids: ReadonlySet<WorkId> }>()
  #triggers: readonly Trigger[] | undefined
  #found: Found | undefined
  /** Changes whenever a trigger does. */
  revision = 0

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** To be called when a trigger was added, changed or removed. */
  forget(): void {
    this.#triggers = undefined
    this.revision++
  }

  /** In the order in which they were made. */
  all(): readonly Trigger[] {
    this.#triggers ??= readTriggers(this.#parts.db)
    return this.#triggers
  }

  worksOf(trigger: Trigger): readonly WorkId[] {
    const { catalogue } = this.#parts
    return [...(this.#look().works.get(trigger) ?? [])].filter((id) => catalogue.has(id))
  }

  /** The works that are hidden, each with the first trigger that does it. */
  hidden(): ReadonlyMap<WorkId, Trigger> {
    return this.#look().hidden
  }

  hiddenNames(): HiddenNames {
    const found = this.#look()
    found.hiddenNames ??= this.#namesOf(found.hidden.keys())
    return found.hiddenNames
  }

  /** The triggers that a work meets. */
  met(id: WorkId): readonly Trigger[] {
    const { works } = this.#look()
    return this.all().filter((trigger) => works.get(trigger)?.has(id) === true)
  }

  #look(): Found {
    const { catalogue, fullText } = this.#parts
    const revision = `${catalogue.revision} ${fullText.revision} ${this.revision}`
    if (this.#found?.revision !== revision) this.#found = { revision, ...this.#find() }
    return this.#found
  }

  #find(): Omit<Found, 'revision'> {
    const { catalogue } = this.#parts
    const tagged = this.#withTags()
    const works = new Map(
      this.all().map((trigger) => [trigger, tagged.get(trigger) ?? this.#singledOut(trigger.subject)]),
    )
    const hidden = new Map<WorkId, Trigger>()
    for (const [trigger, ids] of works) {
      if (trigger.effect !== 'hide') continue
      for (const id of ids) if (!hidden.has(id) && catalogue.has(id)) hidden.set(id, trigger)
    }
    return { works, hidden }
  }

  /** The works of every trigger for a tag, found in one go. */
  #withTags(): ReadonlyMap<Trigger, ReadonlySet<WorkId>> {
    const { catalogue } = this.#parts
    const works = new Map<Trigger, Set<WorkId>>()
    const wanted = new Map<number, Set<WorkId>[]>()
    for (const trigger of this.all()) {
      if (trigger.subject.kind !== 'tag') continue
      const ids = new Set<WorkId>()
      works.set(trigger, ids)
      for (const { number } of valuesNamed(trigger.subject, catalogue.facetValues))
        wanted.set(number, [...(wanted.get(number) ?? []), ids])
    }
    catalogue.collect(wanted, (id, sets) => {
      for (const ids of sets) ids.add(id)
    })
    return works
  }

  #singledOut(subject: TriggerSubject): ReadonlySet<WorkId> {
    switch (subject.kind) {
      case 'work':
        return new Set([subject.id])
      case 'words':
        return this.#withWords(subject.words)
      case 'tag':
        return new Set()
    }
  }

  #namesOf(ids: Iterable<WorkId>): HiddenNames {
    const { catalogue } = this.#parts
    const titles = new Map<string, number>()
    const all = [...ids]
    for (const id of all) {
      const title = catalogue.get(id)?.title ?? ''
      titles.set(title, (titles.get(title) ?? 0) + 1)
    }
    return { values: catalogue.tally(all), titles }
  }

  /** The trash included. */
  #withWords(words: string): ReadonlySet<WorkId> {
    const { fullText, evaluator } = this.#parts
    const known = this.#ofWords.get(words)
    if (known?.revision === fullText.revision) return known.ids
    const ids = new Set(evaluator.evaluate(wordsPlan(words), NO_WORKS)?.ids())
    this.#ofWords.set(words, { revision: fullText.revision, ids })
    return ids
  }
}
