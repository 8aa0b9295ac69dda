import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lockLibrary } from '../../../src/main/library/lock'
import { useTemporaryFolder } from '../temporary-folder'

const inFolder = useTemporaryFolder()
const locked = expect.objectContaining({
  code: 'library-locked',
  message: expect.stringMatching(/open in another Ficarium: .* Close that one first/),
})

/** Another process that holds the lock of a library until it is killed. */
const HOLDER = `
  import { DatabaseSync } from '@photostructure/sqlite'
  const lock = new DatabaseSync(process.argv[1])
  lock.exec('BEGIN EXCLUSIVE')
  process.stdout.write('held')
  setInterval(() => lock, 1000)`

describe('the lock of a library', () => {
  test('lets one in at a time, and the next one after', () => {
    const first = lockLibrary(inFolder('library'))
    expect(() => lockLibrary(inFolder('library'))).toThrow(locked)
    lockLibrary(inFolder('another')).release()
    first.release()
    lockLibrary(inFolder('library')).release()
  })

  test('keeps out another process, and is free again when that one is killed', async () => {
    lockLibrary(inFolder()).release()
    const holder = spawn(process.execPath, ['--input-type=module', '--eval', HOLDER, inFolder('lock.db')])
    const gone = once(holder, 'exit')
    await once(holder.stdout, 'data')
    expect(() => lockLibrary(inFolder())).toThrow(locked)
    holder.kill('SIGKILL')
    await gone
    lockLibrary(inFolder()).release()
  })

  test('does not blame another Ficarium for a lock that is broken', () => {
    writeFileSync(inFolder('lock.db'), 'no database at all '.repeat(100))
    expect(() => lockLibrary(inFolder())).toThrow('file is not a database')
  })
})
