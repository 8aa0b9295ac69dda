import { STATUSES } from '../../shared/model'
import type { PasteEdit, PastedWork } from '../../shared/paste'
import { withName } from '../editing/edit-draft'
import { SeriesNumbers } from '../editing/SeriesNumbers'
import { TAG_KINDS } from '../editing/tag-kinds'
import { TagField } from '../editing/TagField'
import { Choice } from '../ui/Choice'
import { Field } from '../ui/Field'
import { draftOfPaste, hasNames, surenessOf, withNames, type PasteDraft } from './paste-fields'
import { PasteLine } from './PasteLine'
import styles from './PastedFields.module.css'

interface PastedFieldsProps {
  readonly work: PastedWork
  readonly edit: PasteEdit
  readonly onEdit: (edit: PasteEdit) => void
}

const STATUS_WORDS = { complete: 'Complete', 'in-progress': 'In progress', unknown: 'Unknown' } as const

/** All that is said of a pasted work, each line to be changed before it is kept. */
export function PastedFields({ work, edit, onEdit }: PastedFieldsProps) {
  const draft = draftOfPaste(work, edit)
  const parts = { work, edit, draft, onEdit }
  return (
    <div>
      <PasteLine
        label="Title"
        sure={surenessOf('title', work, { isEmpty: draft.title === '', isChanged: edit.title !== undefined })}
      >
        <Field label="Title" small value={draft.title} onText={(title) => onEdit({ ...edit, title })} />
      </PasteLine>
      <TagLines {...parts} />
      <FactLines {...parts} />
      <TextLine {...parts} field="summary" label="Summary" />
      <TextLine {...parts} field="notes" label="Notes" />
    </div>
  )
}

interface Parts extends PastedFieldsProps {
  readonly draft: PasteDraft
}

function TagLines({ work, edit, draft, onEdit }: Parts) {
  return TAG_KINDS.map((kind) => {
    const { type } = kind
    const names = draft.tags[type]
    const set = (next: readonly string[]): void => onEdit(withNames(edit, draft, type, next))
    return (
      <PasteLine
        key={type}
        label={kind.label}
        {...(type === 'mine'
          ? {}
          : {
              sure: surenessOf(type, work, {
                isEmpty: names.length === 0,
                isChanged: hasNames(edit, type),
              }),
            })}
      >
        <TagField
          kind={kind}
          names={names}
          onAdd={(name) => set(withName(names, name, kind.single))}
          onRemove={(name) => set(names.filter((one) => one !== name))}
        />
        {type === 'series' && (
          <SeriesNumbers
            draft={draft}
            onIndex={(name, index) =>
              onEdit({
                ...edit,
                series: names.map((one) => ({
                  name: one,
                  index: one === name ? index : (draft.indexes[one] ?? null),
                })),
              })
            }
          />
        )}
      </PasteLine>
    )
  })
}

function FactLines({ work, edit, draft, onEdit }: Parts) {
  return (
    <>
      <PasteLine
        label="Status"
        sure={surenessOf('status', work, {
          isEmpty: draft.status === 'unknown',
          isChanged: edit.status !== undefined,
        })}
      >
        <Choice
          label="Status"
          options={STATUSES.map((value) => ({ value, name: STATUS_WORDS[value] }))}
          value={draft.status}
          onChange={(status) => onEdit({ ...edit, status })}
        />
      </PasteLine>
      <PasteLine
        label="Chapters"
        sure={surenessOf('chapters', work, { isEmpty: false, isChanged: edit.chaptersTotal !== undefined })}
      >
        <label className={styles.fact}>
          {work.chapters.length} here, of
          <input
            type="number"
            min={1}
            placeholder="?"
            value={draft.chaptersTotal ?? ''}
            onChange={(event) => {
              const total = event.currentTarget.valueAsNumber
              onEdit({ ...edit, chaptersTotal: Number.isInteger(total) && total > 0 ? total : null })
            }}
          />
        </label>
      </PasteLine>
      {(['published', 'updated'] as const).map((field) => (
        <PasteLine
          key={field}
          label={field === 'published' ? 'Published' : 'Updated'}
          sure={surenessOf(field, work, {
            isEmpty: draft[field] === null,
            isChanged: edit[field] !== undefined,
          })}
        >
          <input
            type="date"
            className={styles.date}
            aria-label={field === 'published' ? 'Published' : 'Updated'}
            value={draft[field] ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget
              onEdit({ ...edit, [field]: value === '' ? null : value })
            }}
          />
        </PasteLine>
      ))}
      <PasteLine
        label="Source"
        sure={surenessOf('source', work, {
          isEmpty: draft.sourceUrl === null,
          isChanged: edit.sourceUrl !== undefined,
        })}
      >
        <Field
          label="Source"
          small
          type="url"
          placeholder="https://…"
          value={draft.sourceUrl ?? ''}
          onText={(address) => onEdit({ ...edit, sourceUrl: address.trim() === '' ? null : address.trim() })}
        />
      </PasteLine>
    </>
  )
}

interface TextLineProps extends Parts {
  readonly field: 'summary' | 'notes'
  readonly label: string
}

function TextLine({ work, edit, draft, onEdit, field, label }: TextLineProps) {
  const text = draft[field]
  return (
    <PasteLine
      label={label}
      sure={surenessOf(field, work, { isEmpty: text === '', isChanged: edit[field] !== undefined })}
    >
      <textarea
        className={styles.text}
        aria-label={label}
        rows={text === '' ? 1 : 4}
        value={text}
        onChange={(event) => onEdit({ ...edit, [field]: event.currentTarget.value })}
      />
    </PasteLine>
  )
}
