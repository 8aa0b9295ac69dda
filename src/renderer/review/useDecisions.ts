import { useCallback, useState } from 'react'
import type { Receipt, Reply, WorkEdit } from '../../shared/ipc'
import { pairingKind, type PairingKind, type WorkId } from '../../shared/model'
import type { Decision, ReviewedSuggestion, ReviewItem, SuggestionState } from '../../shared/suggestions'
import { withSign } from './review-words'
import { rowKey, type ShownItem } from './useReviewItem'

/** What can be decided on the work that is reviewed. */
export interface Decisions {
  /** A suggestion under the name it would be accepted by: the reader may have chosen the other sign. */
  readonly named: (suggestion: ReviewedSuggestion) => ReviewedSuggestion
  readonly decide: (suggestion: ReviewedSuggestion, state: SuggestionState) => void
  readonly sign: (suggestion: ReviewedSuggestion, kind: PairingKind) => void
  /** Accepts what is certain and open, and says that nothing is left to say. */
  readonly finish: () => void
  readonly edit: (words: string, edit: WorkEdit) => void
}

type Keep = (id: WorkId | null, words: string, reply: Promise<Reply<Receipt | null>>) => void

const DECIDED: Readonly<Record<SuggestionState, string>> = {
  open: 'taken back',
  accepted: 'accepted',
  refused: 'refused',
}
const NO_SIGNS: ReadonlyMap<string, PairingKind> = new Map()

/** @param keep takes the receipt of what is done */
export function useDecisions(item: ReviewItem | null, reload: ShownItem['reload'], keep: Keep): Decisions {
  const id = item?.work.id
  const [signs, setSigns] = useState({ of: id, kinds: NO_SIGNS })
  const kinds = signs.of === id ? signs.kinds : NO_SIGNS

  const named = useCallback(
    (suggestion: ReviewedSuggestion) => {
      const kind = kinds.get(rowKey(suggestion))
      if (suggestion.state !== 'open' || kind === undefined) return suggestion
      return { ...suggestion, as: withSign(suggestion.as, kind) }
    },
    [kinds],
  )

  const put = useCallback(
    (words: string, decision: Decision, changes: Parameters<ShownItem['reload']>[0]) => {
      if (id === undefined) return
      keep(id, words, window.ficarium.decide(id, decision))
      reload(changes)
    },
    [id, keep, reload],
  )

  const decide = useCallback(
    (given: ReviewedSuggestion, state: SuggestionState) => {
      const suggestion = named(given)
      if (suggestion.state === state) return
      const tag = { type: suggestion.type, name: suggestion.as }
      put(
        `${suggestion.as} ${DECIDED[state]}`,
        {
          accept: state === 'accepted' ? [tag] : [],
          refuse: state === 'refused' ? [tag] : [],
          reopen: state === 'open' ? [tag] : [],
        },
        new Map([[rowKey(given), { state, as: suggestion.as }]]),
      )
    },
    [named, put],
  )

  const sign = useCallback(
    (suggestion: ReviewedSuggestion, kind: PairingKind) => {
      if (pairingKind(named(suggestion).as) === kind) return
      if (suggestion.state === 'accepted') {
        const name = withSign(suggestion.as, kind)
        const change = new Map([[rowKey(suggestion), { state: 'accepted' as const, as: name }]])
        put(`${name} accepted`, { accept: [{ type: 'pairing', name }], refuse: [] }, change)
      } else {
        setSigns({ of: id, kinds: new Map([...kinds, [rowKey(suggestion), kind]]) })
      }
    },
    [id, kinds, named, put],
  )

  const finish = useCallback(() => {
    const certain = (item?.suggestions ?? [])
      .map(named)
      .filter((one) => one.isCertain && one.state === 'open')
    const accept = certain.map(({ type, as }) => ({ type, name: as }))
    put(`“${item?.work.title ?? ''}” reviewed`, { accept, refuse: [], done: true }, undefined)
  }, [item, named, put])

  const edit = useCallback(
    (words: string, change: WorkEdit) => {
      if (id === undefined) return
      keep(id, words, window.ficarium.editWorks([id], change))
      reload()
    },
    [id, keep, reload],
  )
  return { named, decide, sign, finish, edit }
}
