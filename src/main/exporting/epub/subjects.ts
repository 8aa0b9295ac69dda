import { SUBJECT_KINDS, type SubjectKind } from '../../../shared/export'
import type { WorkToExport } from '../work-to-export'
import { plainLine } from './xhtml'

/** The names of some kinds, each once whatever its case. */
export function subjectsOf(works: readonly WorkToExport[], kinds: readonly SubjectKind[]): readonly string[] {
  const found = new Map<string, string>()
  for (const kind of SUBJECT_KINDS) {
    if (!kinds.includes(kind)) continue
    for (const name of works.flatMap((work) => namesOf(work, kind)).map(plainLine)) {
      const key = name.normalize('NFC').toLowerCase()
      if (name !== '' && !found.has(key)) found.set(key, name)
    }
  }
  return [...found.values()]
}

function namesOf(work: WorkToExport, kind: SubjectKind): readonly string[] {
  switch (kind) {
    case 'canon':
      return work.canons
    case 'pairing':
      return work.pairings.map(({ name }) => name)
    case 'character':
      return work.characters
    case 'tag':
      return work.tags
    case 'rating':
      return work.rating === null ? [] : [work.rating]
    case 'warning':
      return work.warnings
    case 'category':
      return work.categories
  }
}
