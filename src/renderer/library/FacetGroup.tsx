import { ChevronDown, ChevronRight, Search } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import type { FacetType } from '../../shared/model'
import type { FacetGroup as FacetCounts, LibraryQuery } from '../../shared/query'
import { Choice } from '../ui/Choice'
import { Field } from '../ui/Field'
import { count, number } from '../ui/wording'
import { useAnswer } from '../useAnswer'
import { facetRows } from './facet-rows'
import { FACET_WORDS, type FacetWords } from './facet-words'
import styles from './FacetGroup.module.css'
import { FacetList } from './FacetList'
import { SINGLE_VALUED, type FacetState } from './library-query'

/** As many values stand in a group until all are asked for. */
const AT_FIRST = 6

interface Question {
  readonly query: LibraryQuery
  readonly revision: number
  readonly type: FacetType
  readonly find: string
}

const put = ({ query, type, find }: Question) => window.ficarium.findFacetValues(query, type, find, 0)

interface FacetGroupProps {
  readonly type: FacetType
  /** Null until the first search is answered. */
  readonly counts: FacetCounts | null
  readonly query: LibraryQuery
  readonly revision: number
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onState: (name: string, state: FacetState) => void
  readonly onAnyOf: (any: boolean) => void
}

/** The values of one type: the most frequent ones, any of them by typing, and always the chosen ones. */
export function FacetGroup(props: FacetGroupProps) {
  const { type, counts, query, revision, open } = props
  const words = FACET_WORDS[type]
  const body = useId()
  const [find, setFind] = useState('')
  const [all, setAll] = useState(false)
  const [kept, setKept] = useState<string | null>(null)
  const asks = open && (all || find.trim() !== '')
  const answer = useAnswer(
    put,
    useMemo(
      () => (asks ? { query, revision, type, find: find.trim() } : null),
      [asks, query, revision, type, find],
    ),
  )
  const known = asks ? (answer.last ?? counts) : counts
  const values = facetRows(query, type, known?.values ?? [], asks ? Infinity : AT_FIRST, kept)
  const rows = open ? values : values.filter((value) => value.state !== 'any' || value.name === kept)
  const chosen = values.filter((value) => value.state !== 'any').length
  const total = counts?.total ?? 0

  return (
    <section className={styles.group}>
      <header className={styles.header}>
        <h2>
          <button
            type="button"
            className={styles.title}
            aria-expanded={open}
            aria-controls={body}
            onClick={() => props.onOpen(!open)}
          >
            {open ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
            {words.title}
          </button>
        </h2>
        <span className={styles.end}>
          {open && !SINGLE_VALUED.includes(type) ? (
            <Choice
              label={`${words.title}, match`}
              options={[
                { value: 'all', name: 'all of' },
                { value: 'any', name: 'any of' },
              ]}
              value={query.anyOf.includes(type) ? 'any' : 'all'}
              onChange={(mode) => props.onAnyOf(mode === 'any')}
            />
          ) : (
            <span className={styles.sum}>{summary(chosen, total)}</span>
          )}
        </span>
      </header>
      <div
        id={body}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) setKept(null)
        }}
      >
        {open && (total > AT_FIRST || find !== '') && (
          <Field
            label={`Find in ${words.many}`}
            placeholder={placeholder(type, words)}
            icon={Search}
            small
            type="search"
            value={find}
            onText={setFind}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || find === '') return
              event.stopPropagation()
              setFind('')
            }}
          />
        )}
        {rows.length > 0 && (
          <FacetList
            type={type}
            values={rows}
            onState={(name, state) => {
              setKept(name)
              props.onState(name, state)
            }}
          />
        )}
        {open && rows.length === 0 && counts !== null && (
          <p className={styles.none}>
            {find === '' ? `No ${words.many} here` : `No ${words.one} has “${find.trim()}” in its name`}
          </p>
        )}
        {open && find === '' && (all || total > values.length) && (
          <button type="button" className={styles.more} onClick={() => setAll(!all)}>
            {all ? 'Fewer' : `All ${count(total, words.one, words.many)}`}
          </button>
        )}
      </div>
    </section>
  )
}

function summary(chosen: number, total: number): string {
  if (chosen > 0) return `${number(chosen)} of ${number(total)}`
  return total > 12 ? `any of ${number(total)}` : 'any'
}

function placeholder(type: FacetType, words: FacetWords): string {
  return type === 'pairing'
    ? 'Find a pairing, or one name'
    : `Find ${/^[aeiou]/.test(words.one) ? 'an' : 'a'} ${words.one}`
}
