import { ArchiveError } from '../../shared/app-error'
import type { ImportedFile, ImportReport } from '../../shared/ipc'
import type {
  KnownWork,
  PasteEdit,
  PasteForm,
  PastePreview,
  Pasted,
  PastedChapter,
  PastedWork,
} from '../../shared/paste'
import { textContent } from '../../shared/text-content'
import { countWords } from '../importing/count-words'
import type { ReadWork } from '../importing/read-work'
import { findByHash } from '../library/find-versions'
import { Originals } from '../library/originals'
import { isPresent } from '../library/trash'
import { readReview, saveReview } from '../library/works'
import { carryOver } from './carry-over'
import { applyPasteEdit, stillToReview } from './edit-paste'
import { metadataOf, store } from './editing'
import { factsOfDocument } from './file-facts'
import { identify } from './identifying'
import { ImportLog } from './import-log'
import { ImportTraces, touch, type Written } from './import-traces'
import { keepOriginal, prepareWorks, type KeptDocument, type PreparedWork } from './preparing'
import { extensionOf, formsOf, readPaste, type PasteReading } from './read-paste'
import { recordOf } from './records'
import type { Shelves } from './shelves'
import { recallSaid, workOutKeys } from './working-out'
import { alreadyHere, writeWorks } from './writing-works'

/** What a paste would come to. @param form as what it is read; null leaves it to what gives more */
export async function previewPaste(
  shelves: Shelves,
  pasted: Pasted,
  form: PasteForm | null,
): Promise<PastePreview> {
  const forms = formsOf(pasted)
  const reading = await readPaste(pasted, form, shelves.knownNames)
  if (!('works' in reading))
    return { form: form ?? forms[0] ?? 'text', forms, works: [], problem: reading.message }
  const kept = keptOf(reading)
  const prepared = prepareWorks({ path: fileName(reading) }, kept, shelves.knownNames)
  const works = reading.works.map((work, index) => ({
    ...describe(work),
    here: knownWork(shelves, kept, 'reason' in prepared ? undefined : prepared[index]),
  }))
  return { form: reading.form, forms, works, problem: null }
}

/**
 * Brings the works of a paste into the library; the paste is kept byte for byte as their file.
 * @param edits what the reader has changed of each work, in their order
 * @throws ArchiveError where there is no work in it
 */
export async function keepPaste(
  shelves: Shelves,
  pasted: Pasted,
  form: PasteForm,
  edits: readonly PasteEdit[],
): Promise<ImportReport> {
  const started = performance.now()
  const reading = await readPaste(pasted, form, shelves.knownNames)
  if (!('works' in reading)) throw new ArchiveError(reading.reason, reading.message)
  const endImport = shelves.originals.beginImport()
  try {
    await workOutKeys(shelves)
    const log = new ImportLog(shelves, 'Pasted page')
    const traces = new ImportTraces(shelves)
    log.add(await bringIn(shelves, reading, edits, traces))
    const seconds = (performance.now() - started) / 1000
    return log.end({ stopped: false, seconds, receipt: traces.record() })
  } finally {
    endImport()
  }
}

async function bringIn(
  shelves: Shelves,
  reading: PasteReading,
  edits: readonly PasteEdit[],
  traces: ImportTraces,
): Promise<readonly ImportedFile[]> {
  const origin = { path: fileName(reading) }
  const kept = await keepOriginal(shelves.originals, () => Promise.resolve(reading.document))
  if (!kept.ok) throw new ArchiveError(kept.reason, kept.message)
  if (findByHash(shelves.db, kept.hash).length > 0) {
    const known = alreadyHere(shelves, { ...origin, facts: factsOfDocument(kept) }, kept.hash)
    traces.add(known.traces)
    return [known.file]
  }
  const works = prepareWorks(origin, kept, shelves.knownNames)
  if ('reason' in works) throw new ArchiveError(works.reason, works.message)
  const named = works.map((work, index) => withTitle(work, reading.works[index]))
  for (const work of named) await recallSaid(shelves, work)
  return writeWorks(shelves, named).map((written, index) => {
    traces.add(written.traces)
    const work = named[index]
    return work === undefined ? written.file : edited(shelves, written, work, edits[index] ?? {}, traces)
  })
}

/** A work without a title is called by its first words: the name of its file is made up. */
function withTitle(prepared: PreparedWork, read: ReadWork | undefined): PreparedWork {
  const { newWork } = prepared
  const title = read?.work.title ?? newWork.work.title
  return { ...prepared, newWork: { ...newWork, work: { ...newWork.work, title } } }
}

/** What the reader has changed counts as changed after the page was read: a newer copy of the page leaves it. */
function edited(
  shelves: Shelves,
  { file }: Written,
  { newWork }: PreparedWork,
  edit: PasteEdit,
  traces: ImportTraces,
): ImportedFile {
  const { id } = file
  if (id === undefined || Object.keys(edit).length === 0) return file
  const { chapters: _chapters, ...said } = newWork.work
  const wanted = applyPasteEdit(said, edit)
  const trace = shelves.change(() =>
    touch(shelves, id, () => {
      store(shelves, id, carryOver(said, wanted, metadataOf(recordOf(shelves, id))))
      saveReview(shelves.db, id, stillToReview(readReview(shelves.db, id), edit, wanted))
    }),
  )
  traces.add([trace])
  shelves.refresh(id)
  const review = readReview(shelves.db, id)
  const { title } = recordOf(shelves, id)
  return { ...file, title, ...(file.review === undefined ? {} : { review }) }
}

function keptOf({ document }: PasteReading): KeptDocument {
  return { ok: true, kind: 'document', document, hash: Originals.hashOf(document.bytes), modified: null }
}

const LONGEST_NAME = 80

/** The name under which a paste is kept: that of its first work. */
function fileName({ form, works }: PasteReading): string {
  const title = works[0]?.work.title ?? ''
  const name = title
    .replace(/[\0-\x1f\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
  return `${name === '' ? 'Pasted work' : name}.${extensionOf(form)}`
}

const OPENING = 140

function describe({ work, review, message }: ReadWork): Omit<PastedWork, 'here'> {
  const { chapters, ...said } = work
  const described = chapters.map(({ title, html }): PastedChapter => {
    const text = textContent(html)
    return { title, words: countWords(text), opening: text.slice(0, OPENING).replace(/\s+/g, ' ').trim() }
  })
  const words = described.reduce((sum, chapter) => sum + chapter.words, 0)
  return { said, review, words, chapters: described, message: message ?? null }
}

function knownWork(
  shelves: Shelves,
  { hash }: KeptDocument,
  prepared: PreparedWork | undefined,
): KnownWork | null {
  const [twin] = findByHash(shelves.db, hash)
  const known = prepared === undefined ? undefined : identify(shelves.db, prepared)
  const id = twin?.id ?? (known === undefined || known.kind === 'new' ? undefined : known.id)
  if (id === undefined) return null
  const as = twin !== undefined ? 'paste' : known?.kind === 'format' ? 'text' : 'work'
  return { id, as, title: recordOf(shelves, id).title, removed: !isPresent(shelves.db, id) }
}
