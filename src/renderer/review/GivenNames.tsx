import { tagKind } from '../editing/tag-kinds'
import { TagField } from '../editing/TagField'
import type { TagType } from '../../shared/model'
import type { WorkEdit } from '../../shared/ipc'

interface GivenNamesProps {
  readonly type: TagType
  /** What the work has, without what is shown as an accepted suggestion. */
  readonly names: readonly string[]
  readonly onEdit: (words: string, edit: WorkEdit) => void
}

/** What a work has of a type by its file or by hand, and the way to add more. */
export function GivenNames({ type, names, onEdit }: GivenNamesProps) {
  const kind = tagKind(type)
  return (
    <TagField
      kind={kind}
      names={names}
      onAdd={(name) => {
        if (name.trim() !== '') onEdit(`${name.trim()} added`, { add: [{ type, name }] })
      }}
      onRemove={(name) => onEdit(`${name} taken out`, { remove: [{ type, name }] })}
    />
  )
}
