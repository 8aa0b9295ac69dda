import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeEpub } from '../../../src/main/exporting/epub/write-epub'
import { VARIED_WORKS } from './example-works'

const run = promisify(execFile)
/** Where Debian's package `epubcheck` puts it. */
const EPUBCHECK = process.env['FICARIUM_EPUBCHECK_JAR'] ?? '/usr/share/java/epubcheck.jar'
const works = Object.entries(VARIED_WORKS)

test.each(works)('%s makes a valid EPUB', async (_name, work) => {
  const result = await EpubCheck.validate(await writeEpub(work))
  expect(result.messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info')).toEqual([])
  expect(result.valid).toBe(true)
})

describe('as other programs see it', () => {
  let folder = ''
  const pathOf = (name: string) => join(folder, `${name}.epub`)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ficarium-validity-'))
    for (const [name, work] of works) await writeFile(pathOf(name), await writeEpub(work))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.skipIf(process.env['FICARIUM_TEST_EPUBCHECK'] !== '1').each(works)(
    '%s passes EPUBCheck without a warning',
    async (name) => {
      const { stdout, stderr } = await run('java', ['-jar', EPUBCHECK, pathOf(name)])
      expect(stdout + stderr).toContain('0 fatals / 0 errors / 0 warnings / 0 infos')
    },
  )

  const withCalibre = test.skipIf(process.env['FICARIUM_TEST_CALIBRE'] !== '1')

  withCalibre.each(works)('%s is converted by calibre', async (name) => {
    const { stdout } = await run('ebook-convert', [pathOf(name), join(folder, `${name}.azw3`)])
    expect(stdout).toContain('AZW3 output written to')
  })

  withCalibre('calibre reads authors, series, language and tags', async () => {
    const { stdout } = await run('ebook-meta', [pathOf('twelve chapters with notes')])
    expect(stdout).toMatch(/^Title +: Paper Lanterns at Low Tide$/m)
    expect(stdout).toMatch(/^Author\(s\) +: inkharbor & saltmarsh$/m)
    expect(stdout).toMatch(/^Series +: Harbour Lights #2$/m)
    expect(stdout).toMatch(/^Languages +: eng$/m)
    expect(stdout).toMatch(
      /^Tags +: The Harbour Books - M\. Quill, Mara Vell\/Odile Fenn, Mara Vell & Tam Osei, /m,
    )
    expect(stdout).not.toMatch(/publisher|rights/i)
  })
})
