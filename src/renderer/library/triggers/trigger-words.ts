import type { TriggerOfLibrary } from '../../../shared/ipc'
import type { NewTrigger, Trigger, TriggerEffect } from '../../../shared/triggers'
import { FACET_WORDS, valueWords } from '../facet-words'

/** Why a work is hidden, folded or warned of, in few words. */
export function reasonWords({ subject, effect }: NewTrigger): string {
  switch (subject.kind) {
    case 'work':
      return effect === 'hide' ? 'hidden one by one' : 'by your own wish'
    case 'words':
      return `“${subject.words}” in the text`
    case 'tag':
      if (subject.type === 'author') return effect === 'hide' ? 'author muted' : `by ${subject.name}`
      return valueWords(subject.type, subject.name)
  }
}

/** The reasons of several triggers, each once. */
export function allReasons(triggers: readonly Trigger[]): string {
  return [...new Set(triggers.map(reasonWords))].join(', ')
}

/** What a trigger is about, in the list of all of them. */
export function subjectWords({ subject, title }: Pick<TriggerOfLibrary, 'subject' | 'title'>): {
  readonly kind: string
  readonly what: string
} {
  switch (subject.kind) {
    case 'work':
      return { kind: 'work', what: title ?? 'a work that is gone' }
    case 'words':
      return { kind: subject.words.includes(' ') ? 'phrase' : 'word', what: `“${subject.words}”` }
    case 'tag':
      return { kind: FACET_WORDS[subject.type].one, what: valueWords(subject.type, subject.name) }
  }
}

/** What a trigger does, as a choice. */
export const EFFECTS: readonly { readonly value: TriggerEffect; readonly name: string }[] = [
  { value: 'hide', name: 'Hide' },
  { value: 'fold', name: 'Fold' },
  { value: 'warn', name: 'Warn' },
]

const DONE: Readonly<Record<TriggerEffect, string>> = {
  hide: 'hidden',
  fold: 'folded',
  warn: 'warned of',
}

/** Says what a new trigger does. @param title of the work, where it is about one */
export function triggerDone({ subject, effect }: NewTrigger, title?: string): string {
  switch (subject.kind) {
    case 'work':
      return `“${title ?? 'The work'}” is ${DONE[effect]} from now on`
    case 'words':
      return `Works with “${subject.words}” in the text are ${DONE[effect]} from now on`
    case 'tag':
      return subject.type === 'author'
        ? `Works by ${subject.name} are ${DONE[effect]} from now on`
        : `Works with “${valueWords(subject.type, subject.name)}” are ${DONE[effect]} from now on`
  }
}
