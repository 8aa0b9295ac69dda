import { resolve } from 'node:path'
import { Archive } from '../archive/archive'
import { WrongCall } from './arguments'
import type { Command, Context, OnClosed } from './command'
import { follow } from './indexing'

const STOPPED = { exitCode: 1, json: null, text: 'stopped: nothing was changed' } as const

export const backupCommand: Command = {
  options: {},
  prepare(args, context) {
    const [to, ...more] = args.positionals
    if (to === undefined || more.length > 0) throw new WrongCall('backup takes the file to write')
    return async (archive) => {
      const backup = await archive.backUp(resolve(context.folder, to), optionsOf(context, 'backed up'))
      if (backup === null) return STOPPED
      const { path, works, files, missing } = backup
      const lacks = missing === 0 ? '' : `\n${missing} imported files are gone from the library: see verify`
      return {
        exitCode: 0,
        json: backup,
        text: `${works} works and ${files} imported files in ${path}${lacks}`,
      }
    }
  },
}

/** Of `restore`, where a file is named and not the numbers of works. */
export function restoreFrom(file: string, context: Context): OnClosed {
  return {
    onClosed: async (folder) => {
      const options = optionsOf(context, 'restored')
      const restored = await Archive.restoreBackup(resolve(context.folder, file), folder, options)
      if (restored === null) return STOPPED
      const { works, made, before } = restored
      const kept = before === null ? '' : `\nthe library that was there is kept in ${before}`
      return { exitCode: 0, json: restored, text: `${works} works are back, as they were at ${made}${kept}` }
    },
  }
}

function optionsOf(context: Context, what: string): Parameters<Archive['backUp']>[1] {
  const tell = follow(context)
  return { signal: context.signal, onProgress: (progress) => tell(what, progress) }
}
