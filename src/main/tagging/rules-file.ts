import { z } from 'zod'
import { ArchiveError } from '../../shared/app-error'
import { TAG_TYPES, type TagType } from '../../shared/model'
import type { NameRule } from '../../shared/name-rules'
import { tagKey } from '../../shared/tag-key'
import { ruleKey } from './change-rules'

const FORMAT = 'Ficarium name rules'
const VERSION = 1

const name = z
  .string('wants a name')
  .trim()
  .min(1, 'has an empty name')
  .max(2_000, 'has a name of more than 2,000 letters')
const byName = z.record(name, z.array(name, 'wants a list of names'), 'wants names with a list of names each')
const byType = z.partialRecord(z.enum(TAG_TYPES), byName, 'wants names by their type').optional()

const RULES_FILE = z.strictObject(
  {
    format: z.literal(FORMAT, `wants to say "format": "${FORMAT}"`),
    version: z.literal(VERSION, `wants to say "version": ${VERSION}; a newer Ficarium may have written it`),
    /** By canonical name, the names that stand for it. */
    same: byType,
    /** By name, what it belongs to. */
    belongs: byType,
    /** By name, those that it is never taken for. */
    different: byType,
  },
  { error: ({ code }) => (code === 'unrecognized_keys' ? undefined : 'is of another shape') },
)

const SECTIONS = ['same', 'belongs', 'different'] as const

/** Rules as a file to be read, shared and compared: sorted, each canonical name once with all that stand for it. */
export function writeRulesFile(rules: readonly NameRule[]): string {
  const sections = SECTIONS.map(
    (kind) => [kind, sectionOf(rules.filter((rule) => rule.kind === kind))] as const,
  )
  const file = { format: FORMAT, version: VERSION, ...Object.fromEntries(sections) }
  return `${JSON.stringify(file, null, 2)}\n`
}

function sectionOf(rules: readonly NameRule[]): object {
  const types = TAG_TYPES.map((type) => {
    const entries = new Map<string, string[]>()
    for (const rule of rules) {
      if (rule.type !== type) continue
      const [heading, entry] = rule.kind === 'same' ? [rule.other, rule.name] : [rule.name, rule.other]
      entries.set(heading, [...(entries.get(heading) ?? []), entry].sort())
    }
    const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
    return [type, Object.fromEntries(sorted)] as const
  })
  return Object.fromEntries(types.filter(([, entries]) => Object.keys(entries).length > 0))
}

/**
 * The rules of a file. @param called the file as it is to be named in what is said of it
 * @throws ArchiveError `invalid-rules` that says what is wrong and where
 */
export function readRulesFile(text: string, called: string): readonly NameRule[] {
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw invalid(called, 'it is not JSON')
  }
  const parsed = RULES_FILE.safeParse(content)
  if (!parsed.success) throw invalid(called, describe(parsed.error))
  return SECTIONS.flatMap((kind) =>
    Object.entries(parsed.data[kind] ?? {}).flatMap(([type, headings]) =>
      Object.entries(headings).flatMap(([heading, entries]) =>
        entries.map((entry): NameRule => {
          const [first, other] = kind === 'same' ? [entry, heading] : [heading, entry]
          return { kind, type: type as TagType, name: first, other }
        }),
      ),
    ),
  )
}

/** What of a file's rules there is to add, beside the reader's own: those are never overruled. */
export interface ReadRules {
  readonly add: readonly NameRule[]
  readonly known: number
  /** Rules of the file that say something else than the reader's own. */
  readonly against: readonly NameRule[]
}

export function compareRules(own: readonly NameRule[], file: readonly NameRule[]): ReadRules {
  const keys = new Set(own.map(ruleKey))
  const standsFor = new Set<string>()
  const pairs = new Set<string>()
  const parents = new Map<string, Set<string>>()
  const belong = (rule: NameRule): void => {
    const of = nameKey(rule, rule.name)
    parents.set(of, (parents.get(of) ?? new Set()).add(nameKey(rule, rule.other)))
  }
  for (const rule of own) {
    if (rule.kind === 'same') standsFor.add(nameKey(rule, rule.name))
    if (rule.kind === 'belongs') belong(rule)
    else pairs.add(pairKey(rule))
  }
  const isAgainst = (rule: NameRule): boolean => {
    if (rule.kind === 'belongs') return leadsTo(parents, nameKey(rule, rule.other), nameKey(rule, rule.name))
    return pairs.has(pairKey(rule)) || (rule.kind === 'same' && standsFor.has(nameKey(rule, rule.name)))
  }
  const add: NameRule[] = []
  const against: NameRule[] = []
  let known = 0
  for (const rule of file) {
    if (keys.has(ruleKey(rule))) known++
    else if (isAgainst(rule)) against.push(rule)
    else {
      add.push(rule)
      if (rule.kind === 'belongs') belong(rule)
    }
  }
  return { add, known, against }
}

function leadsTo(parents: ReadonlyMap<string, ReadonlySet<string>>, start: string, end: string): boolean {
  const met = new Set([start])
  for (const key of met) for (const parent of parents.get(key) ?? []) met.add(parent)
  return met.has(end)
}

function nameKey({ type }: NameRule, of: string): string {
  return `${type}\n${tagKey(type, of)}`
}

function pairKey(rule: NameRule): string {
  return [nameKey(rule, rule.name), nameKey(rule, rule.other)].sort().join('\n')
}

function describe({ issues: [first] }: z.ZodError): string {
  if (first === undefined) return 'its shape is another'
  if (first.code === 'unrecognized_keys')
    return `${placeOf(first.path)} has “${first.keys.join('”, “')}”, which means nothing`
  const { message } = first.code === 'invalid_key' ? (first.issues[0] ?? first) : first
  return `${placeOf(first.path)} ${message}`
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'it' : path.map(String).join(' › ')
}

function invalid(called: string, why: string): ArchiveError {
  return new ArchiveError(
    'invalid-rules',
    `${called} holds no rules of names that can be read: ${why}. Nothing was changed.`,
  )
}
