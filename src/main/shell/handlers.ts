import { app, dialog, shell, type BrowserWindow } from 'electron'
import { READABLE_EXTENSIONS } from '../../shared/document-extensions'
import { LIST_EXTENSIONS } from '../../shared/export'
import type { DesktopArchive } from './desktop-archive'
import type { Handlers } from './requests'

const RULES_FILES = [{ name: 'Rules of names', extensions: ['json'] }]

/** Answers to the window: dialogs and facts of the program here, everything else from the archive. */
export function makeHandlers(archive: DesktopArchive, window: BrowserWindow): Handlers {
  const pick = async (
    properties: ('openFile' | 'openDirectory' | 'multiSelections' | 'createDirectory')[],
  ) => {
    const filters = properties.includes('openFile')
      ? [{ name: 'Works', extensions: [...READABLE_EXTENSIONS, 'csv'] }]
      : []
    const picked = await dialog.showOpenDialog(window, { properties, filters })
    return picked.canceled ? [] : picked.filePaths
  }
  const importPicked = async (paths: readonly string[]) =>
    paths.length === 0 ? null : await archive.ask('importPaths', paths)

  return {
    about: async () => {
      const { libraryFolder, works, settings } = await archive.ask('status')
      const oldEngine = process.env['FICARIUM_OLD_ENGINE'] === '1'
      return { version: app.getVersion(), libraryFolder, works, settings, oldEngine }
    },
    saveSettings: (settings) => archive.ask('saveSettings', settings),
    search: (query) => archive.ask('search', query),
    glance: (query) => archive.ask('glance', query),
    readBlurbs: (ids, query) => archive.ask('readBlurbs', ids, query),
    findFacetValues: (query, type, find, from) => archive.ask('findFacetValues', query, type, find, from),
    findFacetPlace: (query, type, find, beginning) =>
      archive.ask('findFacetPlace', query, type, find, beginning),
    characterPairings: (query, name) => archive.ask('characterPairings', query, name),
    suggestNames: (type, typed) => archive.ask('suggestNames', type, typed),
    recentSearches: () => archive.ask('recentSearches'),
    keepSearch: (text) => archive.ask('keepSearch', text),
    forgetSearches: (texts) => archive.ask('forgetSearches', texts),
    restoreSearches: (before) => archive.ask('restoreSearches', before),
    readWork: (id) => archive.ask('readWork', id),
    readVersions: (id) => archive.ask('readVersions', id),
    readVersion: (id, version) => archive.ask('readVersion', id, version),
    compareVersions: (id, older, newer) => archive.ask('compareVersions', id, older, newer),
    listTwins: () => archive.ask('listTwins'),
    joinWorks: (id, other) => archive.ask('joinWorks', id, other),
    keepApart: (id, other) => archive.ask('keepApart', id, other),
    savePlace: (id, place, progress) => archive.ask('savePlace', id, place, progress),
    findHits: (id, words) => archive.ask('findHits', id, words),
    workHits: (id, words, from, count) => archive.ask('workHits', id, words, from, count),
    previewEdit: (ids, edit) => archive.ask('previewEdit', ids, edit),
    editWorks: (ids, edit) => archive.ask('editWorks', ids, edit),
    markWorks: (ids, marks) => archive.ask('markWorks', ids, marks),
    removeWorks: (ids) => archive.ask('removeWorks', ids),
    countShelves: (hidden) => archive.ask('countShelves', hidden),
    saveSet: (name, query) => archive.ask('saveSet', name, query),
    changeSet: (id, change) => archive.ask('changeSet', id, change),
    removeSet: (id) => archive.ask('removeSet', id),
    listTriggers: () => archive.ask('listTriggers'),
    addTrigger: (trigger) => archive.ask('addTrigger', trigger),
    changeTrigger: (id, trigger) => archive.ask('changeTrigger', id, trigger),
    removeTrigger: (id) => archive.ask('removeTrigger', id),
    readSeries: (name) => archive.ask('readSeries', name),
    listTrash: () => archive.ask('listTrash'),
    restoreWorks: (ids) => archive.ask('restoreWorks', ids),
    undo: (receipt) => archive.ask('undo', receipt),
    reviewQueue: () => archive.ask('reviewQueue'),
    readReview: (id) => archive.ask('readReview', id),
    decide: (id, decision) => archive.ask('decide', id, decision),
    previewCertain: (ids) => archive.ask('previewCertain', ids),
    acceptCertain: (ids) => archive.ask('acceptCertain', ids),
    readAhead: (on) => archive.ask('readAhead', on),
    indexState: () => archive.ask('indexState'),
    indexWorks: (on) => archive.ask('indexWorks', on),
    suggestJoins: () => archive.ask('suggestJoins'),
    previewJoin: (type, canonical, others) => archive.ask('previewJoin', type, canonical, others),
    readNameDecisions: () => archive.ask('readNameDecisions'),
    changeNameRules: (change) => archive.ask('changeNameRules', change),
    exportNameRules: async () => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: 'ficarium-name-rules.json',
        filters: RULES_FILES,
      })
      return canceled || filePath === '' ? null : await archive.ask('exportNameRulesTo', filePath)
    },
    importNameRules: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: RULES_FILES,
      })
      const [path] = canceled ? [] : filePaths
      return path === undefined ? null : await archive.ask('importNameRulesFrom', path)
    },
    importChosenFiles: async () => importPicked(await pick(['openFile', 'multiSelections'])),
    importChosenFolder: async () => importPicked(await pick(['openDirectory', 'multiSelections'])),
    importCalibreLibrary: async () => {
      const [folder] = await pick(['openDirectory'])
      return folder === undefined ? null : await archive.ask('importCalibreFrom', folder)
    },
    previewLibrary: (id, meanings) => archive.ask('previewLibrary', id, meanings),
    importLibrary: (id, meanings) => archive.ask('importLibrary', id, meanings),
    saidByLibrary: (id) => archive.ask('saidByLibrary', id),
    dropLibrary: (id) => archive.ask('dropLibrary', id),
    importSampleWorks: () => archive.ask('importSampleWorks'),
    previewPaste: (pasted, form) => archive.ask('previewPaste', pasted, form),
    keepPaste: (pasted, form, edits) => archive.ask('keepPaste', pasted, form, edits),
    stopImport: () => archive.ask('stopImport'),
    listImports: () => archive.ask('listImports'),
    readImport: (id) => archive.ask('readImport', id),
    showImportedFile: async (row) => shell.showItemInFolder(await archive.ask('importedPath', row)),
    previewEncoding: (row, encoding) => archive.ask('previewEncoding', row, encoding),
    readAgain: (row, encoding) => archive.ask('readAgain', row, encoding),
    listWatchedFolders: () => archive.ask('listWatchedFolders'),
    watchChosenFolder: async () => {
      const [folder] = await pick(['openDirectory'])
      return folder === undefined ? null : await archive.ask('watchFolder', folder)
    },
    stopWatching: (id) => archive.ask('stopWatching', id),
    watchAgain: (id) => archive.ask('watchAgain', id),
    stopWatchedImport: () => archive.ask('stopWatchedImport'),
    previewNames: (ids, names) => archive.ask('previewNames', ids, names),
    exportWorks: async (ids, settings) => {
      const [folder] = await pick(['openDirectory', 'createDirectory'])
      return folder === undefined ? null : await archive.ask('exportTo', ids, folder, settings)
    },
    exportList: async (ids, settings) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: `ficarium-${settings.kind.replace(/-.*/, '')}${LIST_EXTENSIONS[settings.kind]}`,
      })
      return canceled || filePath === '' ? null : await archive.ask('exportListTo', ids, settings, filePath)
    },
    stopExport: () => archive.ask('stopExport'),
  }
}
