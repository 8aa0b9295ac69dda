/** Who may import whom; the layout table of the README says why. */
const inside = (folder) => `^src/main/${folder}/`
const CORE = '^src/main/(importing|library|search|tagging|exporting|versions)/'

/** A folder of the core knows itself and shared only; the folders meet in archive/. */
const coreFolder = (name) => ({
  name: `${name}-knows-itself-and-shared-only`,
  severity: 'error',
  from: { path: inside(name) },
  to: { path: '^src/', pathNot: [inside(name), '^src/shared/'] },
})

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-imports-nothing',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { pathNot: '^src/shared/' },
    },
    {
      name: 'preload-knows-shared-and-electron-only',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { pathNot: '^(src/shared/|src/preload/|node_modules/electron/|electron$)' },
    },
    {
      name: 'renderer-never-leaves-the-window',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/(main|preload)/' },
    },
    {
      name: 'renderer-has-no-node-and-no-electron',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-shell-imports-electron',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main/shell|preload)/' },
      to: { path: '^(node_modules/electron/|electron$)' },
    },
    {
      name: 'lunr-only-in-search',
      severity: 'error',
      from: { path: '^src/', pathNot: inside('search') },
      to: { path: '^node_modules/(@types/)?lunr' },
    },
    {
      name: 'epub-gen-memory-only-in-exporting',
      severity: 'error',
      from: { path: '^src/', pathNot: inside('exporting') },
      to: { path: '^node_modules/epub-gen-memory/' },
    },
    {
      name: 'archive-knows-no-door',
      severity: 'error',
      from: { path: inside('archive') },
      to: { path: '^src/main/(shell/|index\\.ts|cli\\.ts)' },
    },
    ...['importing', 'library', 'search', 'tagging', 'exporting', 'versions'].map(coreFolder),
    {
      name: 'shell-reaches-the-core-through-the-archive',
      severity: 'error',
      from: { path: inside('shell') },
      to: { path: CORE },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tests.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
