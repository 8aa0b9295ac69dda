import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { toAppError } from '../../shared/app-error'
import type { Events, ImportReport, Progress, Reply } from '../../shared/ipc'
import { Archive } from './archive'
import type { ArchiveRequests } from './archive-requests'
import type { ArchiveThreadOptions, Message, Question } from './client'
import type { OnDone } from './editing'
import type { Looking } from '../importing/libraries/calibre/library'
import { noCalibreLibrary } from './finding-libraries'
import type { ImportOptions } from './importing'
import { IndexKeeper } from './index-keeper'
import { LibraryOffers } from './library-offers'
import { paced } from './paced'
import { ReadingAhead } from './reading-ahead'
import { Watching } from './watching'

/** The archive's thread: opens the library at once, or at the first request that finds it free, and answers one message after another. */

type Answers = {
  readonly [K in keyof ArchiveRequests]: (
    ...args: Parameters<ArchiveRequests[K]>
  ) => ReturnType<ArchiveRequests[K]> | Promise<ReturnType<ArchiveRequests[K]>>
}

/** Rows of the list that a window shows before it is scrolled. */
const FIRST_ROWS = 16

const { folder, resources } = workerData as ArchiveThreadOptions
let opened: Archive | undefined
let isClosed = false
let firstReading: NodeJS.Timeout | undefined
let stopImport = new AbortController()
let lastImport: Promise<unknown> = Promise.resolve()
let stopExport = new AbortController()

function archive(): Archive {
  if (isClosed) throw new Error('the library was closed')
  if (opened === undefined) {
    opened = Archive.open(folder, {
      resources,
      readingThread: join(import.meta.dirname, 'reading-thread.js'),
    })
    void indexing.run(opened)
    // After the window's first questions.
    firstReading = setTimeout(() => {
      readingAhead.wake()
      watching.start()
    }, 2_000)
  }
  return opened
}

function send(message: Message): void {
  parentPort?.postMessage(message)
}

function tell<K extends keyof Events>(event: K, value: Events[K]): void {
  send({ kind: 'event', event, value })
}

const offers = new LibraryOffers()
const readingAhead = new ReadingAhead(() => opened, tell)
const watching = new Watching({
  library: () => opened,
  importFiles: (paths, options) =>
    inTurn(async () => {
      const report = await archive().importFiles(paths, { ...options, name: 'Watched folders' })
      readingAhead.wake()
      return report
    }),
  tell,
})
const indexing = new IndexKeeper((state) => {
  tell('indexProgress', state)
  if (state.done >= state.all) tell('libraryChanged', null)
})
const onDone = (): OnDone => paced((progress) => tell('changeProgress', progress))

/** One after the other: an import that is asked for while another one runs waits for its end. */
function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const next = lastImport.then(run)
  lastImport = next.catch(() => {})
  return next
}

/** What the reader has asked for: it is followed, can be stopped, and the window is told of its end. */
function asked<T>(run: (options: ImportOptions) => Promise<T>): Promise<T> {
  return inTurn(async () => {
    stopImport = new AbortController()
    const result = await run({
      signal: stopImport.signal,
      onFile: (file, progress) => tell('importProgress', { ...progress, file }),
    })
    tell('libraryChanged', null)
    readingAhead.wake()
    return result
  })
}

function importFiles(paths: readonly string[], name?: string): Promise<ImportReport> {
  return asked((options) => archive().importFiles(paths, name === undefined ? options : { ...options, name }))
}

/** It does not wait for an import that runs: what was just pasted is wanted now. */
async function keepPaste(...paste: Parameters<ArchiveRequests['keepPaste']>): Promise<ImportReport> {
  const report = await archive().keepPaste(...paste)
  tell('libraryChanged', null)
  return thenRead(report)
}

