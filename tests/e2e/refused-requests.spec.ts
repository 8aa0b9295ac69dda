import { expect } from 'playwright/test'
import { EXPORT_SETTINGS } from '../../src/shared/export'
import { REQUEST_NAMES, type Requests } from '../../src/shared/ipc'
import { REFUSED, inAnotherWindow, test } from './hostile-window'

/** For every request arguments that it does not take. */
const WRONG: { readonly [K in keyof Requests]: readonly (readonly unknown[])[] } = (() => {
  const query = { text: '', facets: [], anyOf: [], sort: 'relevance' }
  const notIds = [[], [1], ['1'], [[0]], [[-1]], [[1.5]], [['1']], [[1, null]], [{ 0: 1 }]].slice(1)
  const notQueries = [
    undefined,
    null,
    'text',
    {},
    { ...query, text: 1 },
    { ...query, text: 'x'.repeat(10_001) },
    { ...query, sort: 'rowid; DROP TABLE works' },
    { ...query, anyOf: ['works'] },
    { ...query, facets: [{ type: 'works', name: 'x', state: 'include' }] },
    { ...query, facets: [{ type: 'canon', name: 'x', state: 'maybe' }] },
    { ...query, limit: 1 },
    { ...query, typing: 1 },
    { ...query, seed: -1 },
    { ...query, seed: 0.5 },
    { ...query, mostPairings: -1 },
    { ...query, pairingKind: 'both' },
    { ...query, shelf: 'kitchen' },
    { ...query, hidden: true },
    { ...query, facets: [{ type: 'pairing', name: 'x', state: 'include', how: { kind: 'never' } }] },
  ]
  const notEdits = [
    undefined,
    'title',
    { title: '' },
    { title: '   ' },
    { title: 1 },
    { titles: 'x' },
    { add: [{ type: 'words', name: 'x' }] },
    { add: [{ type: 'canon' }] },
    { add: [{ type: 'canon', name: 'x'.repeat(2_001) }] },
    { remove: 'canon' },
    { replace: { words: ['1'] } },
    { replace: { canon: 'x' } },
    { status: 'done' },
    { exchange: [{ type: 'canon', from: 'x' }] },
    { exchange: [{ type: 'canon', from: 'x', to: ' ' }] },
    { exchange: [{ type: 'words', from: '1', to: '2' }] },
  ]
  const words = { kind: 'words', words: 'spider' }
  const notTriggers = [
    undefined,
    'spider',
    { subject: words },
    { subject: words, effect: 'burn' },
    { subject: words, effect: 'hide', id: 1 },
    { subject: { kind: 'words', words: '  ' }, effect: 'hide' },
    { subject: { kind: 'words', words: 'x'.repeat(501) }, effect: 'hide' },
    { subject: { kind: 'work', id: 0 }, effect: 'hide' },
    { subject: { kind: 'work', id: '1' }, effect: 'hide' },
    { subject: { kind: 'tag', type: 'works', name: 'x' }, effect: 'hide' },
    { subject: { kind: 'tag', type: 'canon', name: '' }, effect: 'hide' },
    { subject: { kind: 'path', path: '/etc/passwd' }, effect: 'hide' },
  ]
  const notNumbers = [[], [0], [-1], [1.5], ['1'], [null]]
  const notPasted = [
    undefined,
    'text',
    { text: 'a' },
    { html: 1, text: 'a' },
    { html: null, text: null },
    { html: null, text: 'a', path: '/etc/passwd' },
  ]
  const notRows = [
    ...[[], [1], ['/etc/passwd']],
    ...[{}, { report: 1 }, { report: 0, row: 0 }, { report: 1, row: -1 }, { report: 1, row: '0' }].map(
      (row) => [row],
    ),
    [{ report: 1, row: 0, path: '/etc/passwd' }],
  ]
  const reader = { theme: 'light', font: 'serif', fontSize: 19, width: 640 }
  const rail = { open: { canon: true }, heights: { canon: 200 } }
  const settings = { reader, rail, suggestions: { apply: false }, export: EXPORT_SETTINGS }
  const notTexts = [[], ['kettle'], [[1]], [[null]], [['x'.repeat(10_001)]], [Array(101).fill('x')], [[], 1]]
  const nothing = [['/etc/passwd'], [{}], [undefined, undefined]]
  return {
    about: nothing,
    saveSettings: [
      [],
      [{}],
      [{ reader, rail }],
      [{ ...settings, reader: { ...reader, theme: 'url(http://127.0.0.1)' } }],
      [{ ...settings, reader: { ...reader, fontSize: 1_000 } }],
      [{ ...settings, reader: { ...reader, width: '640px' } }],
      [{ ...settings, libraryFolder: '/etc' }],
      [{ ...settings, rail: { ...rail, open: { works: true } } }],
      [{ ...settings, rail: { ...rail, open: { canon: 'yes' } } }],
      [{ ...settings, rail: { ...rail, heights: { canon: 0 } } }],
      [{ ...settings, rail: { ...rail, heights: { canon: 100_000 } } }],
      [{ ...settings, rail: { ...rail, width: 1 } }],
      [{ ...settings, suggestions: { apply: 'yes' } }],
      [{ ...settings, export: { ...EXPORT_SETTINGS, as: 'azw3' } }],
    ],
    markWorks: [
      ...notIds.map((ids) => [...ids, { stars: 3 }]),
      [[1]],
      [[1], { stars: 0 }],
      [[1], { stars: 6 }],
      [[1], { stars: 2.5 }],
      [[1], { reading: 'burnt' }],
      [[1], { privateNotes: 'x'.repeat(100_001) }],
      [[1], { title: 'x' }],
    ],
    countShelves: [[], ['all'], [true], ['shown', 1]],
    saveSet: [
      ['Set'],
      ['', query],
      ['   ', query],
      ['x'.repeat(201), query],
      [1, query],
      ...notQueries.map((wrong) => ['Set', wrong]),
    ],
    changeSet: [
      ...notNumbers.map((wrong) => [...wrong, { name: 'Set' }]),
      [1],
      [1, { name: '' }],
      [1, { names: 'Set' }],
      [1, { query: 'all' }],
    ],
    removeSet: notNumbers,
    listTriggers: nothing,
    addTrigger: notTriggers.map((wrong) => [wrong]),
    changeTrigger: [
      ...notNumbers.map((wrong) => [...wrong, { subject: words, effect: 'hide' }]),
      ...notTriggers.map((wrong) => [1, wrong]),
    ],
    removeTrigger: notNumbers,
    readSeries: [[], [1], [null], ['x'.repeat(2_001)], ['Series', 1]],
    reviewQueue: nothing,
    readReview: [[], ['1'], [0], [1.5], [1, 2]],
    decide: [
      [1],
      [1, { accept: [] }],
      [1, { accept: [{ type: 'rating', name: 'x' }], refuse: [] }],
      [1, { accept: [{ type: 'canon', name: '' }], refuse: [] }],
      [1, { accept: [], refuse: [{ type: 'canon', name: 'x'.repeat(2_001) }] }],
      [1, { accept: [], refuse: [], done: 'yes' }],
      [1, { accept: [], refuse: [], reopen: [{ type: 'tag', name: 'x' }] }],
      ['1', { accept: [], refuse: [] }],
    ],
    previewCertain: [[], ...notIds],
    acceptCertain: [[], ...notIds],
    readAhead: [[], [1], ['on'], [null], [true, true]],
    indexState: nothing,
    indexWorks: [[], [1], ['on'], [null], [true, true]],
    search: [...notQueries.map((wrong) => [wrong]), [query, query]],
    glance: [...notQueries.map((wrong) => [wrong]), [query, query]],
    readBlurbs: [
      [[1]],
      ['1', query],
      [Array.from({ length: 1_001 }, (_, index) => index + 1), query],
      ...notQueries.map((wrong) => [[1], wrong]),
    ],
    findFacetValues: [
      [query, 'works', '', 0],
      [query, 'canon', 1, 0],
      [query, 'canon', ''],
      [query, 'canon', '', -1],
      [query, 'canon', '', 1.5],
      ...notQueries.map((wrong) => [wrong, 'canon', '', 0]),
    ],
    findFacetPlace: [
      [query, 'works', '', 'a'],
      [query, 'canon', '', 1],
      [query, 'canon', ''],
      [query, 'canon', '', 'x'.repeat(2_001)],
      ...notQueries.map((wrong) => [wrong, 'canon', '', 'a']),
    ],
    characterPairings: [[query], [query, 1], [query, null], ...notQueries.map((wrong) => [wrong, 'x'])],
    suggestNames: [['works', 'x'], ['any'], ['any', null], ['any', 'x'.repeat(2_001)]],
    recentSearches: nothing,
    keepSearch: [[], [1], [null], ['x'.repeat(10_001)], ['kettle', 1]],
    forgetSearches: notTexts,
    restoreSearches: notTexts,
    readWork: [[], ['1'], [0], [-1], [1.5], [null], [[1]], [1, 2]],
    readVersions: [[], ['1'], [0], [1.5], [null], [1, 2]],
    readVersion: [[1], ['1', 1], [1, 0], [1, null], [1, 2, 3]],
    compareVersions: [
      [1, 2],
      [1, 2, '3'],
      [1, 2, -3],
      [1, [2], 3],
      [1, 2, 3, 4],
    ],
    savePlace: [
      [1, { chapter: 0, offset: 0 }, 0],
      [1, { chapter: 1, offset: -1 }, 0],
      [1, { chapter: 1, offset: 0, path: '/' }, 0],
      [1, { chapter: 1, offset: 0 }, 2],
      [1, { chapter: 1, offset: 0 }],
      ['1', { chapter: 1, offset: 0 }, 0],
    ],
    findHits: [
      [1],
      [1, 'x'],
      ['1', { text: 'x' }],
      [1, { text: 1 }],
      [1, { text: 'x', anyWord: 'any' }],
      [1, { text: 'x', typing: 1 }],
      [1, { text: 'x'.repeat(10_001) }],
      [1, query],
    ],
    workHits: [
      [1, { text: 'x' }],
      ['1', { text: 'x' }, 0, 1],
      [1, 'x', 0, 1],
      [1, { text: 1 }, 0, 1],
      [1, { text: 'x', anyWord: 'yes' }, 0, 1],
      [1, query, 0, 1],
      [1, { text: 'x' }, -1, 1],
      [1, { text: 'x' }, 0, 0],
      [1, { text: 'x' }, 0, 201],
    ],
    previewEdit: [...notEdits.map((wrong) => [[1], wrong]), ...notIds.map(([ids]) => [ids, { title: 'x' }])],
    editWorks: [...notEdits.map((wrong) => [[1], wrong]), ...notIds.map(([ids]) => [ids, { title: 'x' }])],
    removeWorks: notIds,
    listTwins: nothing,
    joinWorks: [[], [1], ['1', 2], [1, 0], [[1], 2], [1, 2, 3]],
    keepApart: [[], [1], ['1', 2], [1, 0], [[1], 2], [1, 2, 3]],
    listTrash: nothing,
    restoreWorks: notIds,
    undo: [[], [1], [{}], [{ id: '1' }], [{ id: 1, sql: 'DROP TABLE works' }]],
    suggestJoins: nothing,
    previewJoin: [
      ['character', 'x'],
      ['works', 'x', []],
      ['character', 1, []],
      ['character', 'x', 'y'],
      ['character', 'x', ['y'.repeat(2_001)]],
      ['character', 'x', [], '/etc'],
    ],
    readNameDecisions: nothing,
    changeNameRules: [
      [],
      [{}],
      [{ add: [] }],
      [{ add: [], remove: [], path: '/etc' }],
      ...[
        'rule',
        { kind: 'other', type: 'canon', name: 'x', other: 'y' },
        { kind: 'same', type: 'works', name: 'x', other: 'y' },
        { kind: 'same', type: 'canon', name: 1, other: 'y' },
        { kind: 'same', type: 'canon', name: 'x' },
        { kind: 'same', type: 'canon', name: 'x', other: 'y'.repeat(2_001) },
        { kind: 'same', type: 'canon', name: 'x', other: 'y', sql: 'DROP TABLE works' },
      ].flatMap((wrong) => [[{ add: [wrong], remove: [] }], [{ add: [], remove: [wrong] }]]),
    ],
    exportNameRules: nothing,
    importNameRules: nothing,
    importChosenFiles: nothing,
    importChosenFolder: nothing,
    importCalibreLibrary: [['/home']],
    previewLibrary: [[], [1], ['1', {}], [1, { '#a': 'nothing' }], [1, null]],
    importLibrary: [[], [1], [1, { '#a': 'title' }], [1, { '#a': 'canon' }, 2]],
    saidByLibrary: [[], [0], ['1'], [1, 2]],
    dropLibrary: [[], ['1'], [1, 2]],
    importSampleWorks: nothing,
    previewPaste: notPasted.map((pasted) => [pasted, null]),
    keepPaste: [
      ...notPasted.map((pasted) => [pasted, 'text', []]),
      [{ html: null, text: 'a' }, null, []],
      [{ html: null, text: 'a' }, 'file', []],
      ...[
        { title: ' ' },
        { tags: { series: ['a'] } },
        { tags: { canon: 'a' } },
        { published: 'yesterday' },
        { chaptersTotal: 0 },
        { sourceUrl: 'javascript:alert(1)' },
        { path: '/etc/passwd' },
      ].map((edit) => [{ html: null, text: 'a' }, 'text', [edit]]),
    ],
    stopImport: nothing,
    listImports: nothing,
    readImport: notNumbers,
    showImportedFile: notRows,
    previewEncoding: [...notRows.map((row) => [...row, 'utf-8']), [{ report: 1, row: 0 }, 'base64']],
    readAgain: [...notRows.map((row) => [...row, 'utf-8']), [{ report: 1, row: 0 }]],
    listWatchedFolders: nothing,
    watchChosenFolder: nothing,
    stopWatching: notNumbers,
    watchAgain: notNumbers,
    stopWatchedImport: nothing,
    previewNames: [
      ...notIds.map((ids) => [...ids, '{title}']),
      [[1]],
      [[1], 1],
      [[1], 'x'.repeat(501)],
      [[1, 2, 3, 4], '{title}'],
    ],
    exportWorks: [
      ...notIds.map((ids) => [...ids, EXPORT_SETTINGS]),
      [[1]],
      [[1], '/etc'],
      [[1], { ...EXPORT_SETTINGS, folder: '/etc' }],
      [[1], { ...EXPORT_SETTINGS, cover: 'file:///etc/passwd' }],
      [[1], { ...EXPORT_SETTINGS, subjects: ['stars'] }],
    ],
    exportList: [
      ...notIds.map((ids) => [...ids, { kind: 'links' }]),
      [[1]],
      [[1], { kind: 'exe' }],
      [[1], { kind: 'links', path: '/etc/passwd' }],
      [[1], { kind: 'links', staleYears: 0 }],
    ],
    stopExport: nothing,
  }
})()

