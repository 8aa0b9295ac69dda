import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asAnyone } from '../as-anyone'
import { describeFailure } from '../../../src/main/exporting/export-failure'
import { exportWorks } from '../../../src/main/exporting/export-works'
import type { WorkToExport } from '../../../src/main/exporting/work-to-export'
import { EXPORT_SETTINGS, type ExportSettings } from '../../../src/shared/export'
import { ArchiveError } from '../../../src/shared/app-error'
import { bareWork, chapter, fullWork } from './example-works'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ficarium-export-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const items = (...works: readonly WorkToExport[]) =>
  works.map((work) => ({ id: work.id, load: () => work, stamp: () => JSON.stringify(work) }))
/** The names that a reader sees. */
const visible = async (path: string) => (await readdir(path)).filter((name) => !name.startsWith('.')).sort()
const work = (id: number, title: string, said: Partial<WorkToExport> = {}) =>
  bareWork({ id, title, sourceUrl: `https://archive.example/works/${id}`, ...said })

test('writes an EPUB of each work and says where', async () => {
  const progress: string[] = []
  const report = await exportWorks(items(work(1, 'One'), work(2, 'Two', { authors: ['ada'] })), folder, {
    onProgress: ({ done, all }) => progress.push(`${done}/${all}`),
  })
  expect(report).toEqual({
    folder,
    files: [
      { path: join(folder, 'One.epub'), ids: [1] },
      { path: join(folder, 'ada - Two.epub'), ids: [2] },
    ],
    failed: [],
    unchanged: 0,
    stopped: false,
  })
  expect(progress).toEqual(['1/2', '2/2'])
  expect(await visible(folder)).toEqual(['One.epub', 'ada - Two.epub'])
})

test('makes the folder where it is missing', async () => {
  const deep = join(folder, 'a', 'b')
  await exportWorks(items(work(1, 'One')), deep)
  expect(await visible(deep)).toEqual(['One.epub'])
})

describe('a name that is there already', () => {
  test('is left where the bytes are the same', async () => {
    const both = items(work(1, 'One'), work(2, 'One'))
    const first = await exportWorks(both, folder)
    expect(await exportWorks(both, folder)).toEqual(first)
    expect(await visible(folder)).toEqual(['One (2).epub', 'One.epub'])
  })

  test('is replaced where it is an earlier export of the same work, whatever the order', async () => {
    await exportWorks(items(work(1, 'One'), work(2, 'One')), folder)
    const longer = { chapters: [chapter('<p>more</p>')] }
    const report = await exportWorks(items(work(2, 'One', longer), work(1, 'One', longer)), folder)
    expect(report.files.map(({ path }) => path)).toEqual([
      join(folder, 'One (2).epub'),
      join(folder, 'One.epub'),
    ])
    expect(await visible(folder)).toEqual(['One (2).epub', 'One.epub'])
  })

  test('is never replaced where the file is of something else', async () => {
    await writeFile(join(folder, 'one.EPUB'), 'my own notes')
    await mkdir(join(folder, 'One (2).epub'))
    const report = await exportWorks(items(work(1, 'One')), folder)
    expect(report.files).toEqual([{ path: join(folder, 'One (3).epub'), ids: [1] }])
    expect(await readFile(join(folder, 'one.EPUB'), 'utf8')).toBe('my own notes')
  })

  test('is not taken twice in one export by works of one source', async () => {
    const twins = items(work(1, 'One'), { ...work(1, 'One', { chapters: [chapter('<p>b</p>')] }), id: 5 })
    const report = await exportWorks(twins, folder)
    expect(report.files).toEqual([
      { path: join(folder, 'One.epub'), ids: [1] },
      { path: join(folder, 'One (2).epub'), ids: [5] },
    ])
  })
})

describe('a failure', () => {
  test('is reported for its work and does not stop the rest', async () => {
    const gone = {
      id: 2,
      stamp: () => '',
      load: () => {
        throw new ArchiveError('unknown-work', 'This work is not in the library any more.')
      },
    }
    const report = await exportWorks([...items(work(1, 'One')), gone, ...items(work(3, 'Three'))], folder)
    expect(report.files.map(({ ids }) => ids)).toEqual([[1], [3]])
    expect(report.failed).toEqual([
      { id: 2, reason: 'unknown-work', message: 'This work is not in the library any more.' },
    ])
    expect(report.stopped).toBe(false)
  })

  test('is reported for each work where a file stands in place of the folder', async () => {
    const path = join(folder, 'taken')
    await writeFile(path, '')
    const report = await exportWorks(items(work(1, 'One'), work(2, 'Two')), path)
    expect(report.failed.map(({ id, reason }) => [id, reason])).toEqual([
      [1, 'export-failed'],
      [2, 'export-failed'],
    ])
    expect(report.failed[0]?.message).toMatch(/file stands where the folder should be/)
  })

  test('leaves nothing half-written where writing is not allowed', async () => {
    await chmod(folder, 0o555)
    const report = await asAnyone(() => exportWorks(items(work(1, 'One')), folder))
    expect(report.failed[0]?.reason).toBe('no-permission')
    await chmod(folder, 0o700)
    expect(await readdir(folder)).toEqual([])
  })

  test.each([
    ['ENOSPC', 'disk-full', /Make room/],
    ['EACCES', 'no-permission', /Choose another folder/],
    ['EROFS', 'no-permission', /Choose another folder/],
    ['ENAMETOOLONG', 'export-failed', /shorter path/],
    ['ENOENT', 'export-failed', /connected/],
    ['ESOMETHING', 'export-failed', /what the system said/],
  ])('%s becomes %s and a sentence of what to do', (code, reason, sentence) => {
    const failure = describeFailure(Object.assign(new Error('what the system said'), { code }))
    expect(failure.code).toBe(reason)
    expect(failure.message).toMatch(sentence)
  })
})

