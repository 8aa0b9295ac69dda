import type { TagType } from '../../shared/model'
import type { KnownBecause, NameDecisions, NameRule } from '../../shared/name-rules'
import { count } from '../ui/wording'
import type { Section } from './wrangling-words'

/** A name with the names that something is decided of beside it. */
export interface DecidedEntry {
  readonly type: TagType
  readonly name: string
  /** What holds between it and the others. */
  readonly words: string
  readonly others: readonly DecidedName[]
}

export interface DecidedName {
  readonly text: string
  /** For who hears it rather than sees it. */
  readonly why: string
  /** The rule that says so; for what is known without one, the rule that would say the opposite. */
  readonly rule: NameRule
}

/** How many names something is decided of, for the list of sections. */
export function countDecided(section: Section, { rules, known }: NameDecisions): number {
  const kind = kindOf(section)
  return kind === undefined ? known.length : rules.filter((rule) => rule.kind === kind).length
}

/** @param find a part of one of the names */
export function decidedEntries(
  section: Section,
  decisions: NameDecisions,
  find: string,
): readonly DecidedEntry[] {
  const entries = new Map<string, DecidedEntry & { readonly others: DecidedName[] }>()
  for (const { heading, type, ...other } of lines(section, decisions)) {
    const key = `${type}\n${heading}`
    const entry = entries.get(key) ?? { type, name: heading, words: WORDS[section] ?? '', others: [] }
    entry.others.push(other)
    entries.set(key, entry)
  }
  const wanted = find.trim().toLowerCase()
  return [...entries.values()]
    .filter(({ name, others }) =>
      [name, ...others.map(({ text }) => text)].some((one) => one.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
}

const WORDS: Readonly<Partial<Record<Section, string>>> = {
  joined: 'is found under these names as well',
  known: 'is also called',
  parents: 'belongs to',
  different: 'is never taken for',
}

const BECAUSE: Readonly<Record<KnownBecause, string>> = {
  piece: 'a piece of a name with several',
  suffix: 'the same name with a canon behind it',
}

function kindOf(section: Section): NameRule['kind'] | undefined {
  switch (section) {
    case 'joined':
      return 'same'
    case 'parents':
      return 'belongs'
    case 'different':
      return 'different'
    default:
      return undefined
  }
}

function lines(
  section: Section,
  { rules, known }: NameDecisions,
): readonly (DecidedName & { readonly heading: string; readonly type: TagType })[] {
  const kind = kindOf(section)
  if (kind === undefined)
    return known.map(({ type, name, canonical, because, works }) => ({
      type,
      heading: canonical,
      text: name,
      why: `${count(works, 'work')}${because === 'rule' ? '' : `, ${BECAUSE[because]}`}`,
      rule: { kind: 'different', type, name, other: canonical },
    }))
  return rules
    .filter((rule) => rule.kind === kind)
    .map(({ works, ...rule }) => ({
      type: rule.type,
      heading: kind === 'same' ? rule.other : rule.name,
      text: kind === 'same' ? rule.name : rule.other,
      why: kind === 'same' ? count(works, 'work') : '',
      rule,
    }))
}
