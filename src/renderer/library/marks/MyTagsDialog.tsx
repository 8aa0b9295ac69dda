import { useState } from 'react'
import type { Receipt, TagChange } from '../../../shared/ipc'
import type { WorkId } from '../../../shared/model'
import type { Blurb } from '../../../shared/query'
import { withName } from '../../editing/edit-draft'
import { tagKind } from '../../editing/tag-kinds'
import { TagField } from '../../editing/TagField'
import { useSaveEdit } from '../../editing/useSaveEdit'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { count } from '../../ui/wording'
import styles from './MyTagsDialog.module.css'
import { useWorks } from './useWorks'

interface MyTagsDialogProps {
  readonly ids: readonly WorkId[]
  readonly onClose: () => void
  readonly onSaved: (receipt: Receipt) => void
}

const MINE = tagKind('mine')

/** The reader's own tags of one work or many. */
export function MyTagsDialog({ ids, onClose, onSaved }: MyTagsDialogProps) {
  const answer = useWorks(ids)
  const works = answer.status === 'ready' ? answer.value : null
  const [first] = works ?? []
  const title =
    ids.length === 1 ? `My tags of “${first?.title ?? '…'}”` : `My tags of ${count(ids.length, 'work')}`
  if (works !== null) return <TagsOf title={title} works={works} onClose={onClose} onSaved={onSaved} />
  return (
    <Dialog title={title} onClose={onClose} width={34}>
      {answer.status === 'failed' ? <p role="alert">{answer.error.message}</p> : <p>Reading…</p>}
    </Dialog>
  )
}

interface TagsOfProps extends Omit<MyTagsDialogProps, 'ids'> {
  readonly title: string
  readonly works: readonly Blurb[]
}

function TagsOf({ title, works, onClose, onSaved }: TagsOfProps) {
  const [before] = useState(() => tagsOf(works))
  const [names, setNames] = useState(before.ofAll)
  const [saving, save] = useSaveEdit(onSaved)
  const some = before.ofSome.filter(({ name }) => !names.includes(name))

  const submit = (): void => {
    const change = (name: string): TagChange => ({ type: 'mine', name })
    const add = names.filter((name) => !before.ofAll.includes(name)).map(change)
    const remove = before.ofAll.filter((name) => !names.includes(name)).map(change)
    if (add.length + remove.length === 0) return onClose()
    save(
      works.map(({ id }) => id),
      { add, remove },
    )
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      width={34}
      footer={
        <>
          {saving.status === 'failed' && <p role="alert">{saving.error.message}</p>}
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={saving.status === 'saving'} onPress={submit}>
            Save
          </Button>
        </>
      }
    >
      <TagField
        kind={MINE}
        names={names}
        onAdd={(name) => setNames((now) => withName(now, name, false))}
        onRemove={(name) => setNames((now) => now.filter((one) => one !== name))}
      />
      {some.length > 0 && (
        <div className={styles.some}>
          <p>Some of these works have:</p>
          {some.map(({ name, has }) => (
            <Button key={name} small onPress={() => setNames((now) => withName(now, name, false))}>
              {name} ({has} of {works.length}): give it to all
            </Button>
          ))}
        </div>
      )}
      <p className={styles.fine}>Your own tags: a filter has them, and no export.</p>
    </Dialog>
  )
}

interface OwnTags {
  readonly ofAll: readonly string[]
  readonly ofSome: readonly { readonly name: string; readonly has: number }[]
}

function tagsOf(works: readonly Blurb[]): OwnTags {
  const counts = new Map<string, number>()
  for (const { mine } of works) for (const name of mine) counts.set(name, (counts.get(name) ?? 0) + 1)
  const all = [...counts].map(([name, has]) => ({ name, has }))
  return {
    ofAll: all.filter(({ has }) => has === works.length).map(({ name }) => name),
    ofSome: all.filter(({ has }) => has < works.length),
  }
}
