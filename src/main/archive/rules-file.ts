import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ArchiveError } from '../../shared/app-error'
import type { ImportedRules } from '../../shared/ipc'
import type { ExportedRules } from '../../shared/name-rules'
import { writeWhole } from '../exporting/whole-file'
import { compareRules, readRulesFile, writeRulesFile } from '../tagging/rules-file'
import type { Shelves } from './shelves'
import { changeNameRules } from './wrangling'

/** More than a hundred thousand rules. */
const MOST_BYTES = 20_000_000

/** Writes all rules into a file that can be read, shared and imported again. @throws ArchiveError `export-failed` */
export async function exportNameRules({ rules }: Shelves, path: string): Promise<ExportedRules> {
  try {
    await writeWhole(path, writeRulesFile(rules.rules))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new ArchiveError(
      'export-failed',
      `The rules could not be written to ${path}: ${why}. Choose another place.`,
    )
  }
  return { path, rules: rules.rules.length }
}

/**
 * Adds the rules of a file; where the reader's own rules say something else, they stay.
 * @throws ArchiveError `invalid-rules`, `not-found` or `read-failed`; nothing is changed then
 */
export async function importNameRules(shelves: Shelves, path: string): Promise<ImportedRules> {
  const read = readRulesFile(await readText(path), `“${basename(path)}”`)
  const { add, known, against } = compareRules(shelves.rules.rules, read)
  const receipt = add.length === 0 ? null : changeNameRules(shelves, { add, remove: [] })
  return { path, added: add, known, against, receipt }
}

async function readText(path: string): Promise<string> {
  try {
    const { size } = await stat(path)
    if (size <= MOST_BYTES) return await readFile(path, 'utf8')
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new ArchiveError(
      isMissing ? 'not-found' : 'read-failed',
      isMissing ? `There is no file ${path}.` : `${path} could not be read. Is it a file that you may open?`,
    )
  }
  throw new ArchiveError('invalid-rules', `${path} is too large to be a file of rules. Nothing was changed.`)
}
