import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { TagType } from '../../shared/model'
import type { JoinSuggestion } from '../../shared/name-rules'
import { LiveText } from '../ui/LiveText'
import { useKeptFocus } from '../ui/useKeptFocus'
import { NARROW, useMediaQuery } from '../ui/useMediaQuery'
import { count } from '../ui/wording'
import { CertainDialog } from './CertainDialog'
import { DecidedList } from './DecidedList'
import { NoNames } from './NoNames'
import { SectionNav } from './SectionNav'
import { SuggestionList, type ListHandle } from './SuggestionList'
import type { Joining } from './SuggestionRow'
import { useRulesFile } from './useRulesFile'
import { useSay } from './useSay'
import { useSections } from './useSections'
import { useSuggestions } from './useSuggestions'
import type { NameQuestion } from './wrangling'
import { differentRules, isSuggested, joinRules, namesWords, sectionTitle } from './wrangling-words'
import { WranglingHead } from './WranglingHead'
import styles from './WranglingScreen.module.css'

interface WranglingScreenProps {
  readonly revision: number
  /** Whether it hears keys. */
  readonly active: boolean
  readonly onChanged: () => void
  readonly onBack: () => void
  readonly onAsk: (question: NameQuestion) => void
  /** Shows the works that have a name. */
  readonly onWorks: (type: TagType, name: string) => void
}

/** Names that may be the same, names that are, and what they belong to. */
export function WranglingScreen({
  revision,
  active,
  onChanged,
  onBack,
  onAsk,
  onWorks,
}: WranglingScreenProps) {
  const main = useRef<HTMLElement>(null)
  const list = useRef<ListHandle>(null)
  const narrow = useMediaQuery(NARROW)
  const suggestions = useSuggestions(revision)
  const sections = useSections(suggestions, revision)
  const { say, tellDone } = useSay(onChanged)
  const file = useRulesFile(tellDone)
  const [find, setFind] = useState('')
  const [joiningAll, setJoiningAll] = useState(false)
  const focus = useCallback(() => {
    if (list.current?.focus() !== true) main.current?.focus({ preventScroll: true })
  }, [])
  // What one came from lies behind it and can't hold the focus.
  useEffect(() => main.current?.focus({ preventScroll: true }), [])
  useKeptFocus(focus)

  const { section } = sections
  const found = useMemo(() => withName(suggestions.list, section, find), [suggestions.list, section, find])
  const certain = found.filter((one) => one.certain)
  const { drop } = suggestions

  const join = ({ suggestion, canonical, others, works }: Joining): void => {
    const { type } = suggestion
    drop([suggestion])
    const told = `Joined ${namesWords(others)} to “${canonical}”: ${count(works, 'work')} ${works === 1 ? 'is' : 'are'} now found under one name.`
    void say({ add: joinRules(type, canonical, others), remove: [] }, told, {
      label: `See the works of ${canonical}`,
      run: () => onWorks(type, canonical),
    })
  }
  const refuse = ({ suggestion, canonical, others }: Joining): void => {
    const names = others.length > 0 ? others : suggestion.others.map(({ name }) => name)
    const all = [canonical, ...names.filter((name) => name !== canonical)]
    drop([suggestion])
    void say(
      { add: differentRules(suggestion.type, all), remove: [] },
      `${namesWords(all)} are not the same; that is not suggested again.`,
    )
  }
  const joinAll = (): void => {
    setJoiningAll(false)
    drop(certain)
    const add = certain.flatMap(({ type, canonical, others }) =>
      joinRules(
        type,
        canonical,
        others.flatMap((one) => (one.ticked ? [one.name] : [])),
      ),
    )
    void say(
      { add, remove: [] },
      `${count(certain.length, 'name')} joined with ${count(add.length, 'other name')}.`,
    )
  }

  const body = isSuggested(section) ? (
    found.length > 0 ? (
      <SuggestionList
        key={section}
        ref={list}
        label={`${sectionTitle(section)} that may be the same`}
        suggestions={found}
        active={active && !joiningAll}
        onJoin={join}
        onRefuse={refuse}
      />
    ) : (
      <NoNames section={section} find={find} suggestions={suggestions} onAsk={onAsk} />
    )
  ) : (sections.counts[section] ?? 0) > 0 ? (
    <DecidedList
      key={section}
      section={section}
      decisions={sections.decisions}
      find={find}
      onRemove={(rule) =>
        void say(
          { add: [], remove: [rule] },
          `Nothing is said of ${namesWords([rule.name, rule.other])} any more.`,
        )
      }
      onDifferent={(rule) =>
        void say({ add: [rule], remove: [] }, `${namesWords([rule.name, rule.other])} are not the same.`)
      }
      onEdit={(type, name) => onAsk({ kind: section === 'parents' ? 'belongs' : 'same', type, name })}
    />
  ) : (
    <NoNames section={section} find={find} suggestions={suggestions} onAsk={onAsk} />
  )

  return (
    <div className={styles.screen} data-narrow={narrow}>
      {!narrow && (
        <SectionNav
          section={section}
          counts={sections.counts}
          onSection={sections.choose}
          onExport={file.save}
          onImport={file.load}
        />
      )}
      <main ref={main} tabIndex={-1} className={styles.main} aria-label="Tag wrangling">
        <WranglingHead
          section={section}
          counts={sections.counts}
          suggestions={suggestions}
          find={find}
          certain={certain.length}
          narrow={narrow}
          onSection={sections.choose}
          onFind={setFind}
          onJoinAll={() => setJoiningAll(true)}
          onAsk={onAsk}
          onBack={onBack}
          onExport={file.save}
          onImport={file.load}
        />
        <LiveText
          text={suggestions.busy ? '' : `${count(found.length, 'suggestion')} for ${sectionTitle(section)}`}
        />
        {body}
      </main>
      {joiningAll && (
        <CertainDialog certain={certain} onClose={() => setJoiningAll(false)} onJoin={joinAll} />
      )}
    </div>
  )
}

function withName(list: readonly JoinSuggestion[], section: string, find: string): readonly JoinSuggestion[] {
  const wanted = find.trim().toLowerCase()
  return list.filter(
    ({ type, canonical, others }) =>
      type === section &&
      [canonical, ...others.map(({ name }) => name)].some((name) => name.toLowerCase().includes(wanted)),
  )
}
