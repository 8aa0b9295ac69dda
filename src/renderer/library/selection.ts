import type { WorkId } from '../../shared/model'

/** The works that were picked out of the list for doing something with all of them. */
export interface Selection {
  readonly chosen: ReadonlySet<WorkId>
  /** Where a range begins that is extended with shift. */
  readonly anchor: WorkId | null
}

export const NOTHING_SELECTED: Selection = { chosen: new Set(), anchor: null }

/** Picks one work, or lets it go. */
export function toggled(selection: Selection, id: WorkId): Selection {
  const chosen = new Set(selection.chosen)
  if (!chosen.delete(id)) chosen.add(id)
  return { chosen, anchor: id }
}

/** Picks all works of the list from the anchor to this one. */
export function extended(selection: Selection, ids: readonly WorkId[], id: WorkId): Selection {
  const to = ids.indexOf(id)
  const from = selection.anchor === null ? to : ids.indexOf(selection.anchor)
  if (to === -1 || from === -1) return toggled(selection, id)
  const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { chosen: new Set([...selection.chosen, ...range]), anchor: selection.anchor ?? id }
}

/** Picks every work of the list. */
export function all(ids: readonly WorkId[]): Selection {
  return { chosen: new Set(ids), anchor: null }
}

/** The selected works that are in the list, in its order: nothing is done to works that are out of sight. */
export function selectedAmong(selection: Selection, ids: readonly WorkId[]): readonly WorkId[] {
  return selection.chosen.size === 0 ? [] : ids.filter((id) => selection.chosen.has(id))
}

/** The work nearest below a work, else above it, that stays when others go. */
export function neighbourOf(
  current: WorkId | null,
  ids: readonly WorkId[],
  going: ReadonlySet<WorkId>,
): WorkId | undefined {
  const at = current === null ? 0 : Math.max(0, ids.indexOf(current))
  const stays = (id: WorkId): boolean => !going.has(id)
  return ids.slice(at).find(stays) ?? ids.slice(0, at).findLast(stays)
}
