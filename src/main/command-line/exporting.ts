import { resolve } from 'node:path'
import { COVERS, EXPORT_SETTINGS, LIST_KINDS, type ExportSettings } from '../../shared/export'
import { EVERYTHING } from '../../shared/query'
import type { WorkId } from '../../shared/model'
import type { Archive } from '../archive/archive'
import { readCount, readIds, readOneOf, WrongCall, type Arguments } from './arguments'
import type { Command } from './command'

const SOME_FAILED = 2

export const exportCommand: Command = {
  options: {
    '--query': 'value',
    '--all': 'flag',
    '--to': 'value',
    '--names': 'value',
    '--anthology': 'value',
    '--cover': 'value',
    '--only-changed': 'flag',
  },
  asksWords: true,
  prepare(args, context) {
    const to = args.value('--to')
    if (to === undefined) throw new WrongCall('export needs --to DIR')
    const choose = readChoice('export', args)
    const settings = exportSettings(args)
    return async (archive) => {
      const chosen = choose(archive)
      const { files, failed, unchanged } = await archive.exportWorks(chosen, resolve(context.folder, to), {
        settings,
        signal: context.signal,
      })
      return {
        exitCode: failed.length > 0 ? SOME_FAILED : 0,
        json: { files, failed, unchanged },
        text: [
          ...files.map(({ path }) => path),
          ...failed.map(({ id, message }) => `work ${id} could not be exported: ${message}`),
          ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
        ].join('\n'),
      }
    }
  },
}

function exportSettings(args: Arguments): ExportSettings {
  const title = args.value('--anthology')
  const cover = args.value('--cover')
  return {
    ...EXPORT_SETTINGS,
    as: title === undefined ? 'each' : 'anthology',
    title: title ?? '',
    names: args.value('--names') ?? EXPORT_SETTINGS.names,
    cover: cover === undefined ? EXPORT_SETTINGS.cover : readOneOf(COVERS, cover),
    onlyChanged: args.flag('--only-changed'),
  }
}

/** Which works are meant: those named, what a query finds, or all. */
function readChoice(command: string, args: Arguments): (archive: Archive) => readonly WorkId[] {
  const ids = readIds(args.positionals)
  const text = args.value('--query')
  const ways = [ids.length > 0, text !== undefined, args.flag('--all')].filter(Boolean).length
  if (ways !== 1) throw new WrongCall(`${command} takes numbers of works, --query or --all: one of them`)
  return (archive) => {
    for (const id of ids) archive.readWork(id)
    return ids.length > 0 ? ids : archive.search({ ...EVERYTHING, text: text ?? '' }).ids
  }
}

export const listCommand: Command = {
  options: { '--query': 'value', '--all': 'flag', '--as': 'value', '--stale': 'value', '--to': 'value' },
  prepare(args, context) {
    const choose = readChoice('list', args)
    const kind = readOneOf(LIST_KINDS, args.value('--as') ?? 'links')
    const stale = args.value('--stale')
    const to = args.value('--to')
    const settings = { kind, ...(stale === undefined ? {} : { staleYears: readCount(stale, 1) }) }
    return async (archive) => {
      const ids = choose(archive)
      if (to !== undefined) {
        const written = await archive.writeList(ids, settings, resolve(context.folder, to), context)
        return {
          exitCode: 0,
          json: written,
          text: written === null ? 'stopped' : `${written.works} works in ${written.path}`,
        }
      }
      const list = await archive.makeList(ids, settings, context)
      return { exitCode: 0, json: list, text: list?.text.trimEnd() ?? 'stopped' }
    }
  },
}
