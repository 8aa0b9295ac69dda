import { useMemo } from 'react'
import type { Reply } from '../../../shared/ipc'
import type { WorkId } from '../../../shared/model'
import { EVERYTHING, type Blurb } from '../../../shared/query'
import { useAnswer, type Answer } from '../../useAnswer'

/** Works that are read in one request at most. */
const AT_ONCE = 1_000

/** Any number of works as the list has them. */
export function useWorks(ids: readonly WorkId[]): Answer<readonly Blurb[]> {
  return useAnswer(
    put,
    useMemo(() => ({ ids }), [ids]),
  )
}

async function put({ ids }: { readonly ids: readonly WorkId[] }): Promise<Reply<readonly Blurb[]>> {
  const works: Blurb[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const reply = await window.ficarium.readBlurbs(ids.slice(at, at + AT_ONCE), EVERYTHING)
    if (!reply.ok) return reply
    works.push(...reply.value)
  }
  return { ok: true, value: works }
}
