import type { ChapterChange, Version } from '../../../shared/versions'
import { count, day, number } from '../../ui/wording'

/** `Version 2, the newest` */
export function versionName({ number: at, isNewest }: Version): string {
  return isNewest ? `Version ${number(at)}, the newest` : `Version ${number(at)}`
}

/** `5 chapters · 12,403 words · updated 3 Feb 2024 · came in on 1 May 2026` */
export function versionFacts({ chapters, words, updated, imported }: Version): string {
  return [
    count(chapters, 'chapter'),
    count(words, 'word'),
    ...(updated === null ? [] : [`updated ${day(updated)}`]),
    `came in on ${day(imported)}`,
  ].join(' · ')
}

const KIND_WORDS = { same: 'same', changed: 'changed', new: 'new', dropped: 'dropped' } as const

/** What became of a chapter, in a word. */
export function kindWords({ kind, older, newer }: ChapterChange): string {
  return kind === 'same' && older !== newer && older !== null
    ? `same, was ${number(older)}`
    : KIND_WORDS[kind]
}

/** `Chapter 3, The Storm`; a dropped chapter is named by the number that it had. */
export function chapterName({ older, newer, title }: ChapterChange): string {
  const name = `Chapter ${number(newer ?? older ?? 0)}`
  return title === null ? name : `${name}, ${title}`
}

/** `2,310 words`, `2,310 words, were 2,004` */
export function lengthWords({ kind, olderWords, newerWords }: ChapterChange): string {
  if (kind === 'dropped') return count(olderWords, 'word')
  const words = count(newerWords, 'word')
  return kind === 'changed' && olderWords !== newerWords ? `${words}, were ${number(olderWords)}` : words
}
