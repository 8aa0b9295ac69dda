import { History } from 'lucide-react'
import type { NameSuggestion } from '../../../shared/ipc'
import { count } from '../../ui/wording'
import type { Suggestion } from '../../ui/suggestion'
import { suggestionWords } from '../facet-words'

/** What may be meant by what is typed; and what picking a line of it stands for. */
export type Meant =
  | { readonly kind: 'name'; readonly name: NameSuggestion }
  | { readonly kind: 'recent'; readonly text: string }
  | { readonly kind: 'forget-all' }

/** A line of the list with what it stands for. */
export type Offer = Suggestion & { readonly meant: Meant }

/** So many recent searches stand over the names while one types. */
const RECENT_WHILE_TYPING = 3

/**
 * What the search box offers: recent searches while nothing is typed; names then, under recent searches that begin as
 * what was typed.
 *
 * @param recent the newest first
 */
export function searchOffers(
  typed: string,
  names: readonly NameSuggestion[],
  recent: readonly string[],
): readonly Offer[] {
  const beginning = typed.trimStart().toLowerCase()
  if (beginning === '') {
    return recent.length === 0
      ? []
      : [
          ...recent.map(recentOffer),
          {
            key: 'forget-all',
            name: 'Forget all recent searches',
            isAct: true,
            meant: { kind: 'forget-all' },
          },
        ]
  }
  const before = recent
    .filter((text) => text.toLowerCase().startsWith(beginning) && text.length > beginning.trimEnd().length)
    .slice(0, RECENT_WHILE_TYPING)
  return [...before.map(recentOffer), ...names.map(nameOffer)]
}

function recentOffer(text: string): Offer {
  return {
    key: `recent ${text}`,
    name: text,
    icon: History,
    spoken: 'searched for lately',
    canGo: true,
    meant: { kind: 'recent', text },
  }
}

function nameOffer(name: NameSuggestion): Offer {
  return {
    key: `${name.type} ${name.name}`,
    name: name.name,
    detail: `${suggestionWords(name.type)} · ${count(name.works, 'work')}`,
    meant: { kind: 'name', name },
  }
}
