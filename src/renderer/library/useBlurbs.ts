import { useCallback, useMemo, useRef, useState } from 'react'
import type { WorkId } from '../../shared/model'
import type { Blurb, LibraryQuery } from '../../shared/query'
import { ask } from '../ask'
import { wordsOf } from './library-query'

/** As many rows are kept; the ones that were out of sight longest go first. */
const KEPT = 1_500
/** As many are asked for at a time. */
const BATCH = 50

interface Row {
  readonly blurb: Blurb
  /** The words whose hits it shows, and how they were asked for. */
  readonly text: string
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
 * words are the same or are being typed on, and replies to older words are dropped.
 *
 * @param brought rows that came with the list
 */
export function useBlurbs(query: LibraryQuery, revision: number, brought: readonly Blurb[]): Blurbs {
  const text = query.text.trim()
  const words = JSON.stringify(wordsOf({ ...query, text }))
  const [rows, setRows] = useState<Rows>(new Map())
  const asked = useRef({ text, words, revision, ids: new Set<WorkId>() })
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
        asked.current = { text, words, revision, ids: new Set() }
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
    [text, words, revision, read, known],
  )

  const get = useCallback(
    (id: WorkId) => {
      const blurb = known.get(id)
      if (blurb !== undefined) return blurb
      const row = rows.get(id)
      if (row === undefined || row.words === words) return row?.blurb
      return goesOn(row.text, text) ? row.blurb : { ...row.blurb, hits: [], hitCount: 0 }
    },
    [rows, text, words, known],
  )
  return useMemo(() => ({ get, want }), [get, want])
}

/** Whether one text is the other one, typed on: its hits stay until those of now are there, so that no row jumps. */
function goesOn(before: string, now: string): boolean {
  return before !== '' && now !== '' && (now.startsWith(before) || before.startsWith(now))
}

interface Round {
  readonly text: string
  readonly words: string
  /** What was asked for and is to be kept, the longest out of sight first. */
  readonly ids: ReadonlySet<WorkId>
}

function merged(before: Rows, blurbs: readonly Blurb[], { text, words, ids }: Round): Rows {
  const rows = new Map([...before].filter(([id]) => ids.has(id)))
  for (const blurb of blurbs) rows.set(blurb.id, { blurb, text, words })
  return rows
}