/** What is a library of another program waits for the reader's word; the rest comes in. */
function importPaths(paths: readonly string[]): Promise<ImportReport | null> {
  return asked(async (options) => {
    const looking = lookingWith(options)
    const { calibre, tables, files } = await archive().findLibraries(paths, looking)
    for (const library of calibre) tell('libraryFound', offers.offerCalibre(archive(), library))
    for (const table of tables) tell('libraryFound', await offers.offerTable(archive(), table, looking))
    looking.onDone(1, 1)
    return paths.length > 0 && files.length === 0 ? null : await archive().importFiles(files, options)
  })
}

function lookingWith({ signal }: ImportOptions): Required<Looking> {
  return {
    signal: signal ?? new AbortController().signal,
    onDone: paced((progress) => tell('libraryProgress', progress)),
  }
}

function importCalibreFrom(folder: string): Promise<null> {
  return asked(async (options) => {
    const looking = lookingWith(options)
    const { calibre, files } = await archive().findLibraries([folder], looking)
    looking.onDone(1, 1)
    for (const library of calibre) tell('libraryFound', offers.offerCalibre(archive(), library))
    if (files.length > 0) throw noCalibreLibrary()
    return null
  })
}

/** After a change that may leave works to be looked at again. */
function thenRead<T>(result: T): T {
  readingAhead.wake()
  return result
}

