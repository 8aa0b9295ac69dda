import type { ChangedPart, EditStep } from '../../shared/edit-preview'
import type { TagChange, TagExchange, WorkEdit } from '../../shared/ipc'
import type { Status, TagType } from '../../shared/model'
import { tagKey } from '../../shared/tag-key'
import { FACET_WORDS, valueWords } from '../library/facet-words'
import { tagKind } from './tag-kinds'

/** What tells two steps apart: of two with the same the later one counts. */
function subjectOf(step: EditStep): string {
  switch (step.kind) {
    case 'title':
    case 'status':
      return step.kind
    case 'replace':
      return `replace ${step.type}`
    case 'exchange':
      return `exchange ${step.type} ${tagKey(step.type, step.from)}`
    case 'remove':
      return `remove ${step.type} ${tagKey(step.type, step.name)}`
    case 'add':
      return tagKind(step.type).single
        ? `add ${step.type}`
        : `add ${step.type} ${tagKey(step.type, step.name)}`
  }
}

/** Whether one of two steps would overrule the other. */
export function isSameStep(one: EditStep, other: EditStep): boolean {
  return subjectOf(one) === subjectOf(other)
}

/** The steps with one more, in the place of one that it overrules. */
export function withStep(steps: readonly EditStep[], step: EditStep): readonly EditStep[] {
  return [...steps.filter((one) => !isSameStep(one, step)), step]
}

/** The edit that does these steps. */
export function editOfSteps(steps: readonly EditStep[]): WorkEdit {
  const replace: Partial<Record<TagType, readonly string[]>> = {}
  const exchange: TagExchange[] = []
  const remove: TagChange[] = []
  const add: TagChange[] = []
  const edit: { title?: string; status?: Status } = {}
  for (const step of steps) {
    switch (step.kind) {
      case 'title':
        edit.title = step.title
        break
      case 'status':
        edit.status = step.status
        break
      case 'replace':
        replace[step.type] = step.names
        break
      case 'exchange':
        exchange.push({ type: step.type, from: step.from, to: step.to })
        break
      case 'remove':
        remove.push({ type: step.type, name: step.name })
        break
      case 'add':
        add.push({ type: step.type, name: step.name })
        break
    }
  }
  return { ...edit, replace, exchange, remove, add }
}

/** A step in words: what it does, and to what. */
export function stepWords(step: EditStep): { readonly does: string; readonly what: string } {
  switch (step.kind) {
    case 'title':
      return { does: 'Set the title', what: step.title }
    case 'status':
      return { does: 'Set the status', what: statusWords(step.status) }
    case 'replace':
      return {
        does: `Set all ${FACET_WORDS[step.type].many}`,
        what: step.names.length === 0 ? 'none' : step.names.join(', '),
      }
    case 'exchange':
      return { does: `Replace the ${FACET_WORDS[step.type].one}`, what: `${step.from} → ${step.to}` }
    case 'remove':
      return { does: `Take out the ${FACET_WORDS[step.type].one}`, what: step.name }
    case 'add':
      return { does: `Add the ${FACET_WORDS[step.type].one}`, what: step.name }
  }
}

/** What the works are that a step leaves as they are. */
export function leftWords(step: EditStep): string {
  switch (step.kind) {
    case 'add':
      return 'have it already'
    case 'remove':
    case 'exchange':
      return 'do not have it'
    case 'title':
    case 'status':
    case 'replace':
      return 'are so already'
  }
}

/** A status as it is chosen. */
export function statusWords(status: string): string {
  return status === 'unknown' ? 'Unknown' : valueWords('status', status)
}

/** One value of a changed list. */
export interface ChangedValue {
  readonly name: string
  readonly change: 'stays' | 'comes' | 'goes'
}

/** The values of a list after a change, with those that are gone where they stood. */
export function changedValues({ what, before, after }: ChangedPart): readonly ChangedValue[] {
  const words = (name: string): string => (what === 'status' ? statusWords(name) : name)
  const stays = new Set(after)
  const was = new Set(before)
  const values: ChangedValue[] = []
  let at = 0
  for (const name of after) {
    for (; at < before.length && !stays.has(before[at] ?? ''); at++)
      values.push({ name: words(before[at] ?? ''), change: 'goes' })
    if (before[at] === name) at++
    values.push({ name: words(name), change: was.has(name) ? 'stays' : 'comes' })
  }
  const gone = before.slice(at).filter((name) => !stays.has(name))
  return [...values, ...gone.map((name) => ({ name: words(name), change: 'goes' }) as const)]
}
