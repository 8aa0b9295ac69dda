import { useState } from 'react'
import type { EditStep } from '../../shared/edit-preview'
import { STATUSES, TAG_TYPES, type Status, type TagType } from '../../shared/model'
import { FACET_WORDS } from '../library/facet-words'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Picker } from '../ui/Picker'
import { statusWords } from './edit-steps'
import { withName } from './edit-draft'
import { NameField } from './NameField'
import styles from './StepBuilder.module.css'
import { tagKind } from './tag-kinds'
import { TagField } from './TagField'

type Mode = 'add' | 'remove' | 'exchange' | 'replace' | 'status'

const MODES: readonly { readonly value: Mode; readonly name: string }[] = [
  { value: 'add', name: 'Add' },
  { value: 'remove', name: 'Take out' },
  { value: 'exchange', name: 'Replace' },
  { value: 'replace', name: 'Set the whole list' },
  { value: 'status', name: 'Status' },
]
const TYPES = TAG_TYPES.map((type) => ({ value: type, name: FACET_WORDS[type].title }))
const STATUS_OPTIONS = STATUSES.map((status) => ({ value: status, name: statusWords(status) }))

/** Puts together one step of an edit after the other. */
export function StepBuilder({ onStep }: { readonly onStep: (step: EditStep) => void }) {
  const [mode, setMode] = useState<Mode>('add')
  const [type, setType] = useState<TagType>('tag')
  return (
    <section className={styles.builder} aria-label="What to change">
      <Choice label="What to do" options={MODES} value={mode} onChange={setMode} />
      <div className={styles.line}>
        {mode !== 'status' && (
          <Picker<TagType> label="Kind of tag" options={TYPES} value={type} onChange={setType} />
        )}
        <StepFields key={`${mode} ${type}`} mode={mode} type={type} onStep={onStep} />
      </div>
    </section>
  )
}

interface StepFieldsProps {
  readonly mode: Mode
  readonly type: TagType
  readonly onStep: (step: EditStep) => void
}

function StepFields({ mode, type, onStep }: StepFieldsProps) {
  const { one } = FACET_WORDS[type]
  switch (mode) {
    case 'add':
    case 'remove':
      return (
        <NameField
          type={type}
          label={`${mode === 'add' ? 'Add' : 'Take out'}: ${one}`}
          onName={(name) => onStep({ kind: mode, type, name })}
        />
      )
    case 'exchange':
      return <ExchangeFields type={type} onStep={onStep} />
    case 'replace':
      return <ListFields type={type} onStep={onStep} />
    case 'status':
      return <StatusFields onStep={onStep} />
  }
}

function ExchangeFields({ type, onStep }: Omit<StepFieldsProps, 'mode'>) {
  const { one } = FACET_WORDS[type]
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const put = (before: string, after: string): void => {
    if (before.trim() === '' || after.trim() === '') return
    onStep({ kind: 'exchange', type, from: before.trim(), to: after.trim() })
    setFrom('')
    setTo('')
  }
  return (
    <>
      <NameField type={type} label={`Replace: ${one}`} hint="This one" value={from} onText={setFrom} />
      <span className={styles.by}>by</span>
      <NameField
        type={type}
        label={`Replace by: ${one}`}
        hint="That one"
        value={to}
        onText={setTo}
        onName={(name) => put(from, name)}
      />
      <Button small isDisabled={from.trim() === '' || to.trim() === ''} onPress={() => put(from, to)}>
        Add this step
      </Button>
    </>
  )
}

function ListFields({ type, onStep }: Omit<StepFieldsProps, 'mode'>) {
  const kind = tagKind(type)
  const [names, setNames] = useState<readonly string[]>([])
  return (
    <>
      <div className={styles.names}>
        <TagField
          kind={kind}
          names={names}
          onAdd={(name) => setNames((before) => withName(before, name, kind.single))}
          onRemove={(name) => setNames((before) => before.filter((other) => other !== name))}
        />
      </div>
      <Button
        small
        onPress={() => {
          onStep({ kind: 'replace', type, names })
          setNames([])
        }}
      >
        {names.length === 0 ? 'Set to none' : 'Add this step'}
      </Button>
    </>
  )
}

function StatusFields({ onStep }: Pick<StepFieldsProps, 'onStep'>) {
  const [status, setStatus] = useState<Status>('complete')
  return (
    <>
      <Picker<Status> label="Status" options={STATUS_OPTIONS} value={status} onChange={setStatus} />
      <Button small onPress={() => onStep({ kind: 'status', status })}>
        Add this step
      </Button>
    </>
  )
}
