import { useMemo } from 'react'
import type { Series } from '../../shared/series'
import type { WorkId } from '../../shared/model'
import { EVERYTHING } from '../../shared/query'
import type { Reply } from '../../shared/ipc'
import { useAnswer } from '../useAnswer'
import type { Exportable, Which } from './export-choices'

interface Sets {
  readonly all: readonly WorkId[]
  /** Of the one selected work; null where it has none. */
  readonly series: Series | null
}

/** All works, and the series that belongs to what is selected. */
async function put({ selected }: Exportable): Promise<Reply<Sets>> {
  const everything = await window.ficarium.search(EVERYTHING)
  if (!everything.ok) return everything
  const [only] = selected.length === 1 ? selected : []
  if (only === undefined) return { ok: true, value: { all: everything.value.ids, series: null } }
  const rows = await window.ficarium.readBlurbs([only], EVERYTHING)
  if (!rows.ok) return rows
  const name = rows.value[0]?.series[0]?.name
  if (name === undefined) return { ok: true, value: { all: everything.value.ids, series: null } }
  const series = await window.ficarium.readSeries(name)
  return series.ok ? { ok: true, value: { all: everything.value.ids, series: series.value } } : series
}

/** The works of each choice of what to export; none of what is not known yet. */
export function useExportable(exportable: Exportable): {
  readonly series: Series | null
  readonly idsOf: (which: Which) => readonly WorkId[]
} {
  const { last } = useAnswer(put, exportable)
  return useMemo(() => {
    const series = last?.series ?? null
    const ids: Readonly<Record<Which, readonly WorkId[]>> = {
      selected: exportable.selected,
      found: exportable.found,
      series: series?.parts.map(({ id }) => id) ?? [],
      all: last?.all ?? [],
    }
    return { series, idsOf: (which) => ids[which] }
  }, [exportable, last])
}
