import { useState } from 'react'
import type { NewTrigger } from '../../../shared/triggers'
import { tagKind } from '../../editing/tag-kinds'
import { useNames } from '../../editing/useNames'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Picker } from '../../ui/Picker'
import { SuggestField } from '../../ui/SuggestField'
import { FACET_WORDS } from '../facet-words'
import {
  KINDS,
  NEW_DRAFT,
  tagTypeOf,
  triggerOf,
  valuesOf,
  type TriggerDraft,
  type TriggerKind,
} from './trigger-draft'
import { EFFECTS } from './trigger-words'
import styles from './TriggerForm.module.css'

interface TriggerFormProps {
  /** What is changed; null for a new one. */
  readonly changed: TriggerDraft | null
  readonly onSave: (trigger: NewTrigger) => void
  readonly onCancel: () => void
}

/** Makes a trigger, or changes one. */
export function TriggerForm({ changed, onSave, onCancel }: TriggerFormProps) {
  const [draft, setDraft] = useState<TriggerDraft>(changed ?? NEW_DRAFT)
  const trigger = triggerOf(draft)
  const values = valuesOf(draft.kind)
  const save = (value = draft.value): void => {
    const made = triggerOf({ ...draft, value })
    if (made === null) return
    onSave(made)
    if (changed === null) setDraft({ ...draft, value: '' })
  }
  return (
    <section className={styles.form} aria-label={changed === null ? 'New rule' : 'Change the rule'}>
      <h3 className={styles.title}>{changed === null ? 'New rule' : 'Change the rule'}</h3>
      <div className={styles.line}>
        <Picker<TriggerKind>
          label="What the rule is about"
          options={KINDS}
          value={draft.kind}
          onChange={(kind) => setDraft({ ...draft, kind, value: valuesOf(kind)?.[0]?.value ?? '' })}
        />
        {values === null ? (
          <Value draft={draft} onValue={(value) => setDraft({ ...draft, value })} onEnter={save} />
        ) : (
          <Picker
            label="Value"
            options={values}
            value={draft.value}
            onChange={(value) => setDraft({ ...draft, value })}
          />
        )}
      </div>
      <div className={styles.line}>
        <Choice
          label="What becomes of the works"
          options={EFFECTS}
          value={draft.effect}
          onChange={(effect) => setDraft({ ...draft, effect })}
        />
        <span className={styles.meaning}>{MEANINGS[draft.effect]}</span>
        <span className={styles.end}>
          {changed !== null && <Button onPress={onCancel}>Cancel</Button>}
          <Button kind="primary" isDisabled={trigger === null} onPress={() => save()}>
            {changed === null ? 'Add the rule' : 'Change the rule'}
          </Button>
        </span>
      </div>
    </section>
  )
}

const MEANINGS = {
  hide: 'not in the list; the list says how many',
  fold: 'one line with the reason in place of the title',
  warn: 'a word before the text, with the chapters',
} as const

interface ValueProps {
  readonly draft: TriggerDraft
  readonly onValue: (value: string) => void
  readonly onEnter: (value: string) => void
}

function Value({ draft, onValue, onEnter }: ValueProps) {
  const type = tagTypeOf(draft.kind)
  const suggestions = useNames(tagKind(type ?? 'tag'), type === null ? '' : draft.value)
  if (type !== null)
    return (
      <SuggestField
        label={`Name of the ${FACET_WORDS[type].one}`}
        placeholder="Type a name"
        value={draft.value}
        onText={onValue}
        suggestions={suggestions}
        onPick={onValue}
        onEnter={onEnter}
      />
    )
  return (
    <Field
      label={draft.kind === 'words' ? 'Word or phrase' : 'Value'}
      placeholder={draft.kind === 'words' ? 'A word in any form, or a phrase' : '2024'}
      value={draft.value}
      onText={onValue}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter(draft.value)
      }}
    />
  )
}
