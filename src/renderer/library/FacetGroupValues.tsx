import { Search } from 'lucide-react'
import { useState } from 'react'
import { Field } from '../ui/Field'
import { count } from '../ui/wording'
import type { FacetGroupProps } from './facet-group'
import { namedValues } from './facet-rows'
import { FACET_WORDS, MENU_BY_LETTER, type FacetWords } from './facet-words'
import styles from './FacetGroupValues.module.css'
import { FacetList, ROW_HEIGHT } from './FacetList'
import { GroupHandle } from './GroupHandle'
import { useTagMenu } from './tag-menu'
import { ROWS_AT_FIRST, useFacetRows } from './useFacetRows'

/** The height of a group with all its values, and of what was found in one. CSS pixels. */
const TALL = 352

interface FacetGroupValuesProps extends FacetGroupProps {
  readonly id: string
}

/** The values of a group: a field to find one by, the rows, and the handle that makes room for more of them. */
export function FacetGroupValues(props: FacetGroupValuesProps) {
  const { type, page, open, height: given, actions } = props
  const words = FACET_WORDS[type]
  const openTagMenu = useTagMenu()
  const [find, setFind] = useState('')
  const [kept, setKept] = useState<string | null>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const sought = open ? find.trim() : ''
  const height = dragged ?? given ?? (sought === '' ? null : TALL)
  const { pinned, rest, findPlace } = useFacetRows({ ...props, find: sought, scrolls: height !== null, kept })
  const total = namedValues(page?.facets[type])
  const isLong = total > ROWS_AT_FIRST || given !== null

  return (
    <div id={props.id}>
      {open && props.tools}
      {open && (isLong || find !== '') && (
        <FindField words={words} isPairing={type === 'pairing'} find={find} onFind={setFind} />
      )}
      {pinned.length + rest.total > 0 && (
        <FacetList
          label={words.title}
          pinned={pinned}
          rest={rest}
          height={open ? height : null}
          findPlace={findPlace}
          onState={(name, state, keep) => {
            setKept(keep ? name : null)
            actions.state(type, name, state)
          }}
          onLeave={() => setKept(null)}
          onMenu={(...value) => openTagMenu(type, ...value)}
          menuByLetter={MENU_BY_LETTER.includes(type)}
        />
      )}
      {open && page !== null && pinned.length + rest.total === 0 && (
        <p className={styles.none}>
          {sought === '' ? `No ${words.many} here` : `No ${words.one} has “${sought}” in its name`}
        </p>
      )}
      {open && (
        <div className={styles.foot}>
          {sought === '' && isLong && (
            <button
              type="button"
              className={styles.more}
              onClick={() => actions.height(type, given === null ? TALL : null)}
            >
              {given === null ? `All ${count(total, words.one, words.many)}` : 'Fewer'}
            </button>
          )}
          {props.foot}
        </div>
      )}
      {open && isLong && (
        <GroupHandle
          label={`Height of ${words.title}`}
          height={height ?? Math.min(ROWS_AT_FIRST, total) * ROW_HEIGHT}
          onDrag={setDragged}
          onHeight={(next) => {
            setDragged(null)
            actions.height(type, next)
          }}
        />
      )}
    </div>
  )
}

interface FindFieldProps {
  readonly words: FacetWords
  readonly isPairing: boolean
  readonly find: string
  readonly onFind: (find: string) => void
}

function FindField({ words, isPairing, find, onFind }: FindFieldProps) {
  const article = /^[aeiou]/.test(words.one) ? 'an' : 'a'
  return (
    <Field
      label={`Find in ${words.many}`}
      placeholder={isPairing ? 'Find a pairing, or one name' : `Find ${article} ${words.one}`}
      icon={Search}
      small
      type="search"
      value={find}
      onText={onFind}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || find === '') return
        event.stopPropagation()
        onFind('')
      }}
    />
  )
}
