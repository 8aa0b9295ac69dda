import type { Day, Marks, SeriesPlace, Status, StoryHtml, TagType } from '../../../shared/model'
import { readDescription } from '../sources/package-metadata'
import type { Identity } from '../sources/identity'
import { sanitise } from '../story-html'

/** What a library of another program says of one work. It never stands against what the work's own file says. */
export interface LibrarySaid {
  readonly title: string
  readonly authors: readonly string[]
  readonly identity: Identity | null
  /** For types of which nothing is said. */
  readonly names: Readonly<Partial<Record<TagType, readonly string[]>>>
  /** Beside what is said. */
  readonly more: Readonly<Partial<Record<'tag' | 'mine', readonly string[]>>>
  /** Beside what is said. */
  readonly series: readonly SeriesPlace[]
  readonly status: Status
  readonly chaptersTotal: number | null
  readonly published: Day | null
  readonly updated: Day | null
  readonly sourceUrl: string | null
  readonly summary: StoryHtml | null
  readonly marks: Marks
  /** How many words the work has by that library; null where it does not say. */
  readonly words: number | null
}

export const NO_MARKS: Marks = { reading: null, stars: null, privateNotes: null }

export const NOTHING_SAID: LibrarySaid = {
  title: '',
  authors: [],
  identity: null,
  names: {},
  more: {},
  series: [],
  status: 'unknown',
  chaptersTotal: null,
  published: null,
  updated: null,
  sourceUrl: null,
  summary: null,
  marks: NO_MARKS,
  words: null,
}

/** A description as libraries keep it, plain or as markup, made safe; null where it says nothing. */
export function summaryOf(text: string): StoryHtml | null {
  const draft = readDescription(text)
  return draft === null ? null : sanitise(draft)
}
