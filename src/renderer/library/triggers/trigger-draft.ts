import { CROSSOVER, LENGTHS, ONE_CANON } from '../../../shared/derived-facets'
import { READING_STATUSES, TAG_TYPES, UNKNOWN, type FacetType, type TagType } from '../../../shared/model'
import type { NewTrigger, Trigger, TriggerEffect } from '../../../shared/triggers'
import { FACET_WORDS, RAIL_ORDER, valueWords } from '../facet-words'

/** What a trigger can be made for by typing. */
export type TriggerKind = 'words' | FacetType

/** A trigger while it is made or changed. */
export interface TriggerDraft {
  readonly kind: TriggerKind
  readonly value: string
  readonly effect: TriggerEffect
}

export const NEW_DRAFT: TriggerDraft = { kind: 'tag', value: '', effect: 'hide' }

/** The kinds as a choice: tags first, since most triggers are about them. */
export const KINDS: readonly { readonly value: TriggerKind; readonly name: string }[] = [
  { value: 'tag', name: FACET_WORDS.tag.title },
  { value: 'warning', name: FACET_WORDS.warning.title },
  { value: 'author', name: FACET_WORDS.author.title },
  { value: 'words', name: 'Words in the text' },
  ...RAIL_ORDER.filter((type) => !['tag', 'warning', 'author'].includes(type)).map((type) => ({
    value: type,
    name: FACET_WORDS[type].title,
  })),
]

const VALUES: Readonly<Partial<Record<FacetType, readonly string[]>>> = {
  status: ['complete', 'in-progress', UNKNOWN],
  length: LENGTHS,
  crossover: [CROSSOVER, ONE_CANON, UNKNOWN],
  reading: [...READING_STATUSES, UNKNOWN],
}

/** The values to choose from, of kinds that have few and always the same. */
export function valuesOf(
  kind: TriggerKind,
): readonly { readonly value: string; readonly name: string }[] | null {
  if (kind === 'words') return null
  return VALUES[kind]?.map((value) => ({ value, name: valueWords(kind, value) })) ?? null
}

/** The type of tag whose names are offered while one types. */
export function tagTypeOf(kind: TriggerKind): TagType | null {
  return TAG_TYPES.find((type) => type === kind) ?? null
}

/** The trigger that a draft stands for; null while something is missing. */
export function triggerOf({ kind, value, effect }: TriggerDraft): NewTrigger | null {
  const text = value.trim()
  if (text === '') return null
  const subject =
    kind === 'words' ? ({ kind, words: text } as const) : ({ kind: 'tag', type: kind, name: text } as const)
  return { subject, effect }
}

/** A trigger to be changed; one for a single work has nothing to be typed. */
export function draftOf({ subject, effect }: Trigger): TriggerDraft | null {
  if (subject.kind === 'work') return null
  return subject.kind === 'words'
    ? { kind: 'words', value: subject.words, effect }
    : { kind: subject.type, value: subject.name, effect }
}
