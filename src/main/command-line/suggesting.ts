import { setImmediate } from 'node:timers/promises'
import type { WorkId } from '../../shared/model'
import { SUGGESTED_TYPES, type SuggestedTag, type Suggestion } from '../../shared/suggestions'
import type { Archive } from '../archive/archive'
import { readIds, readOneOf, readTyped, WrongCall } from './arguments'
import type { Command, Context, Outcome } from './command'
import { suggestionJson, workJson } from './work-json'

/** The commands for what the texts of works suggest, and for deciding on it. */

interface ReadWork {
  readonly id: WorkId
  readonly title: string
  readonly suggestions: readonly Suggestion[]
}

export const suggestCommand: Command = {
  options: { '--apply-certain': 'flag' },
  prepare(args, context) {
    const ids = args.positionals.length === 0 ? undefined : readIds(args.positionals)
    const applies = args.flag('--apply-certain')
    return async (archive) => {
      for (const problem of archive.canonProblems()) context.tell(problem)
      const works = ids === undefined ? await readUnread(archive, context) : readSome(archive, context, ids)
      const applied = applies ? (archive.acceptCertain(ids) ?? { works: 0, suggestions: 0 }) : undefined
      return outcomeOf(archive, works, applied)
    }
  },
}

/** Every work that was not looked at yet, until it is stopped; what was read stays. */
async function readUnread(archive: Archive, context: Context): Promise<readonly ReadWork[]> {
  const works: ReadWork[] = []
  for (const { done, all, id, suggestions } of archive.suggestForAll()) {
    const work = { id, title: archive.readWork(id).work.title, suggestions }
    works.push(work)
    tellOf(context, work, done, all)
    await setImmediate()
    if (context.signal.aborted) break
  }
  return works
}

function readSome(archive: Archive, context: Context, ids: readonly WorkId[]): readonly ReadWork[] {
  const titles = ids.map((id) => archive.readWork(id).work.title)
  return ids.map((id, at) => {
    const work = { id, title: titles[at] ?? '', suggestions: archive.suggestFor(id) }
    tellOf(context, work, at + 1, ids.length)
    return work
  })
}

function tellOf(
  { asJson, tell }: Context,
  { id, title, suggestions }: ReadWork,
  done: number,
  all: number,
): void {
  tell(
    asJson
      ? JSON.stringify({ done, all, id, suggestions: suggestions.length })
      : `${done}/${all} ${title}: ${suggestions.length === 0 ? 'nothing' : suggestions.map(({ name }) => name).join(', ')}`,
  )
}

interface Applied {
  readonly works: number
  readonly suggestions: number
}

function outcomeOf(archive: Archive, works: readonly ReadWork[], applied: Applied | undefined): Outcome {
  const { suggested: waiting, unread } = archive.reviewQueue()
  const took =
    applied === undefined ? {} : { applied: { works: applied.works, suggestions: applied.suggestions } }
  return {
    exitCode: 0,
    json: {
      works: works.map(({ suggestions, ...work }) => ({
        ...work,
        suggestions: suggestions.map(suggestionJson),
      })),
      ...took,
      waiting,
      unread,
    },
    text: [
      ...works.flatMap(describe),
      ...(applied === undefined
        ? []
        : [`${applied.suggestions} certain suggestions taken over in ${applied.works} works`]),
      `works read: ${works.length}; works with open suggestions: ${waiting}`,
    ].join('\n'),
  }
}

function describe({ id, title, suggestions }: ReadWork): readonly string[] {
  if (suggestions.length === 0) return []
  const sure = ({ isCertain, sureness }: Suggestion): string =>
    isCertain ? 'certain' : `${Math.round(sureness * 100)} %`
  return [
    `${id}\t${title}`,
    ...suggestions.map((one) => `\t${one.type}:${one.name} (${sure(one)}) ${one.because}`),
  ]
}

export const reviewCommand: Command = {
  options: { '--accept': 'values', '--refuse': 'values', '--reopen': 'values', '--done': 'flag' },
  prepare(args) {
    const [id, ...more] = readIds(args.positionals)
    if (id === undefined || more.length > 0) throw new WrongCall('review takes the number of one work')
    const accept = args.values('--accept').map(readSuggested)
    const refuse = args.values('--refuse').map(readSuggested)
    const reopen = args.values('--reopen').map(readSuggested)
    const isDone = args.flag('--done')
    return (archive) => {
      const isAsked = accept.length + refuse.length + reopen.length > 0 || isDone
      if (isAsked) archive.decide(id, { accept, refuse, reopen, ...(isDone ? { done: true } : {}) })
      const { work, suggestions, isReviewed } = archive.readReview(id)
      const open = suggestions.filter(({ state }) => state === 'open')
      return {
        exitCode: 0,
        json: {
          ...workJson(work, open, archive.readVersions(id)),
          decided: suggestions
            .filter(({ state }) => state !== 'open')
            .map(({ type, as, state }) => ({ type, name: as, state })),
          isReviewed,
        },
        text: [
          work.title,
          ...suggestions.map(({ type, as, state, because }) => `${state.padEnd(8)} ${type}:${as} ${because}`),
          ...(isReviewed ? ['reviewed'] : []),
        ].join('\n'),
      }
    }
  },
}

/** @throws WrongCall */
function readSuggested(text: string): SuggestedTag {
  const [type, name] = readTyped(text)
  return { type: readOneOf(SUGGESTED_TYPES, type), name }
}