test.describe('requests', () => {
  test('a request from anything but the window’s own page is refused', async ({
    shared: { app },
    preloads,
  }) => {
    const ask = (address: string, script: string) =>
      inAnotherWindow(app, { preload: preloads.own, address, script })
    const own = 'app://ficarium/with-frames'
    expect(await ask(own, 'ficarium.about()'), 'or the rest proves nothing').toMatchObject({ ok: true })

    for (const [address, script] of [
      ['data:text/html,<p>', 'ficarium.about()'],
      ['about:blank', 'ficarium.about()'],
      ['app://other/', 'ficarium.about()'],
      ['app://ficarium.example/', 'ficarium.about()'],
      ['app://other/', 'ficarium.importDropped([])'],
      [own, 'frames[0].ficarium.about()'],
      [own, 'frames[0].ficarium.importDropped([])'],
      [own, 'frames[1].ficarium.about()'],
    ] as const)
      expect(await ask(address, script), `${address}: ${script}`).toEqual(REFUSED)
  })

  test('arguments that a request does not take are refused, and the library stays as it was', async ({
    shared: { page },
  }) => {
    const library = () =>
      page.evaluate(async () => {
        const everything = { text: '', facets: [], anyOf: [], sort: 'title' } as const
        const { ficarium } = window
        return {
          about: await ficarium.about(),
          found: await ficarium.search(everything).then((reply) => reply.ok && reply.value.ids),
          works: await Promise.all([1, 2, 3].map((id) => ficarium.readWork(id))),
          trash: await ficarium.listTrash(),
        }
      })
    await page.evaluate(() => window.ficarium.importSampleWorks())
    const before = await library()
    expect(before).toMatchObject({ works: [{ ok: true }, { ok: true }, { ok: true }] })

    for (const name of REQUEST_NAMES) {
      expect(WRONG[name].length, name).toBeGreaterThan(0)
      for (const wrong of WRONG[name]) {
        const reply = await page.evaluate(
          ([asked, given]) =>
            (window.ficarium[asked] as (...args: readonly unknown[]) => Promise<unknown>)(...given),
          [name, wrong] as const,
        )
        expect(reply, `${name} ${JSON.stringify(wrong).slice(0, 100)}`).toEqual(REFUSED)
      }
    }
    expect(await library()).toEqual(before)
  })

  test('a request that is not in the contract is refused', async ({ shared: { app }, preloads }) => {
    const send = (...message: readonly unknown[]) =>
      inAnotherWindow(app, {
        preload: preloads.raw,
        address: 'app://ficarium/',
        script: `send(...${JSON.stringify(message)})`,
      })
    expect(await send('ficarium:request', 'about', [])).toMatchObject({ ok: true })
    for (const message of [
      ['importPaths', [['/etc/passwd']]],
      ['exportTo', [[1], '/tmp']],
      ['constructor', []],
      ['__proto__', []],
      ['toString', []],
      ['', []],
      [null, []],
      [['about'], []],
      ['about'],
      ['about', {}],
      [],
    ])
      expect(await send('ficarium:request', ...message), JSON.stringify(message)).toEqual(REFUSED)
    for (const paths of ['/etc/passwd', null, [''], [1], [['/etc/passwd']], { length: 1 }])
      expect(await send('ficarium:dropped', paths), JSON.stringify(paths)).toEqual(REFUSED)
  })

  test('a file that the page made up has no path, so that nothing is imported', async ({
    shared: { page },
  }) => {
    const replies = await page.evaluate(async () => {
      const made = new File(['a story'], '/etc/passwd')
      Object.assign(made, { path: '/etc/passwd' })
      const outcomes: unknown[] = []
      for (const files of [[made], [{ path: '/etc/passwd' }], ['/etc/passwd']]) {
        try {
          const reply = await window.ficarium.importDropped(files)
          outcomes.push(reply.ok && reply.value?.files)
        } catch {
          outcomes.push('not taken')
        }
      }
      return outcomes
    })
    expect(replies).toEqual([[], 'not taken', 'not taken'])
  })
})
