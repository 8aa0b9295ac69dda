import { ArchiveError } from '../../shared/app-error'
import type { Receipt, TriggerOfLibrary, Warning } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { tagKey } from '../../shared/tag-key'
import type { HiddenSummary, NewTrigger, Trigger, TriggerSubject } from '../../shared/triggers'
import { recordChange } from '../library/changes'
import { deleteTrigger, insertTrigger, putTrigger } from '../library/triggers'
import { readRecord } from '../library/works'
import { findRanges } from '../search/hits'
import { chapterTexts, soughtIn } from './found-text'
import { recordOf } from './records'
import type { Shelves } from './shelves'
import { wordsPlan } from './trigger-book'

/**
 * Adds a trigger, or puts it in the place of the one for the same subject.
 * @throws ArchiveError `invalid-edit` for words without a letter or digit, `unknown-work`
 */
export function addTrigger(shelves: Shelves, wish: NewTrigger): Receipt {
  const trigger = checked(shelves, wish)
  const known = sameSubject(shelves, trigger.subject)
  if (known !== undefined) return replaceTrigger(shelves, known, trigger)
  return changeTriggers(shelves, () => ({ id: insertTrigger(shelves.db, trigger).id, before: null }))
}

/** @throws ArchiveError `invalid-edit`, also where another trigger is for the same subject; `unknown-work` */
export function changeTrigger(shelves: Shelves, id: number, wish: NewTrigger): Receipt {
  const trigger = checked(shelves, wish)
  const same = sameSubject(shelves, trigger.subject)
  if (same !== undefined && same.id !== id)
    throw new ArchiveError('invalid-edit', 'There is another rule for this already: change that one.')
  return replaceTrigger(shelves, triggerOf(shelves, id), trigger)
}

/** @throws ArchiveError `invalid-edit` where there is no such trigger */
export function removeTrigger(shelves: Shelves, id: number): Receipt {
  const before = triggerOf(shelves, id)
  return changeTriggers(shelves, () => {
    deleteTrigger(shelves.db, id)
    return { id, before }
  })
}

function replaceTrigger(shelves: Shelves, before: Trigger, { subject, effect }: NewTrigger): Receipt {
  return changeTriggers(shelves, () => {
    putTrigger(shelves.db, { id: before.id, subject, effect })
    return { id: before.id, before }
  })
}

function changeTriggers(
  shelves: Shelves,
  body: () => { readonly id: number; readonly before: Trigger | null },
): Receipt {
  const receipt = shelves.change(() =>
    recordChange(shelves.db, { kind: 'trigger', ...body() }, shelves.now()),
  )
  shelves.triggers.forget()
  return receipt
}

/** Takes back what was done to a trigger. */
export function revertTrigger(shelves: Shelves, id: number, before: Trigger | null): void {
  if (before === null) deleteTrigger(shelves.db, id)
  else putTrigger(shelves.db, before)
  shelves.triggers.forget()
}

function checked(shelves: Shelves, { subject, effect }: NewTrigger): NewTrigger {
  if (subject.kind === 'work') recordOf(shelves, subject.id)
  if (subject.kind === 'words' && wordsPlan(subject.words).clauses.length === 0)
    throw new ArchiveError('invalid-edit', 'There is no word in this: type a word or a phrase.')
  if (subject.kind === 'tag' && subject.name.trim() === '')
    throw new ArchiveError('invalid-edit', 'A rule for a tag needs its name.')
  return { effect, subject: tidied(subject) }
}

function tidied(subject: TriggerSubject): TriggerSubject {
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
  if (subject.kind === 'words') return { ...subject, words: tidy(subject.words) }
  return subject.kind === 'tag' ? { ...subject, name: tidy(subject.name) } : subject
}

function triggerOf(shelves: Shelves, id: number): Trigger {
  const trigger = shelves.triggers.all().find((one) => one.id === id)
  if (trigger === undefined) throw new ArchiveError('invalid-edit', 'This rule is not there any more.')
  return trigger
}

function sameSubject(shelves: Shelves, subject: TriggerSubject): Trigger | undefined {
  const key = subjectKey(subject)
  return shelves.triggers.all().find((trigger) => subjectKey(trigger.subject) === key)
}

function subjectKey(subject: TriggerSubject): string {
  switch (subject.kind) {
    case 'work':
      return `work ${subject.id}`
    case 'words':
      return `words ${subject.words.toLowerCase()}`
    case 'tag':
      return `${subject.type} ${tagKey(subject.type, subject.name)}`
  }
}

/** The latest one first. */
export function listTriggers(shelves: Shelves): readonly TriggerOfLibrary[] {
  return [...shelves.triggers.all()].reverse().map((trigger) => {
    const works = shelves.triggers.worksOf(trigger).length
    const { subject } = trigger
    if (subject.kind !== 'work') return { ...trigger, works }
    const title = readRecord(shelves.db, subject.id)?.title
    return { ...trigger, works, ...(title === undefined ? {} : { title }) }
  })
}

/** What of these works is hidden, and why. */
export function hiddenAmong(shelves: Shelves, ids: readonly WorkId[]): HiddenSummary {
  const hidden = shelves.triggers.hidden()
  const counts = new Map<Trigger, number>()
  for (const id of hidden.size === 0 ? [] : ids) {
    const trigger = hidden.get(id)
    if (trigger !== undefined) counts.set(trigger, (counts.get(trigger) ?? 0) + 1)
  }
  const because = [...counts].map(([trigger, works]) => ({ trigger, works }))
  return {
    works: because.reduce((sum, { works }) => sum + works, 0),
    because: because.sort((a, b) => b.works - a.works || a.trigger.id - b.trigger.id),
  }
}

/** The triggers that hide or fold a work. */
export function coversOf(shelves: Shelves, id: WorkId): readonly Trigger[] {
  return shelves.triggers.met(id).filter(({ effect }) => effect !== 'warn')
}

/** The triggers that a work meets, with the chapters in which their words stand. */
export function warningsOf(shelves: Shelves, id: WorkId): readonly Warning[] {
  const met = shelves.triggers.met(id)
  const texts = met.some(({ subject }) => subject.kind === 'words') ? chapterTexts(shelves, id) : []
  return met.map((trigger) => {
    if (trigger.subject.kind !== 'words') return { trigger, chapters: [] }
    const sought = soughtIn(shelves, wordsPlan(trigger.subject.words))
    const chapters = texts.flatMap(({ text }, at) => (findRanges(text, sought).length > 0 ? [at + 1] : []))
    return { trigger, chapters }
  })
}
