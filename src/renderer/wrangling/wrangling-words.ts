import {
  COMPARED_TYPES,
  type ComparedType,
  type JoinSuggestion,
  type NameRule,
} from '../../shared/name-rules'
import type { TagType } from '../../shared/model'
import { count, number } from '../ui/wording'

/** What the screen shows: suggestions of one type, or one kind of what is decided. */
export type Section = ComparedType | 'joined' | 'known' | 'parents' | 'different'

export const DECIDED: readonly Exclude<Section, ComparedType>[] = ['joined', 'known', 'parents', 'different']

const TITLES: Readonly<Record<Section, string>> = {
  canon: 'Canons',
  character: 'Characters',
  tag: 'Additional tags',
  author: 'Authors',
  series: 'Series',
  mine: 'My tags',
  joined: 'Joined',
  known: 'Known by themselves',
  parents: 'Parents',
  different: 'Not the same',
}

export function isSuggested(section: Section): section is ComparedType {
  return COMPARED_TYPES.some((type) => type === section)
}

/** `Characters`, `Not the same`. */
export function sectionTitle(section: Section): string {
  return TITLES[section]
}

/** `301 → 447 works`. */
export function worksWords(before: number, after: number): string {
  return `${number(before)} → ${count(after, 'work')}`
}

/** The same, to be listened to. */
export function worksSaid(before: number, after: number): string {
  return `${count(before, 'work')} now, ${number(after)} when joined`
}

/** `“A”`, `“A” and “B”`, `“A”, “B” and 3 others`. */
export function namesWords(names: readonly string[]): string {
  const [first = '', second, ...more] = names.map((name) => `“${name}”`)
  if (second === undefined) return first
  if (more.length === 0) return `${first} and ${second}`
  return `${first}, ${second} and ${count(more.length, 'other')}`
}

/** What is said of names when they are joined. */
export function joinRules(type: TagType, canonical: string, others: readonly string[]): readonly NameRule[] {
  return others
    .filter((name) => name !== canonical)
    .map((name) => ({ kind: 'same', type, name, other: canonical }))
}

/** What is said of names when none of them is another one. */
export function differentRules(type: TagType, names: readonly string[]): readonly NameRule[] {
  return names.flatMap((name, at) =>
    names.slice(at + 1).map((other): NameRule => ({ kind: 'different', type, name, other })),
  )
}

/** Stands for a suggestion as long as it is the same. */
export function suggestionKey({ type, canonical, others }: JoinSuggestion): string {
  return [type, canonical, ...others.map(({ name }) => name)].join('\n')
}