const answers: Answers = {
  status: () => ({ libraryFolder: folder, works: archive().size, settings: archive().readSettings() }),
  saveSettings: (settings) => archive().saveSettings(settings),
  search: (query) => {
    const { scores: _scores, ...page } = archive().search(query)
    const inSight = query.text.trim() === '' ? page.ids.slice(0, FIRST_ROWS) : []
    return { ...page, blurbs: archive().readBlurbs(inSight, query) }
  },
  glance: (query) => archive().glance(query),
  readBlurbs: (ids, query) => archive().readBlurbs(ids, query),
  findFacetValues: (query, type, find, from) => archive().findFacetValues(query, type, find, from),
  findFacetPlace: (query, type, find, beginning) => archive().findFacetPlace(query, type, find, beginning),
  characterPairings: (query, name) => archive().characterPairings(query, name),
  suggestNames: (type, typed) => archive().suggestNames(type, typed),
  recentSearches: () => archive().recentSearches(),
  keepSearch: (text) => archive().keepSearch(text),
  forgetSearches: (texts) => archive().forgetSearches(texts),
  restoreSearches: (before) => archive().restoreSearches(before),
  readWork: (id) => archive().readWork(id),
  readVersions: (id) => archive().readVersions(id),
  readVersion: (id, version) => archive().readVersion(id, version),
  compareVersions: (id, older, newer) => archive().compareVersions(id, older, newer),
  listTwins: () => archive().listTwins(),
  joinWorks: (id, other) => thenRead(archive().joinWorks(id, other)),
  keepApart: (id, other) => archive().keepApart(id, other),
  savePlace: (id, place, progress) => archive().savePlace(id, place, progress),
  findHits: (id, words) => archive().findHits(id, words),
  workHits: (id, words, from, count) => archive().workHits(id, words, from, count),
  previewEdit: (ids, edit) => archive().previewEdit(ids, edit, onDone()),
  editWorks: (ids, edit) => thenRead(archive().editWorks(ids, edit, onDone())),
  markWorks: (ids, marks) => archive().markWorks(ids, marks, onDone()),
  removeWorks: (ids) => archive().removeWorks(ids),
  countShelves: (hidden) => archive().countShelves(hidden),
  saveSet: (name, query) => archive().saveSet(name, query),
  changeSet: (id, change) => archive().changeSet(id, change),
  removeSet: (id) => archive().removeSet(id),
  listTriggers: () => archive().listTriggers(),
  addTrigger: (trigger) => archive().addTrigger(trigger),
  changeTrigger: (id, trigger) => archive().changeTrigger(id, trigger),
  removeTrigger: (id) => archive().removeTrigger(id),
  readSeries: (name) => archive().readSeries(name),
  listTrash: () => archive().listTrash(),
  restoreWorks: (ids) => thenRead(archive().restoreWorks(ids)),
  undo: (receipt) => thenRead(archive().undo(receipt, onDone())),
  reviewQueue: () => archive().reviewQueue(),
  readReview: (id) => archive().readReview(id),
  decide: (id, decision) => archive().decide(id, decision),
  previewCertain: (ids) => archive().previewCertain(ids ?? undefined),
  acceptCertain: (ids) => archive().acceptCertain(ids ?? undefined, onDone())?.receipt ?? null,
  readAhead: (on) => readingAhead.switch(on),
  indexState: () => indexing.state,
  indexWorks: async (on) => {
    if (on) void indexing.run(archive())
    else indexing.stop()
  },
  suggestJoins: () => archive().suggestJoins({ onProgress: (progress) => tell('joinProgress', progress) }),
  previewJoin: (type, canonical, others) => archive().previewJoin(type, canonical, others),
  readNameDecisions: () => archive().readNameDecisions(),
  changeNameRules: (change) => archive().changeNameRules(change),
  exportNameRulesTo: (path) => archive().exportNameRules(path),
  importNameRulesFrom: (path) => archive().importNameRules(path),
  importPaths,
  importCalibreFrom,
  previewLibrary: (id, meanings) => offers.preview(id, meanings),
  importLibrary: (id, meanings) => asked((options) => offers.import(archive(), id, meanings, options)),
  saidByLibrary: (id) => archive().saidByLibrary(id),
  dropLibrary: (id) => offers.drop(id),
  importSampleWorks: () =>
    importFiles(
      readdirSync(join(resources, 'samples'))
        .sort()
        .map((name) => join(resources, 'samples', name)),
      'Sample works',
    ),
  previewPaste: (pasted, form) => archive().previewPaste(pasted, form),
  keepPaste,
  stopImport: () => stopImport.abort(),
  listImports: () => archive().listImports(),
  readImport: (id) => archive().readImport(id),
  importedPath: (row) => archive().importedPath(row),
  previewEncoding: (row, encoding) => archive().previewEncoding(row, encoding),
  readAgain: async (row, encoding) => thenRead(await archive().readAgain(row, encoding)),
  listWatchedFolders: () => watching.list(),
  watchFolder: (path) => watching.add(path),
  stopWatching: (id) => watching.remove(id),
  watchAgain: (id) => watching.restore(id),
  stopWatchedImport: () => watching.stopImport(),
  previewNames: (ids, names) => archive().previewNames(ids, names),
  exportTo: (ids, to, settings) => archive().exportWorks(ids, to, { ...exportOptions(), settings }),
  exportListTo: (ids, settings, path) => archive().writeList(ids, settings, path, exportOptions()),
  stopExport: () => stopExport.abort(),
}

function exportOptions() {
  stopExport = new AbortController()
  return {
    signal: stopExport.signal,
    onProgress: (progress: Progress) => tell('exportProgress', progress),
  }
}

/** Once what runs has seen it, nothing holds the thread any more, and it ends. */
function close(): void {
  isClosed = true
  clearTimeout(firstReading)
  indexing.stop()
  stopImport.abort()
  stopExport.abort()
  void watching.close()
  opened?.close()
  opened = undefined
}

async function answer({ name, args }: Question): Promise<Reply<unknown>> {
  try {
    if (name === 'close') {
      close()
      return { ok: true, value: null }
    }
    const handler = answers[name] as (...given: readonly unknown[]) => unknown
    return { ok: true, value: await handler(...args) }
  } catch (error) {
    return { ok: false, error: toAppError(error) }
  }
}

try {
  // While the window is still on its way. What is wrong with the library is told to who asks for it.
  archive()
} catch {
  opened = undefined
}
parentPort?.on('message', (question: Question) => {
  void answer(question).then((reply) => {
    send({ kind: 'answer', id: question.id, reply })
    if (question.name === 'close') parentPort?.close()
  })
})
