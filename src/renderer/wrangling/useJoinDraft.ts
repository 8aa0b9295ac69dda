import { useCallback, useMemo, useState } from 'react'
import type { TagType } from '../../shared/model'
import type { JoinPreview, JoinSuggestion, LikeName } from '../../shared/name-rules'
import { useAnswer, type Answer } from '../useAnswer'

interface Question {
  readonly type: TagType
  readonly canonical: string
  readonly others: readonly string[]
}

const put = ({ type, canonical, others }: Question) => window.ficarium.previewJoin(type, canonical, others)

/** What the reader makes of a suggestion until it is decided. */
export interface JoinDraft {
  readonly canonical: string
  readonly choose: (canonical: string) => void
  /** All names but the canonical one. */
  readonly names: readonly LikeName[]
  readonly isTicked: (name: string) => boolean
  readonly tick: (name: string, ticked: boolean) => void
  /** The ticked names beside the canonical one. */
  readonly others: readonly string[]
  /** Works that are found under the canonical name now, and when the others are joined to it. */
  readonly before: number
  readonly after: number
  readonly preview: Answer<JoinPreview>
}

/** @param wantsWorks whether the works are to be named that would come in */
export function useJoinDraft(suggestion: JoinSuggestion, wantsWorks: boolean): JoinDraft {
  const { type } = suggestion
  const [canonical, choose] = useState(suggestion.canonical)
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const all = useMemo<readonly LikeName[]>(() => {
    const { canonical: name, works, others } = suggestion
    return [{ name, works, why: '', ticked: true }, ...others]
  }, [suggestion])
  const names = useMemo(() => all.filter(({ name }) => name !== canonical), [all, canonical])
  const isTicked = useCallback(
    (name: string) => changed.get(name) ?? all.some((one) => one.name === name && one.ticked),
    [changed, all],
  )
  const others = useMemo(() => names.flatMap(({ name }) => (isTicked(name) ? [name] : [])), [names, isTicked])
  const isAsSuggested = canonical === suggestion.canonical && changed.size === 0
  const preview = useAnswer(
    put,
    useMemo(
      () => (isAsSuggested && !wantsWorks ? null : { type, canonical, others }),
      [isAsSuggested, wantsWorks, type, canonical, others],
    ),
  )
  return {
    canonical,
    choose,
    names,
    isTicked,
    tick: (name, ticked) => setChanged((now) => new Map([...now, [name, ticked]])),
    others,
    before: isAsSuggested ? suggestion.works : (preview.last?.before ?? suggestion.works),
    after: isAsSuggested ? suggestion.together : (preview.last?.after ?? suggestion.together),
    preview,
  }
}
