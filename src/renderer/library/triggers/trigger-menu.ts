import { EyeOff } from 'lucide-react'
import type { FacetType, WorkRecord } from '../../../shared/model'
import type { NewTrigger, TriggerEffect } from '../../../shared/triggers'
import type { MenuEntry, MenuPart } from '../../ui/menu-parts'
import { FACET_WORDS } from '../facet-words'

type Add = (trigger: NewTrigger, title?: string) => void

const ofTag = (type: FacetType, name: string, effect: TriggerEffect): NewTrigger => ({
  subject: { kind: 'tag', type, name },
  effect,
})

/** The lines of a work's menu that hide it, or works like it. */
export function hidePart(work: WorkRecord, add: Add, onAll: () => void): MenuPart {
  const entries: readonly MenuEntry[] = [
    {
      name: 'Hide this work',
      icon: EyeOff,
      run: () => add({ subject: { kind: 'work', id: work.id }, effect: 'hide' }, work.title),
    },
    {
      name: 'Fold this work',
      run: () => add({ subject: { kind: 'work', id: work.id }, effect: 'fold' }, work.title),
    },
    ...work.authors.map((name) => ({
      name: work.authors.length === 1 ? 'Mute this author' : `Mute ${name}`,
      run: () => add(ofTag('author', name, 'hide')),
    })),
    { name: 'Hide works with…', parts: tagsToHide(work, add) },
    { name: 'Hidden and warned…', run: onAll },
  ]
  return { title: 'Hide', entries: entries.filter(({ parts }) => parts === undefined || parts.length > 0) }
}

function tagsToHide(work: WorkRecord, add: Add): readonly MenuPart[] {
  const named: readonly (readonly [FacetType, readonly string[]])[] = [
    ['warning', work.warnings],
    ['canon', work.canons],
    ['pairing', work.pairings.map(({ name }) => name)],
    ['character', work.characters],
    ['tag', work.tags],
  ]
  return named
    .filter(([, names]) => names.length > 0)
    .map(([type, names]) => ({
      title: FACET_WORDS[type].title,
      entries: names.map((name) => ({ name, run: () => add(ofTag(type, name, 'hide')) })),
    }))
}

/** The lines of a tag's menu that do something with works that have it. */
export function tagTriggerPart(type: FacetType, name: string, add: Add): MenuPart {
  const muting = type === 'author'
  return {
    title: 'Works like this',
    entries: [
      {
        name: muting ? 'Mute this author' : 'Hide works with this tag',
        icon: EyeOff,
        run: () => add(ofTag(type, name, 'hide')),
      },
      {
        name: muting ? 'Fold works by this author' : 'Fold works with this tag',
        run: () => add(ofTag(type, name, 'fold')),
      },
      {
        name: muting ? 'Warn before works by this author' : 'Warn before works with this tag',
        run: () => add(ofTag(type, name, 'warn')),
      },
    ],
  }
}
