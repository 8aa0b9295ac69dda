import { useCallback } from 'react'
import type { ImportedRules } from '../../shared/ipc'
import { ask } from '../ask'
import { problem, useTell } from '../ui/notices'
import { count, shortPath } from '../ui/wording'
import type { Saying } from './useSay'

/** The rules of names as a file. */
export interface RulesFile {
  readonly save: () => void
  readonly load: () => void
}

export function useRulesFile(tellDone: Saying['tellDone']): RulesFile {
  const tell = useTell()
  const save = useCallback(() => {
    void ask(window.ficarium.exportNameRules()).then((reply) => {
      if (!reply.ok) tell(problem(reply.error))
      else if (reply.value !== null)
        tell({ text: `${count(reply.value.rules, 'rule')} written to ${shortPath(reply.value.path)}` })
    })
  }, [tell])
  const load = useCallback(() => {
    void ask(window.ficarium.importNameRules()).then((reply) => {
      if (!reply.ok) tell(problem(reply.error))
      else if (reply.value !== null) tellDone(importWords(reply.value), reply.value.receipt)
    })
  }, [tell, tellDone])
  return { save, load }
}

function importWords({ path, added, known, against }: ImportedRules): string {
  const parts = [
    `${count(added.length, 'rule')} added from ${shortPath(path)}`,
    ...(known > 0 ? [`${known} ${known === 1 ? 'was' : 'were'} here already`] : []),
    ...(against.length > 0 ? [`${against.length} left out, since yours say something else`] : []),
  ]
  return `${parts.join('; ')}.`
}
