import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** Gives each test of a file an empty folder of its own, gone after it. @returns a path inside the present one */
export function useTemporaryFolder(): (...inside: readonly string[]) => string {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ficarium-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  return (...inside) => join(folder, ...inside)
}
