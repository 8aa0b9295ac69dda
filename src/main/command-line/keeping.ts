import { FACET_TYPES, READING_STATUSES, type Marks } from '../../shared/model'
import { SHELVES } from '../../shared/query'
import { TRIGGER_EFFECTS, type HiddenSummary, type Trigger, type TriggerSubject } from '../../shared/triggers'
import { readIds, readOneOf, readTyped, WrongCall, type Arguments } from './arguments'
import type { Command } from './command'
import { workJson } from './work-json'

/** The commands for what readers keep for themselves: marks, saved sets, and what they do not want to meet. */

const NONE = 'none'

export const markCommand: Command = {
  options: { '--reading': 'value', '--stars': 'value', '--note': 'value' },
  prepare(args) {
    const [id, ...more] = readIds(args.positionals)
    if (id === undefined || more.length > 0) throw new WrongCall('mark takes the number of one work')
    const marks = readMarks(args)
    if (Object.keys(marks).length === 0) throw new WrongCall('mark needs --reading, --stars or --note')
    return (archive) => {
      archive.markWorks([id], marks)
      const { work } = archive.readWork(id)
      const { reading, stars, privateNotes } = work
      const text = `${work.title}: ${reading ?? 'not marked'}, ${stars ?? 'no'} stars${privateNotes === null ? '' : `\n${privateNotes}`}`
      return { exitCode: 0, json: workJson(work, archive.suggestFor(id), archive.readVersions(id)), text }
    }
  },
}

function readMarks(args: Arguments): Partial<Marks> {
  const reading = args.value('--reading')
  const stars = args.value('--stars')
  const note = args.value('--note')
  return {
    ...(reading === undefined
      ? {}
      : { reading: reading === NONE ? null : readOneOf(READING_STATUSES, reading) }),
    ...(stars === undefined ? {} : { stars: stars === NONE ? null : readStars(stars) }),
    ...(note === undefined ? {} : { privateNotes: note === '' ? null : note }),
  }
}

function readStars(text: string): number {
  if (!/^[1-5]$/.test(text)) throw new WrongCall(`${text} is not a number from 1 to 5, or ${NONE}`)
  return Number(text)
}

export const setsCommand: Command = {
  options: {},
  asksWords: true,
  prepare(args) {
    if (args.positionals.length > 0) throw new WrongCall('sets takes no arguments')
    return async (archive) => {
      const counts = await archive.countShelves('left-out')
      const lines = [
        ...SHELVES.map((shelf) => `${counts.shelves[shelf]}\t${shelf}`),
        ...counts.sets.map(({ name, works }) => `${works}\t“${name}”`),
      ]
      return { exitCode: 0, json: counts, text: lines.join('\n') }
    }
  },
}

export const hideCommand: Command = {
  options: { '--add': 'values', '--remove': 'values', '--effect': 'value' },
  asksWords: true,
  prepare(args) {
    if (args.positionals.length > 0) throw new WrongCall('hide takes --add and --remove only')
    const effect = readOneOf(TRIGGER_EFFECTS, args.value('--effect') ?? 'hide')
    const add = args.values('--add').map(readSubject)
    const remove = readIds(args.values('--remove'))
    return (archive) => {
      for (const id of remove) archive.removeTrigger(id)
      for (const subject of add) archive.addTrigger({ subject, effect })
      const triggers = archive.listTriggers()
      const lines = triggers.map(
        (trigger) => `${trigger.id}\t${trigger.effect}\t${subjectText(trigger)}\t${trigger.works} works`,
      )
      return { exitCode: 0, json: triggers, text: lines.join('\n') }
    }
  },
}

/** @throws WrongCall */
function readSubject(text: string): TriggerSubject {
  const [kind, rest] = readTyped(text)
  if (kind === 'text') return { kind: 'words', words: rest }
  if (kind !== 'work') return { kind: 'tag', type: readOneOf(FACET_TYPES, kind), name: rest }
  const [id] = readIds([rest])
  if (id === undefined) throw new WrongCall(`${text} names no work`)
  return { kind: 'work', id }
}

function subjectText({ subject }: Trigger): string {
  switch (subject.kind) {
    case 'tag':
      return `${subject.type}:${subject.name}`
    case 'work':
      return `work:${subject.id}`
    case 'words':
      return `text:${subject.words}`
  }
}

/** What a search has left out, as a line for people; none where nothing was. */
export function summaryLine({ works, because }: HiddenSummary): readonly string[] {
  if (works === 0) return []
  const reasons = because.map(({ trigger, works: count }) => `${subjectText(trigger)} (${count})`)
  return [`${works} hidden, because: ${reasons.join(', ')}`]
}
