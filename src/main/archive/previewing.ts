import { setImmediate } from 'node:timers/promises'
import {
  MOST_CHANGED_WORKS,
  type ChangedPart,
  type ChangedWork,
  type EditPreview,
  type EditStep,
} from '../../shared/edit-preview'
import type { WorkEdit } from '../../shared/ipc'
import { UNKNOWN, type Status, type WorkId } from '../../shared/model'
import { namesByType, tagsOf } from '../library/tags'
import type { CatalogueEntry } from '../search/catalogue'
import { applyStep, stepsOf, type Editable } from './edit-steps'
import type { OnDone } from './editing'
import { recordOf } from './records'
import type { Shelves } from './shelves'

/** Works that are looked at before other requests get their turn. */
const AT_A_TIME = 1_000

/**
 * What an edit would change, step by step; nothing is changed by it. Works are looked at as they stand in memory.
 * @param onDone is told how many works were looked at
 * @throws ArchiveError `unknown-work`
 */
export async function previewEdit(
  shelves: Shelves,
  ids: readonly WorkId[],
  edit: WorkEdit,
  onDone: OnDone = () => {},
): Promise<EditPreview> {
  const steps = stepsOf(edit)
  const counts = steps.map(() => ({ changes: 0, leaves: 0 }))
  const works: ChangedWork[] = []
  let changes = 0
  for (const [index, id] of ids.entries()) {
    const before = editableOf(shelves, id, steps)
    const after = steps.reduce((work, step, at) => {
      const next = applyStep(work, step)
      const count = counts[at]
      if (count !== undefined) count[next === work ? 'leaves' : 'changes']++
      return next
    }, before)
    const parts = changedParts(before, after, steps)
    if (parts.length > 0) {
      changes++
      if (works.length < MOST_CHANGED_WORKS) works.push({ id, title: before.title, parts })
    }
    if ((index + 1) % AT_A_TIME === 0) {
      onDone(index + 1, ids.length)
      await setImmediate()
    }
  }
  onDone(ids.length, ids.length)
  return {
    changes,
    steps: steps.map((step, at) => ({ step, changes: 0, leaves: 0, ...counts[at] })),
    works,
  }
}

/** From memory, but for numbers in series, which only the library has. */
function editableOf(shelves: Shelves, id: WorkId, steps: readonly EditStep[]): Editable {
  const entry = shelves.catalogue.get(id)
  const touchesSeries = steps.some((step) => 'type' in step && step.type === 'series')
  return entry === undefined || touchesSeries ? recordOf(shelves, id) : fromCatalogue(entry)
}

function fromCatalogue({ title, names }: CatalogueEntry): Editable {
  const [status = UNKNOWN] = names.status
  return { title, status: status as Status, ...tagsOf(names, () => null) }
}

/** What is other than before; a step may take back what one before it did. */
function changedParts(before: Editable, after: Editable, steps: readonly EditStep[]): readonly ChangedPart[] {
  if (before === after) return []
  const touched = new Set(steps.map((step) => ('type' in step ? step.type : step.kind)))
  const [was, is] = [partsOf(before), partsOf(after)]
  return [...touched].flatMap((what) => {
    const part = { what, before: was[what], after: is[what] }
    return JSON.stringify(part.before) === JSON.stringify(part.after) ? [] : [part]
  })
}

function partsOf(work: Editable): Readonly<Record<ChangedPart['what'], readonly string[]>> {
  const series = work.series.map(({ name, index }) => (index === null ? name : `${name} [${index}]`))
  return { ...namesByType(work), series, title: [work.title], status: [work.status] }
}
