import { UNKNOWN, type FacetType, FACET_TYPES, type StoryHtml } from '../../shared/model'
import type { FacetCount } from '../../shared/query'
import { plainText } from '../../shared/text-content'
import type { Archive } from '../archive/archive'
import { readCount, readFacetType, readIds, readTag, WrongCall, type Arguments } from './arguments'
import type { Command } from './command'
import { backupCommand, restoreFrom } from './backing-up'
import { exportCommand, listCommand } from './exporting'
import { importCommand } from './importing'
import { follow, reindexCommand } from './indexing'
import { hideCommand, markCommand, setsCommand } from './keeping'
import { searchCommand } from './searching'
import { reviewCommand, suggestCommand } from './suggesting'
import { libraryJson, workJson } from './work-json'
import { twinsCommand } from './twins'
import { wrangleCommand } from './wrangle'

const showCommand: Command = {
  options: { '--text': 'flag', '--html': 'flag', '--version': 'value' },
  prepare(args) {
    const [id, ...more] = readIds(args.positionals)
    if (id === undefined || more.length > 0) throw new WrongCall('show takes the number of one work')
    const number = args.value('--version')
    const wanted = number === undefined ? undefined : readCount(number, 0)
    return (archive) => {
      const { work, chapters } =
        wanted === undefined
          ? archive.readWork(id)
          : archive.readVersion(id, versionNumbered(archive, id, wanted))
      const shown = (): object => ({
        ...workJson(work, archive.suggestFor(id), archive.readVersions(id)),
        review: archive.doubtsOf(id),
        ...libraryJson(archive.saidByLibrary(id)),
      })
      const story = (part: (html: StoryHtml) => string, heading: (title: string) => string): string =>
        chapters.map(({ title, html }) => `${title === null ? '' : heading(title)}${part(html)}`).join('\n')
      const text = args.flag('--text')
        ? story(
            (html) => `${plainText(html)}\n`,
            (title) => `${title}\n\n`,
          ).trimEnd()
        : args.flag('--html')
          ? story(
              (html) => html,
              (title) => `<h2>${title.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</h2>\n`,
            ).trimEnd()
          : describe(shown())
      const json = args.flag('--text') || args.flag('--html') ? { id, text } : shown()
      return { exitCode: 0, json, text }
    }
  },
}

/** @throws ArchiveError `unknown-version` */
function versionNumbered(archive: Archive, id: number, number: number): number {
  const found = archive.readVersions(id).versions.find((version) => version.number === number)
  return found?.id ?? 0
}

const tagsCommand: Command = {
  options: {},
  prepare(args) {
    const [type, ...more] = args.positionals
    if (more.length > 0) throw new WrongCall('tags takes one type, or none for all')
    const types: readonly FacetType[] = type === undefined ? FACET_TYPES : [readFacetType(type)]
    return (archive) => {
      const rows = types.flatMap((each) =>
        archive.listTags(each).map((value: FacetCount) => ({ type: each, ...value })),
      )
      return {
        exitCode: 0,
        json: rows,
        text: rows.map((row) => `${row.count}\t${row.type}\t${row.name}`).join('\n'),
      }
    }
  },
}

const editCommand: Command = {
  options: { '--add': 'values', '--remove': 'values', '--title': 'value' },
  prepare(args) {
    const [id, ...more] = readIds(args.positionals)
    if (id === undefined || more.length > 0) throw new WrongCall('edit takes the number of one work')
    const title = args.value('--title')
    const add = args.values('--add').map(readTag)
    const remove = args.values('--remove').map(readTag)
    if (title === undefined && add.length === 0 && remove.length === 0)
      throw new WrongCall('edit needs --add, --remove or --title')
    if (title?.trim() === '') throw new WrongCall('a work needs a title')
    const unknown = add.find(({ name }) => name.toLowerCase() === UNKNOWN)
    if (unknown !== undefined)
      throw new WrongCall(`${UNKNOWN} stands for "nobody has said" and can't be added`)
    return (archive) => {
      archive.editWorks([id], { add, remove, ...(title === undefined ? {} : { title }) })
      const { work } = archive.readWork(id)
      const shown = workJson(work, archive.suggestFor(id), archive.readVersions(id))
      return { exitCode: 0, json: shown, text: describe(shown) }
    }
  },
}

const removeCommand: Command = {
  options: {},
  prepare(args) {
    const ids = someIds('remove', args)
    return (archive) => {
      archive.removeWorks(ids)
      return { exitCode: 0, json: { removed: ids }, text: `${ids.length} moved to the trash` }
    }
  },
}

const restoreCommand: Command = {
  options: {},
  prepare(args, context) {
    const [first = '', ...more] = args.positionals
    if (more.length === 0 && /\D/.test(first)) return restoreFrom(first, context)
    const ids = someIds('restore', args)
    return (archive) => {
      archive.restoreWorks(ids)
      return { exitCode: 0, json: { restored: ids }, text: `${ids.length} restored` }
    }
  },
}

function someIds(command: string, args: Arguments): readonly number[] {
  if (args.positionals.length === 0) throw new WrongCall(`${command} needs the number of a work`)
  return readIds(args.positionals)
}

const statsCommand: Command = {
  options: {},
  prepare: (args) => {
    noPositionals('stats', args)
    return (archive) => ({ exitCode: 0, json: archive.stats(), text: describe(archive.stats()) })
  },
}

const verifyCommand: Command = {
  options: {},
  prepare: (args, context) => {
    noPositionals('verify', args)
    return async (archive) => {
      const tell = follow(context)
      const result = await archive.verify({
        signal: context.signal,
        onProgress: ({ what, ...progress }) => tell(`compared ${what}`, progress),
      })
      const stopped = result.stopped === true ? ['stopped before all was compared'] : []
      const text = result.ok
        ? `${result.works} works, all whole`
        : [...result.problems.map(({ message }) => message), ...stopped].join('\n')
      return { exitCode: result.ok ? 0 : 1, json: result, text }
    }
  },
}

function noPositionals(command: string, args: Arguments): void {
  if (args.positionals.length > 0) throw new WrongCall(`${command} takes no arguments`)
}

function describe(facts: object): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('\n')
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  search: searchCommand,
  show: showCommand,
  tags: tagsCommand,
  edit: editCommand,
  mark: markCommand,
  sets: setsCommand,
  hide: hideCommand,
  suggest: suggestCommand,
  review: reviewCommand,
  remove: removeCommand,
  restore: restoreCommand,
  backup: backupCommand,
  export: exportCommand,
  list: listCommand,
  stats: statsCommand,
  verify: verifyCommand,
  reindex: reindexCommand,
  twins: twinsCommand,
  wrangle: wrangleCommand,
}
