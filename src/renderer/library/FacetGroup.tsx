import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { Choice } from '../ui/Choice'
import { number } from '../ui/wording'
import type { FacetGroupProps } from './facet-group'
import { FACET_WORDS } from './facet-words'
import styles from './FacetGroup.module.css'
import { FacetGroupValues } from './FacetGroupValues'
import { SINGLE_VALUED } from './library-query'

/** The values of one type: the most frequent ones, any of them by typing or scrolling, and always the chosen ones. */
export function FacetGroup(props: FacetGroupProps) {
  const { type, page, query, open, actions } = props
  const { title } = FACET_WORDS[type]
  const values = useId()
  const chosen = query.facets.filter((choice) => choice.type === type).length
  return (
    <section className={styles.group}>
      <header className={styles.header}>
        <h2>
          <button
            type="button"
            className={styles.title}
            aria-expanded={open}
            aria-controls={values}
            onClick={() => actions.open(type, !open)}
          >
            {open ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
            {title}
          </button>
        </h2>
        <span className={styles.end}>
          {open && !SINGLE_VALUED.includes(type) ? (
            <Choice
              label={`${title}, match`}
              options={[
                { value: 'all', name: 'all of' },
                { value: 'any', name: 'any of' },
              ]}
              value={query.anyOf.includes(type) ? 'any' : 'all'}
              onChange={(mode) => actions.anyOf(type, mode === 'any')}
            />
          ) : (
            <span className={styles.sum}>{summary(chosen, page?.facets[type].total ?? 0)}</span>
          )}
        </span>
      </header>
      <FacetGroupValues {...props} id={values} />
    </section>
  )
}

function summary(chosen: number, total: number): string {
  if (chosen > 0) return `${number(chosen)} of ${number(total)}`
  return total > 12 ? `any of ${number(total)}` : 'any'
}
