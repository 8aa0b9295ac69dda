import type { TagType, WorkId } from './model'

/**
 * How two names of a type are to each other: `name` is the same as the canonical `other`; `name` belongs to `other`, so
 * that what has the one has the other as well; or the two are different and never taken for each other.
 */
export const NAME_RULE_KINDS = ['same', 'belongs', 'different'] as const
export type NameRuleKind = (typeof NAME_RULE_KINDS)[number]

/** What the reader has said of two names. Applied when asking: what is said of a work stays as its file has it. */
export interface NameRule {
  readonly kind: NameRuleKind
  readonly type: TagType
  /** Compared without case, accents or, for pairings, order. */
  readonly name: string
  readonly other: string
}

/** What is to be said, and what no longer. */
export interface NameRuleChange {
  readonly add: readonly NameRule[]
  readonly remove: readonly NameRule[]
}

/** Why a name is known to be the same as another one without a rule. */
export type KnownBecause =
  /** It is a piece of `A | B | C`. */
  | 'piece'
  /** The one is the other with `(Fandom)` behind it, and nobody else of that name is there. */
  | 'suffix'

/** A name that stands for another one, and by whose word. */
export interface OtherName {
  readonly type: TagType
  readonly name: string
  /** What it counts for in the end. */
  readonly canonical: string
  readonly because: 'rule' | KnownBecause
}

/** A rule beside how many works have its name. */
export type CountedRule = NameRule & { readonly works: number }
/** A name known to be another one, beside how many works have it. */
export type CountedOtherName = OtherName & { readonly works: number }

/** All that is decided about names. */
export interface NameDecisions {
  readonly rules: readonly CountedRule[]
  /** Names that are known to be the same without a rule. */
  readonly known: readonly CountedOtherName[]
}

/** Types of which names are compared with each other to find those that may be the same. */
export const COMPARED_TYPES = [
  'canon',
  'character',
  'tag',
  'author',
  'series',
  'mine',
] as const satisfies readonly TagType[]
export type ComparedType = (typeof COMPARED_TYPES)[number]

/** A name that may be the same as another one. */
export interface LikeName {
  readonly name: string
  readonly works: number
  /** Why it may be the same: one sentence. */
  readonly why: string
  /** Whether it should be joined as far as is known; false where something speaks against it. */
  readonly ticked: boolean
}

/** Names that may be the same, the one of the most works as their canonical name. */
export interface JoinSuggestion {
  readonly type: ComparedType
  readonly canonical: string
  readonly works: number
  /** Works that have any of the ticked names. */
  readonly together: number
  readonly others: readonly LikeName[]
  /** Nothing speaks against it, and the names are the same but for order or signs, or a list says so. */
  readonly certain: boolean
  /** Why, in one or two sentences. */
  readonly why: string
}

/** What joining names would do. */
export interface JoinPreview {
  /** Works that are found under the canonical name now. */
  readonly before: number
  readonly after: number
  /** Of the works that come in the first ones, by title, each with the names that bring it. */
  readonly works: readonly JoinedWork[]
}

export interface JoinedWork {
  readonly id: WorkId
  readonly title: string
  readonly names: readonly string[]
}

/** A file of rules that is there now. */
export interface ExportedRules {
  readonly path: string
  readonly rules: number
}
