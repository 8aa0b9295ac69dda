import { useMemo } from 'react'
import type { WorkId } from '../../shared/model'
import type { LibraryQuery } from '../../shared/query'
import { Button } from '../ui/Button'
import type { MenuPart } from '../ui/menu-parts'
import { Glance } from './glance/Glance'
import { finished, withWordsOf } from './library-query'
import { NothingFound } from './NothingFound'
import { AskedWordsContext } from './searching/asked-words'
import { BeginningLine, InsteadLine } from './searching/InsteadLine'
import { SelectionBar } from './SelectionBar'
import { SeriesHeading } from './series/SeriesHeading'
import { Strip } from './Strip'
import { HiddenLine } from './triggers/HiddenLine'
import type { Found } from './useFound'
import type { ListState } from './useListState'
import type { Blurbs } from './useBlurbs'
import type { WorksView } from './useView'
import { WorkList } from './WorkList'
import type { RowActions } from './WorkRow'
import styles from './WorksPane.module.css'

interface WorksPaneProps {
  readonly found: Found
  readonly query: LibraryQuery
  readonly revision: number
  readonly list: ListState
  readonly blurbs: Blurbs
  readonly rows: RowActions
  readonly onQuery: (change: (query: LibraryQuery) => LibraryQuery) => void
  readonly view: WorksView
  readonly onFilters?: () => void
  readonly onTriggers: () => void
  readonly onHelp: () => void
  readonly onSeries: (name: string) => void
  /** What can be done with the selected works. */
  readonly markParts: readonly MenuPart[]
  readonly onEdit: () => void
  readonly onExport: () => void
  readonly onRemove: () => void
}

const NO_IDS: readonly WorkId[] = []

/** What a query found: how much, the works themselves, and what can be done with the selected ones. */
export function WorksPane(props: WorksPaneProps) {
  const { found, query, revision, list, blurbs, view, onQuery } = props
  const { page, busy, error } = found
  const listKey = useMemo(() => JSON.stringify(finished(query)), [query])
  const ids = page?.ids ?? NO_IDS
  const glancing = view.shown === 'glance' && page !== null && ids.length > 0
  return (
    <main className={styles.works}>
      <div>
        <Strip
          works={page?.ids.length ?? null}
          busy={busy}
          query={query}
          onQuery={onQuery}
          view={view}
          {...(props.onFilters === undefined ? {} : { onFilters: props.onFilters })}
        />
        <SeriesHeading
          query={query}
          revision={revision}
          onParts={props.onSeries}
          onRead={(id) => props.rows.open(id, null)}
        />
        <div role="status">
          {page !== null && page.notUnderstood.length > 0 && (
            <p className={styles.note}>
              Searched as plain words, since it could not be read otherwise:{' '}
              {page.notUnderstood.map((part) => (
                <q key={part}>{part}</q>
              ))}{' '}
              <Button kind="link" small onPress={props.onHelp}>
                How to search
              </Button>
            </p>
          )}
          {found.isBeginning && <BeginningLine asked={found.counted} />}
          {page !== null && page.instead !== null && (
            <InsteadLine
              instead={page.instead}
              asked={found.counted}
              onTake={(instead) => onQuery((now) => withWordsOf(now, instead))}
            />
          )}
        </div>
        {error !== null && (
          <p className={styles.note} role="alert">
            {error.message}
          </p>
        )}
      </div>
      <div className={styles.stack}>
        <div className={styles.layer} inert={glancing} data-behind={glancing}>
          {page !== null && ids.length === 0 ? (
            <NothingFound query={query} onQuery={onQuery} />
          ) : (
            <AskedWordsContext value={found.words}>
              <WorkList
                ids={ids}
                blurbs={blurbs}
                sort={query.sort}
                current={list.current}
                focusWish={list.focusWish}
                selected={list.selectedSet}
                unfolded={list.unfolded}
                actions={props.rows}
                listKey={listKey}
              />
            </AskedWordsContext>
          )}
        </div>
        {glancing && (
          <Glance
            page={page}
            query={found.counted}
            revision={revision}
            onQuery={onQuery}
            headingRef={view.headingRef}
          />
        )}
      </div>
      <div>
        {page !== null && (
          <HiddenLine
            hidden={page.hidden}
            shown={query.hidden === 'shown'}
            onHidden={(hidden) => onQuery((now) => ({ ...now, hidden }))}
            onAll={props.onTriggers}
          />
        )}
        {view.shown === 'list' && list.selected.length > 0 && (
          <SelectionBar
            markParts={props.markParts}
            selected={list.selected.length}
            found={ids.length}
            onEdit={props.onEdit}
            onExport={props.onExport}
            onRemove={props.onRemove}
            onAll={list.selectAll}
            onClear={list.selectNone}
          />
        )}
      </div>
    </main>
  )
}
