import { useCallback, useMemo, useRef, useState } from 'react'
import type { WorkId } from '../../shared/model'
import type { Blurb, LibraryQuery } from '../../shared/query'
import { ask } from '../ask'

/** As many rows are kept; the ones that were out of sight longest go first. */
const KEPT = 1_500
/** As many are asked for at a time. */
const BATCH = 50

interface Row {
  readonly blurb: Blurb
  /** The words whose hits it shows. */
  readonly words: string
}

type Rows = ReadonlyMap<WorkId, Row>

/** Rows of the list, read as they come into sight. */
export interface Blurbs {
  /** Undefined while it is on its way. */
  readonly get: (id: WorkId) => Blurb | undefined
  /** Asks for those of these works that are not known, or not as they are now. */
  readonly want: (ids: readonly WorkId[]) => void
}

/**
 * Reads the rows of the list in batches. What is known stays on the screen until it is read again: hits only while the
 * words are the same, and replies to older words are dropped.
 *
 * @param brought rows that came with the list
 */
export function useBlurbs(query: LibraryQuery, revision: number, brought: readonly Blurb[]): Blurbs {
  const words = `${query.anyWord === true ? 'any' : 'all'} ${query.text.trim()}`
  const [rows, setRows] = useState<Rows>(new Map())
  const asked = useRef({ words, revision, ids: new Set<WorkId>() })
  const known = useMemo(() => new Map(brought.map((blurb) => [blurb.id, blurb])), [brought])

  const read = useCallback(
    async (ids: readonly WorkId[], round: typeof asked.current) => {
      const reply = await ask(window.ficarium.readBlurbs(ids, query))
      if (asked.current !== round) return
      if (!reply.ok) {
        for (const id of ids) round.ids.delete(id)
        return
      }
      setRows((before) => merged(before, reply.value, round))
    },
    [query],
  )

  const want = useCallback(
    (ids: readonly WorkId[]) => {
      if (asked.current.words !== words || asked.current.revision !== revision)
        asked.current = { words, revision, ids: new Set() }
      const round = asked.current
      const missing = ids.filter((id) => !round.ids.has(id) && !known.has(id))
      for (const id of ids) {
        if (known.has(id)) continue
        round.ids.delete(id)
        round.ids.add(id)
      }
      for (const id of round.ids) {
        if (round.ids.size <= KEPT) break
        round.ids.delete(id)
      }
      for (let at = 0; at < missing.length; at += BATCH) void read(missing.slice(at, at + BATCH), round)
    },
    [words, revision, read, known],
  )

  const get = useCallback(
    (id: WorkId) => {
      const blurb = known.get(id)
      if (blurb !== undefined) return blurb
      const row = rows.get(id)
      if (row === undefined || row.words === words) return row?.blurb
      return { ...row.blurb, hits: [], hitCount: 0 }
    },
    [rows, words, known],
  )
  return useMemo(() => ({ get, want }), [get, want])
}

interface Round {
  readonly words: string
  /** What was asked for and is to be kept, the longest out of sight first. */
  readonly ids: ReadonlySet<WorkId>
}

function merged(before: Rows, blurbs: readonly Blurb[], { words, ids }: Round): Rows {
  const rows = new Map([...before].filter(([id]) => ids.has(id)))
  for (const blurb of blurbs) rows.set(blurb.id, { blurb, words })
  return rows
}