test('stopping keeps what is done and leaves the rest', async () => {
  const stop = new AbortController()
  const report = await exportWorks(items(work(1, 'One'), work(2, 'Two'), work(3, 'Three')), folder, {
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done === 2) stop.abort()
    },
  })
  expect(report.stopped).toBe(true)
  expect(report.files.map(({ ids }) => ids)).toEqual([[1], [2]])
  expect(await visible(folder)).toEqual(['One.epub', 'Two.epub'])
})

test('other work gets its turn between two works', async () => {
  let turns = 0
  const timer = setInterval(() => turns++, 0)
  const many = Array.from({ length: 20 }, (_, at) =>
    fullWork({ id: at, sourceUrl: `https://archive.example/${at}` }),
  )
  await exportWorks(items(...many), folder)
  clearInterval(timer)
  expect(turns).toBeGreaterThan(5)
})

const withSettings = (said: Partial<ExportSettings>) => ({ settings: { ...EXPORT_SETTINGS, ...said } })

describe('names', () => {
  test('by a pattern lead into folders, which are one whatever their case', async () => {
    await mkdir(join(folder, 'HARBOUR'))
    const settings = withSettings({ names: '{canon}/{title}' })
    const report = await exportWorks(
      items(
        work(1, 'One', { canons: ['Harbour'] }),
        work(2, 'Two', { canons: ['harbour'] }),
        work(3, 'Three'),
      ),
      folder,
      settings,
    )
    expect(report.failed).toEqual([])
    expect(await visible(folder)).toEqual(['HARBOUR', 'Three.epub'])
    expect(await visible(join(folder, 'HARBOUR'))).toEqual(['One.epub', 'Two.epub'])
  })

  test('of folders give way to a file of that name', async () => {
    await writeFile(join(folder, 'Harbour'), 'my notes')
    const settings = withSettings({ names: '{canon}/{title}' })
    await exportWorks(items(work(1, 'One', { canons: ['Harbour'] })), folder, settings)
    expect(await visible(folder)).toEqual(['Harbour', 'Harbour (2)'])
  })

  test('that can be no pattern are refused before anything is written', async () => {
    const wrong = exportWorks(items(work(1, 'One')), folder, withSettings({ names: '{titel}' }))
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-pattern' })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('only what changed', () => {
  const onlyChanged = withSettings({ onlyChanged: true })
  const ids = (report: Awaited<ReturnType<typeof exportWorks>>) => report.files.flatMap((file) => file.ids)

  test('leaves what is there as it is now, without reading it', async () => {
    await exportWorks(items(work(1, 'One'), work(2, 'Two')), folder, onlyChanged)
    const unread = items(work(1, 'One')).map((item) => ({
      ...item,
      load: () => {
        throw new Error('it was read')
      },
    }))
    const report = await exportWorks(
      [...unread, ...items(work(2, 'Two', { tags: ['Tea'] }))],
      folder,
      onlyChanged,
    )
    expect(report).toMatchObject({ unchanged: 1, failed: [] })
    expect(ids(report)).toEqual([2])
  })

  test('writes again what was taken away, and all of it where the settings are others', async () => {
    await exportWorks(items(work(1, 'One'), work(2, 'Two')), folder, onlyChanged)
    await rm(join(folder, 'One.epub'))
    expect(ids(await exportWorks(items(work(1, 'One'), work(2, 'Two')), folder, onlyChanged))).toEqual([1])
    const without = withSettings({ onlyChanged: true, cover: 'none' })
    expect(ids(await exportWorks(items(work(1, 'One'), work(2, 'Two')), folder, without))).toEqual([1, 2])
  })

  test('finds out by the bytes where there is no record, or none that can be read', async () => {
    await exportWorks(items(work(1, 'One')), folder)
    expect(await readdir(folder)).toEqual(['One.epub'])
    const two = items(work(1, 'One'), work(2, 'Two'))
    expect(await exportWorks(two, folder, onlyChanged)).toMatchObject({ unchanged: 1 })
    await writeFile(join(folder, '.ficarium-export.json'), '{"version":1,"files":[')
    expect(await exportWorks(two, folder, onlyChanged)).toMatchObject({ unchanged: 2, files: [] })
  })
})

describe('an anthology', () => {
  test('is one file of all works, and the same one again', async () => {
    const both = items(work(1, 'One'), work(2, 'Two'))
    const settings = withSettings({ as: 'anthology', title: 'Night / Shift' })
    const report = await exportWorks(both, folder, settings)
    expect(report.files).toEqual([{ path: join(folder, 'Night - Shift.epub'), ids: [1, 2] }])
    await exportWorks(both, folder, settings)
    expect(await visible(folder)).toEqual(['Night - Shift.epub'])
  })

  test('leaves out a work that can’t be read, and names it', async () => {
    const gone = {
      id: 2,
      stamp: () => '',
      load: () => {
        throw new ArchiveError('unknown-work', 'This work is not in the library any more.')
      },
    }
    const report = await exportWorks(
      [...items(work(1, 'One')), gone],
      folder,
      withSettings({ as: 'anthology' }),
    )
    expect(report.files).toEqual([{ path: join(folder, 'Anthology.epub'), ids: [1] }])
    expect(report.failed.map(({ id }) => id)).toEqual([2])
  })

  test('that is stopped writes nothing', async () => {
    const stop = new AbortController()
    const report = await exportWorks(items(work(1, 'One'), work(2, 'Two')), folder, {
      ...withSettings({ as: 'anthology' }),
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    expect(report).toMatchObject({ stopped: true, files: [] })
    expect(await readdir(folder)).toEqual([])
  })
})
