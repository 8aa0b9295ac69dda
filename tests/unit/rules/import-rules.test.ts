import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { withFolder } from '../archive/test-library'

const CONFIG = resolve('.dependency-cruiser.cjs')
const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const PACKAGES = ['electron', 'lunr', '@types/lunr', 'epub-gen-memory']

interface Violation {
  readonly rule: { readonly name: string; readonly severity: string }
  readonly from: string
  readonly to: string
}

/** Imports that have to be refused: from which file, of what, by which rule. */
const REFUSED: readonly (readonly [from: string, imported: string, rule: string])[] = [
  ['src/main/archive/circle.ts', './circle', 'no-circles'],
  ['src/shared/nosy.ts', '../main/archive/archive', 'shared-imports-nothing'],
  ['src/preload/nosy.ts', '../main/archive/archive', 'preload-knows-shared-and-electron-only'],
  ['src/preload/nosy-node.ts', 'node:fs', 'preload-knows-shared-and-electron-only'],
  ['src/renderer/nosy.tsx', '../main/archive/archive', 'renderer-never-leaves-the-window'],
  ['src/renderer/nosy-preload.ts', '../preload/index', 'renderer-never-leaves-the-window'],
  ['src/renderer/nosy-node.ts', 'node:fs', 'renderer-has-no-node-and-no-electron'],
  ['src/renderer/nosy-electron.ts', 'electron', 'only-shell-imports-electron'],
  ['src/main/archive/nosy-electron.ts', 'electron', 'only-shell-imports-electron'],
  ['src/main/nosy-electron.ts', 'electron', 'only-shell-imports-electron'],
  ['src/main/archive/nosy-lunr.ts', 'lunr', 'lunr-only-in-search'],
  ['src/renderer/nosy-lunr.ts', 'lunr', 'lunr-only-in-search'],
  ['src/main/library/nosy-lunr-types.ts', '@types/lunr', 'lunr-only-in-search'],
  ['src/main/archive/nosy-epub.ts', 'epub-gen-memory', 'epub-gen-memory-only-in-exporting'],
  ['src/main/importing/nosy-epub.ts', 'epub-gen-memory', 'epub-gen-memory-only-in-exporting'],
  ['src/main/archive/nosy-shell.ts', '../shell/window', 'archive-knows-no-door'],
  ['src/main/archive/nosy-cli.ts', '../cli', 'archive-knows-no-door'],
  ['src/main/importing/nosy.ts', '../search/analysis', 'importing-knows-itself-and-shared-only'],
  ['src/main/library/nosy.ts', '../search/analysis', 'library-knows-itself-and-shared-only'],
  ['src/main/search/nosy.ts', '../library/database', 'search-knows-itself-and-shared-only'],
  ['src/main/search/nosy-archive.ts', '../archive/archive', 'search-knows-itself-and-shared-only'],
  ['src/main/tagging/nosy.ts', '../library/database', 'tagging-knows-itself-and-shared-only'],
  ['src/main/exporting/nosy.ts', '../library/database', 'exporting-knows-itself-and-shared-only'],
  ['src/main/versions/nosy.ts', '../library/database', 'versions-knows-itself-and-shared-only'],
  ['src/main/shell/nosy.ts', '../library/database', 'shell-reaches-the-core-through-the-archive'],
]

/** Imports that are in order, and that the refused ones lead to. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/shared/model.ts': [],
  'src/preload/index.ts': ['../shared/model', 'electron'],
  'src/renderer/main.ts': ['../shared/model'],
  'src/main/cli.ts': ['./archive/archive'],
  'src/main/archive/archive.ts': [
    '../library/database',
    '../search/analysis',
    '../exporting/epub',
    'node:fs',
  ],
  'src/main/library/database.ts': ['../../shared/model', 'node:fs'],
  'src/main/search/analysis.ts': ['../../shared/model', 'lunr'],
  'src/main/exporting/epub.ts': ['../../shared/model', 'epub-gen-memory'],
  'src/main/shell/window.ts': ['../archive/archive', 'electron'],
}

/** Looks at a small tree of planted files with the project's own rules. */
function cruisePlanted(): Promise<readonly Violation[]> {
  return withFolder(async (folder) => {
    const plant = async (path: string, content: string): Promise<void> => {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    for (const name of PACKAGES) {
      await plant(
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
      )
      await plant(`node_modules/${name}/index.js`, 'exports.planted = true\n')
    }
    await plant(
      'package.json',
      JSON.stringify({
        name: 'planted',
        dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0'])),
      }),
    )
    await plant(
      'tsconfig.tests.json',
      JSON.stringify({ compilerOptions: { moduleResolution: 'Bundler', module: 'ESNext' } }),
    )
    const importing = (names: readonly string[]): string =>
      [...names.map((name) => `import '${name}'`), 'export {}\n'].join('\n')
    for (const [path, names] of Object.entries(ALLOWED)) await plant(path, importing(names))
    for (const [from, imported] of REFUSED) await plant(from, importing([imported]))
    const output = await new Promise<string>((settle) =>
      execFile(
        process.execPath,
        [CRUISER, '--config', CONFIG, '--output-type', 'json', 'src'],
        { cwd: folder },
        (_error, stdout) => settle(stdout),
      ),
    )
    return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations
  })
}

describe('the import rules', () => {
  let violations: readonly Violation[] = []

  beforeAll(async () => {
    violations = await cruisePlanted()
  })

  test.each(REFUSED)('refuse in %s an import of %s by %s', (from, _imported, rule) => {
    const found = violations.filter(
      (violation) => violation.from === from && violation.rule.severity === 'error',
    )
    expect(found.map((violation) => violation.rule.name)).toContain(rule)
  })

  test('refuse nothing that is in order', () => {
    expect(violations.filter(({ from }) => Object.hasOwn(ALLOWED, from))).toEqual([])
  })

  test('are each seen to refuse something', () => {
    const { forbidden } = createRequire(import.meta.url)(CONFIG) as {
      forbidden: readonly { readonly name: string }[]
    }
    const seen = new Set(REFUSED.map(([, , rule]) => rule))
    expect(forbidden.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([])
  })
})
