import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkId } from '../../shared/model'
import { toAppError } from '../../shared/app-error'
import type { Events, ImportReport, Reply } from '../../shared/ipc'
import { Archive } from './archive'
import type { ArchiveRequests } from './archive-requests'
import type { ArchiveThreadOptions, Message, Question } from './client'

/** The archive's thread: opens the library at once, or at the first request that finds it free, and answers one message after another. */

type Answers = {
  readonly [K in keyof ArchiveRequests]: (
    ...args: Parameters<ArchiveRequests[K]>
  ) => ReturnType<ArchiveRequests[K]> | Promise<ReturnType<ArchiveRequests[K]>>
}

const { folder, resources } = workerData as ArchiveThreadOptions
let opened: Archive | undefined
let stopImport = new AbortController()
let stopExport = new AbortController()

function archive(): Archive {
  if (opened === undefined) {
    opened = Archive.open(folder, { resources })
    // After the window's first questions.
    setTimeout(() => void readAhead(), 2_000)
  }
  return opened
}

function send(message: Message): void {
  parentPort?.postMessage(message)
}

function tell<K extends keyof Events>(event: K, value: Events[K]): void {
  send({ kind: 'event', event, value })
}

let isReading = false

/** What can wait until nothing else is asked: the names that are completed, and what the texts of new works suggest. */
async function readAhead(): Promise<void> {
  if (isReading || opened === undefined) return
  isReading = true
  try {
    await opened.prepareSuggestions()
    await suggestForNewWorks(opened)
  } catch (error) {
    // The library was closed meanwhile; whatever else it is, the next question for the works says it.
    if (opened !== undefined) throw error
  } finally {
    isReading = false
  }
}

async function suggestForNewWorks(library: Archive): Promise<void> {
  const { apply } = library.readSettings().suggestions
  const certain: WorkId[] = []
  let told = 0
  for (const { done, all, id, suggestions } of library.suggestForAll()) {
    if (opened !== library) return
    if (apply && suggestions.some(({ isCertain }) => isCertain)) certain.push(id)
    if (done === all || Date.now() - told > 250) {
      told = Date.now()
      tell('suggestProgress', { done, all })
    }
    await setImmediate()
  }
  if (certain.length > 0 && library.acceptCertain(certain) !== null) tell('libraryChanged', null)
}

async function importPaths(paths: readonly string[]): Promise<ImportReport> {
  stopImport = new AbortController()
  const report = await archive().importFiles(paths, {
    signal: stopImport.signal,
    onFile: (file, progress) => tell('importProgress', { ...progress, file }),
  })
  tell('libraryChanged', null)
  void readAhead()
  return report
}

const answers: Answers = {
  status: () => ({ libraryFolder: folder, works: archive().size, settings: archive().readSettings() }),
  saveSettings: (settings) => archive().saveSettings(settings),
  search: (query) => {
    const { scores: _scores, ...page } = archive().search(query)
    return page
  },
  readBlurbs: (ids, query) => archive().readBlurbs(ids, query),
  findFacetValues: (query, type, find, from) => archive().findFacetValues(query, type, find, from),
  findFacetPlace: (query, type, find, beginning) => archive().findFacetPlace(query, type, find, beginning),
  characterPairings: (query, name) => archive().characterPairings(query, name),
  suggestNames: (type, typed) => archive().suggestNames(type, typed),
  readWork: (id) => archive().readWork(id),
  savePlace: (id, place, progress) => archive().savePlace(id, place, progress),
  findHits: (id, text) => archive().findHits(id, text),
  editWorks: (ids, edit) => archive().editWorks(ids, edit),
  markWorks: (ids, marks) => archive().markWorks(ids, marks),
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
  restoreWorks: (ids) => archive().restoreWorks(ids),
  undo: (receipt) => archive().undo(receipt),
  reviewQueue: () => archive().reviewQueue(),
  readReview: (id) => archive().readReview(id),
  decide: (id, decision) => archive().decide(id, decision),
  acceptCertain: (ids) => archive().acceptCertain(ids ?? undefined),
  importPaths,
  importSampleWorks: () =>
    importPaths(
      readdirSync(join(resources, 'samples'))
        .sort()
        .map((name) => join(resources, 'samples', name)),
    ),
  stopImport: () => stopImport.abort(),
  exportTo: (ids, to) => {
    stopExport = new AbortController()
    return archive().exportWorks(ids, to, {
      signal: stopExport.signal,
      onProgress: (progress) => tell('exportProgress', progress),
    })
  },
  stopExport: () => stopExport.abort(),
}

async function answer({ name, args }: Question): Promise<Reply<unknown>> {
  try {
    if (name === 'close') {
      stopImport.abort()
      stopExport.abort()
      opened?.close()
      opened = undefined
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
  void answer(question).then((reply) => send({ kind: 'answer', id: question.id, reply }))
})
