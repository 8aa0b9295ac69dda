import type { EditStep } from '../../shared/edit-preview'
import type { WorkEdit } from '../../shared/ipc'
import { TAG_TYPES, type Metadata, type TagType } from '../../shared/model'
import { tagKey } from '../../shared/tag-key'
import { namesByType, tagsOf, type WorkTags } from '../library/tags'

/** The part of what is said of a work that an edit may change. */
export type Editable = WorkTags & Pick<Metadata, 'title' | 'status'>

/** Types of which a work has one value at most: a new one takes the place of the old. */
const SINGLE_TYPES: ReadonlySet<TagType> = new Set(['rating', 'language'])

/** What an edit does, one thing after another: whole lists first, then what is exchanged, what goes, what comes. */
export function stepsOf({
  title,
  status,
  replace = {},
  exchange,
  remove,
  add,
}: WorkEdit): readonly EditStep[] {
  return [
    ...(title === undefined ? [] : [{ kind: 'title', title } as const]),
    ...(status === undefined ? [] : [{ kind: 'status', status } as const]),
    ...TAG_TYPES.flatMap((type) => {
      const names = replace[type]
      return names === undefined ? [] : [{ kind: 'replace', type, names } as const]
    }),
    ...(exchange ?? []).map((one) => ({ kind: 'exchange', ...one }) as const),
    ...(remove ?? []).map(({ type, name }) => ({ kind: 'remove', type, name }) as const),
    ...(add ?? []).map((one) => ({ kind: 'add', ...one }) as const),
  ]
}

/** What is said of a work after an edit; the very same object where nothing changes. */
export function applyEdit<T extends Editable>(work: T, edit: WorkEdit): T {
  return stepsOf(edit).reduce(applyStep, work)
}

/** What is said of a work after one step; the very same object where it changes nothing. */
export function applyStep<T extends Editable>(work: T, step: EditStep): T {
  switch (step.kind) {
    case 'title':
      return step.title.trim() === work.title ? work : { ...work, title: step.title.trim() }
    case 'status':
      return step.status === work.status ? work : { ...work, status: step.status }
    case 'replace':
      return withNames(work, step.type, step.names)
    case 'exchange':
      return exchanged(work, step)
    case 'remove': {
      const key = tagKey(step.type, step.name)
      return withNames(
        work,
        step.type,
        namesByType(work)[step.type].filter((name) => tagKey(step.type, name) !== key),
      )
    }
    case 'add': {
      const names = SINGLE_TYPES.has(step.type) ? [] : namesByType(work)[step.type]
      const { index } = step
      return withNames(
        work,
        step.type,
        [...names, step.name],
        index === undefined ? {} : { of: step.name, index },
      )
    }
  }
}

/** In its place, with its number in the series. */
function exchanged<T extends Editable>(
  work: T,
  { type, from, to }: EditStep & { readonly kind: 'exchange' },
): T {
  const names = namesByType(work)[type]
  const key = tagKey(type, from)
  const old = names.find((name) => tagKey(type, name) === key)
  if (old === undefined) return work
  const index = work.series.find(({ name }) => name === old)?.index ?? null
  return withNames(
    work,
    type,
    names.map((name) => (name === old ? to : name)),
    type === 'series' ? { of: to, index } : {},
  )
}

/** A number in a series that is given, rather than kept. */
interface GivenIndex {
  readonly of?: string
  readonly index?: number | null
}

function withNames<T extends Editable>(
  work: T,
  type: TagType,
  given: readonly string[],
  { of, index }: GivenIndex = {},
): T {
  const before = namesByType(work)
  const names = { ...before, [type]: cleaned(type, given) }
  const keyOf = (name: string): string => tagKey('series', name)
  const indexes = new Map(work.series.map((place) => [keyOf(place.name), place.index]))
  if (type === 'series' && of !== undefined && index !== undefined) indexes.set(keyOf(of), index)
  const tags = tagsOf(names, (name) => indexes.get(keyOf(name)) ?? null)
  const isSame =
    sameNames(before[type], names[type]) &&
    work.series.every(({ index: number }, at) => tags.series[at]?.index === number)
  return isSame ? work : { ...work, ...tags }
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name, at) => name === others[at])
}

/** Without empty names and repetitions; a name that is there keeps its spelling. */
function cleaned(type: TagType, names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>()
  for (const given of names) {
    const name = given.replace(/\s+/g, ' ').trim()
    if (name !== '' && !byKey.has(tagKey(type, name))) byKey.set(tagKey(type, name), name)
  }
  return [...byKey.values()]
}
