import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { Archive } from '../../../src/main/archive/archive'
import { plainText } from '../../../src/shared/text-content'
import { writeWorks } from '../../bench/generate-works'
import { withFolder } from '../archive/test-library'
import { documentOf, ficarium, start } from './ficarium'

const FILES = 300
const WORDS = 4_000
/** Rows to wait for before the process is killed: some are in the library, and most are not. */
const ENOUGH = 40

interface Row {
  readonly file: string
  readonly outcome: string
  readonly id: number
}

/** Imports until enough is reported, and kills the process at once. @returns what it had reported */
async function importUntilKilled(args: readonly string[]): Promise<readonly Row[]> {
  const child = start(args)
  const ended = new Promise<NodeJS.Signals | null>((settle) =>
    child.on('close', (_code, signal) => settle(signal)),
  )
  const rows: Row[] = []
  for await (const line of createInterface({ input: child.stderr })) {
    rows.push(JSON.parse(line) as Row)
    if (rows.length === ENOUGH) child.kill('SIGKILL')
  }
  expect(await ended).toBe('SIGKILL')
  return rows
}

/** The story of a generated file: what stands behind its head. */
async function storyOf(path: string): Promise<string> {
  const text = await readFile(path, 'utf8')
  return text.slice(text.indexOf('\n\n') + 2)
}

const withoutBlankLines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

test('an import that is killed leaves what it reported whole, and the next one brings exactly the rest', () =>
  withFolder(async (folder) => {
    const library = join(folder, 'library')
    const source = join(folder, 'works')
    writeWorks(source, FILES, WORDS)
    const paths = (await readdir(source)).sort().map((name) => join(source, name))
    const args = ['--library', library, 'import', source, '--json']

    const reported = await importUntilKilled(args)
    expect(reported.length).toBeLessThan(FILES)
    expect(reported.map(({ file, outcome }) => [file, outcome])).toEqual(
      paths.slice(0, reported.length).map((path) => [path, 'new']),
    )

    const archive = Archive.open(library)
    const before = archive.size
    expect(before).toBeGreaterThanOrEqual(reported.length)
    for (const { file, id } of reported) {
      const story = archive.readWork(id).chapters.map(({ html }) => plainText(html))
      expect(withoutBlankLines(story.join('\n'))).toEqual(withoutBlankLines(await storyOf(file)))
    }
    expect(await archive.verify()).toEqual({ ok: true, works: before, problems: [] })
    archive.close()

    const again = await ficarium(args)
    expect(again.code).toBe(0)
    const { files } = documentOf<{ files: readonly { path: string; outcome: string; id: number }[] }>(again)
    expect(files.map(({ path, outcome }) => [path, outcome])).toEqual(
      paths.map((path, at) => [path, at < before ? 'duplicate' : 'new']),
    )
    expect(new Set(files.map(({ id }) => id)).size).toBe(FILES)
    for (const [at, { id }] of reported.entries()) expect(files[at]?.id).toBe(id)

    const whole = Archive.open(library)
    expect(await whole.verify()).toEqual({ ok: true, works: FILES, problems: [] })
    whole.close()
  }))
