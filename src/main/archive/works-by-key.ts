import type { WorkId } from '../../shared/model'
import { foldName } from '../../shared/tag-key'
import type { LibrarySaid } from '../importing/libraries/said'
import { identityOfAddress, type Identity } from '../importing/sources/identity'
import { listIdentities } from '../library/find-versions'
import { readRecords } from '../library/works'
import type { Shelves } from './shelves'

/** The works that are here, by their numbers on sites and by title and author. */
export class WorksByKey {
  readonly #byIdentity = new Map<string, Set<WorkId>>()
  readonly #sitesOf = new Map<WorkId, Set<string>>()
  readonly #byName = new Map<string, Set<WorkId>>()

  constructor({ db, catalogue }: Shelves) {
    for (const { work, ...identity } of listIdentities(db))
      if (catalogue.has(work)) this.#addIdentity(work, identity)
    for (const { id, title, authors, sourceUrl } of readRecords(db)) {
      const identity = identityOfAddress(sourceUrl ?? '')
      if (identity !== null) this.#addIdentity(id, identity)
      for (const author of authors) add(this.#byName, nameKey(title, author), id)
    }
  }

  /** The works that may be meant: none is not here, several can't be told apart. */
  find({ identity, title, authors }: LibrarySaid): readonly WorkId[] {
    const same = identity === null ? undefined : this.#byIdentity.get(identityKey(identity))
    if (same !== undefined) return [...same]
    const named = authors.flatMap((author) => [...(this.#byName.get(nameKey(title, author)) ?? [])])
    // What is known to be another work of the same site is none of its.
    const isOther = (id: WorkId): boolean =>
      identity !== null && this.#sitesOf.get(id)?.has(identity.site) === true
    return [...new Set(named)].filter((id) => !isOther(id))
  }

  #addIdentity(id: WorkId, identity: Identity): void {
    add(this.#byIdentity, identityKey(identity), id)
    this.#sitesOf.set(id, (this.#sitesOf.get(id) ?? new Set()).add(identity.site))
  }
}

function add(map: Map<string, Set<WorkId>>, key: string, id: WorkId): void {
  map.set(key, (map.get(key) ?? new Set()).add(id))
}

function identityKey({ site, id }: Identity): string {
  return `${site} ${id}`
}

function nameKey(title: string, author: string): string {
  return `${foldName(title)}\n${foldName(author)}`
}
