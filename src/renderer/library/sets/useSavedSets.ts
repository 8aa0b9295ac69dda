import { useState } from 'react'
import type { Receipt, SetChange } from '../../../shared/ipc'
import type { LibraryQuery } from '../../../shared/query'
import type { CountedSet } from '../../../shared/saved-sets'
import { ask } from '../../ask'
import { problem, useTell } from '../../ui/notices'
import { findsEverything } from '../library-query'
import { isSameQuery } from './set-words'

/** The saved set that the list shows. */
export interface ShownSet {
  readonly id: number
  /** The query has become another one since the set was opened. */
  readonly changed: boolean
}

export interface SavedSets {
  readonly shown: ShownSet | null
  readonly open: (set: CountedSet) => void
  /** Saves the query as a new set, or in place of what a set of this name stood for. */
  readonly save: (name: string, query: LibraryQuery) => void
  readonly rename: (set: CountedSet, name: string) => void
  readonly update: (set: CountedSet, query: LibraryQuery) => void
  readonly remove: (set: CountedSet) => void
}

interface SavedSetsOptions {
  readonly sets: readonly CountedSet[]
  readonly query: LibraryQuery
  readonly onQuery: (query: LibraryQuery) => void
  /** Tells that something was done, and offers to take it back. */
  readonly tellDone: (words: string, receipt: Receipt) => void
}

/** Which saved set is shown, and what is done to sets. */
export function useSavedSets({ sets, query, onQuery, tellDone }: SavedSetsOptions): SavedSets {
  const tell = useTell()
  const [opened, setOpened] = useState<number | null>(null)
  if (opened !== null && findsEverything(query)) setOpened(null)

  const change = async (set: CountedSet, change: SetChange, words: string): Promise<void> => {
    const reply = await ask(window.ficarium.changeSet(set.id, change))
    if (reply.ok) tellDone(words, reply.value)
    else tell(problem(reply.error))
  }
  const update = (set: CountedSet, to: LibraryQuery): void => {
    setOpened(set.id)
    void change(set, { query: to }, `The set “${set.name}” stands for what is shown now`)
  }
  const save = async (name: string, to: LibraryQuery): Promise<void> => {
    const reply = await ask(window.ficarium.saveSet(name, to))
    if (!reply.ok) return tell(problem(reply.error))
    setOpened(reply.value.set.id)
    tellDone(`Saved as “${reply.value.set.name}”`, reply.value.receipt)
  }
  return {
    shown: shownSet(sets, query, opened),
    open: (set) => {
      setOpened(set.id)
      onQuery({ ...set.query, ...(query.hidden === undefined ? {} : { hidden: query.hidden }) })
    },
    save: (name, to) => {
      const taken = setNamed(sets, name)
      if (taken === undefined) void save(name, to)
      else update(taken, to)
    },
    rename: (set, name) => {
      if (name.trim() !== set.name) void change(set, { name }, `“${set.name}” is called “${name.trim()}” now`)
    },
    update,
    remove: (set) =>
      void ask(window.ficarium.removeSet(set.id)).then((reply) => {
        if (reply.ok) tellDone(`The set “${set.name}” removed`, reply.value)
        else tell(problem(reply.error))
      }),
  }
}

/** The set that has this name already, written in whatever case. */
export function setNamed(sets: readonly CountedSet[], name: string): CountedSet | undefined {
  const wanted = name.replace(/\s+/g, ' ').trim().toLowerCase()
  return sets.find((set) => set.name.toLowerCase() === wanted)
}

function shownSet(sets: readonly CountedSet[], query: LibraryQuery, opened: number | null): ShownSet | null {
  const alike = sets.filter((set) => isSameQuery(set.query, query))
  const same = alike.find(({ id }) => id === opened) ?? alike[0]
  if (same !== undefined) return { id: same.id, changed: false }
  return sets.some(({ id }) => id === opened) && opened !== null ? { id: opened, changed: true } : null
}
