import { useCallback, useEffect, useRef, useState } from 'react'
import type { TagType } from '../../shared/model'
import type { JoinSuggestion } from '../../shared/name-rules'
import { LiveText } from '../ui/LiveText'
import { useKeptFocus } from '../ui/useKeptFocus'
import { NARROW, useMediaQuery } from '../ui/useMediaQuery'
import { count } from '../ui/wording'
import { CertainDialog } from './CertainDialog'
import { decideBy } from './decide'
import { DecidedList } from './DecidedList'
import { NoNames } from './NoNames'
import { SectionNav } from './SectionNav'
import { SuggestionList, type ListHandle } from './SuggestionList'
import { useRulesFile } from './useRulesFile'
import { useSay } from './useSay'
import { useSections } from './useSections'
import { useSuggestions } from './useSuggestions'
import type { NameQuestion } from './wrangling'
import { isSuggested, sectionTitle } from './wrangling-words'
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
export function WranglingScreen(props: WranglingScreenProps) {
  const { revision, onChanged, onAsk } = props
  const narrow = useMediaQuery(NARROW)
  const suggestions = useSuggestions(revision)
  const sections = useSections(suggestions, revision)
  const { say, tellDone } = useSay(onChanged)
  const file = useRulesFile(tellDone)
  const [find, setFind] = useState('')
  const [joiningAll, setJoiningAll] = useState(false)
  const { main, list } = useFocusOfScreen()

  const { section, counts } = sections
  const found = withName(suggestions.list, section, find)
  const certain = found.filter((one) => one.certain)
  const decide = decideBy(say, suggestions.drop, props.onWorks)
  const ways = { onSection: sections.choose, onExport: file.save, onImport: file.load }

  return (
    <div className={styles.screen} data-narrow={narrow}>
      {!narrow && <SectionNav section={section} counts={counts} {...ways} />}
      <main ref={main} tabIndex={-1} className={styles.main} aria-label="Tag wrangling">
        <WranglingHead
          section={section}
          counts={counts}
          suggestions={suggestions}
          find={find}
          certain={certain.length}
          narrow={narrow}
          onFind={setFind}
          onJoinAll={() => setJoiningAll(true)}
          onAsk={onAsk}
          onBack={props.onBack}
          {...ways}
        />
        <LiveText
          text={
            suggestions.busy || !isSuggested(section)
              ? ''
              : `${sectionTitle(section)}: ${count(found.length, 'suggestion')}`
          }
        />
        {found.length > 0 ? (
          <SuggestionList
            key={section}
            ref={list}
            label={`${sectionTitle(section)} that may be the same`}
            suggestions={found}
            active={props.active && !joiningAll}
            onJoin={decide.join}
            onRefuse={decide.refuse}
          />
        ) : isSuggested(section) || counts[section] === 0 ? (
          <NoNames section={section} find={find} suggestions={suggestions} onAsk={onAsk} />
        ) : (
          <DecidedList
            key={section}
            section={section}
            decisions={sections.decisions}
            find={find}
            onRemove={decide.forget}
            onDifferent={decide.part}
            onEdit={(type, name) => onAsk({ kind: section === 'parents' ? 'belongs' : 'same', type, name })}
          />
        )}
      </main>
      {joiningAll && (
        <CertainDialog
          certain={certain}
          onClose={() => setJoiningAll(false)}
          onJoin={() => {
            setJoiningAll(false)
            decide.joinAll(certain)
          }}
        />
      )}
    </div>
  )
}

/** The screen has the focus from the first moment, and keeps it when what had it goes. */
function useFocusOfScreen() {
  const main = useRef<HTMLElement>(null)
  const list = useRef<ListHandle>(null)
  // What one came from lies behind it and can't hold the focus.
  useEffect(() => main.current?.focus({ preventScroll: true }), [])
  useKeptFocus(
    useCallback(() => {
      if (list.current?.focus() !== true) main.current?.focus({ preventScroll: true })
    }, []),
  )
  return { main, list }
}

function withName(list: readonly JoinSuggestion[], section: string, find: string): readonly JoinSuggestion[] {
  const wanted = find.trim().toLowerCase()
  return list.filter(
    ({ type, canonical, others }) =>
      type === section &&
      [canonical, ...others.map(({ name }) => name)].some((name) => name.toLowerCase().includes(wanted)),
  )
}
