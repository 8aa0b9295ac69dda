import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documentOf, ficarium, idsOf, withThreeWorks } from './ficarium'

test('a library goes into one file, and comes back somewhere else', () =>
  withThreeWorks(async ({ folder, run }) => {
    const file = join(folder, 'all.zip')
    expect(documentOf(await run('backup', file, '--json'))).toEqual({
      path: file,
      works: 3,
      files: 3,
      missing: 0,
    })
    const other = ['--library', join(folder, 'other')]
    expect((await ficarium([...other, 'restore', file])).stdout).toMatch(/^3 works are back/)
    expect(idsOf(await ficarium([...other, 'search', 'lamp', '--json']))).toEqual(
      idsOf(await run('search', 'lamp', '--json')),
    )
    expect(documentOf(await ficarium([...other, 'verify', '--json']))).toMatchObject({ ok: true, works: 3 })
  }))

test('what is no backup is refused in one sentence, and the library stays', () =>
  withThreeWorks(async ({ folder, run }) => {
    const file = join(folder, 'no.zip')
    await writeFile(file, 'no zip')
    const ended = await run('restore', file)
    expect(ended.code).toBe(1)
    expect(ended.stderr).toMatch(/^ficarium: .*no\.zip is no whole backup.*nothing was changed\.\n$/)
    expect(documentOf(await run('verify', '--json'))).toMatchObject({ ok: true, works: 3 })
  }))
