// Measures the whole import by the command line, of each kind of file, beside calibre: npm run bench -- import
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { measured } from './setup/bench-process.mjs'
import { buildForBench } from './setup/bench-build.mjs'
import { hasCommand, root, run, say, SetupError } from './setup/process.mjs'

const WORDS = 8_000
const CALIBRE = 'calibredb'
/** calibre is measured where it ends within minutes. */
const SETS = [
  { name: '1,000 texts', works: 1_000, format: 'txt', beside: true },
  { name: '10,000 texts', works: 10_000, format: 'txt', beside: false },
  { name: '500 AO3 EPUBs', works: 500, format: 'epub', beside: true },
  { name: '500 AO3 pages (HTML)', works: 500, format: 'html', beside: true },
]

/** @param {number} share of the number of works, for a quick look */
export async function benchImport(share = 1) {
  const outDir = await buildForBench(['generate-works', 'ao3-files'])
  const load = (name) => import(pathToFileURL(join(outDir, `${name}.js`)).href)
  const [{ writeWorks }, { writeAo3Files }] = await Promise.all([load('generate-works'), load('ao3-files')])
  const hasCalibre = hasCommand(CALIBRE)
  if (!hasCalibre) say('calibre is not installed: nothing is measured beside it')
  const scratch = mkdtempSync(join(tmpdir(), 'ficarium-bench-'))
  const rows = []
  try {
    for (const { name, works: most, format, beside } of SETS) {
      const works = Math.ceil(most * share)
      const files = join(scratch, 'files')
      say(`making ${name}`)
      const bytes =
        format === 'txt' ? writeWorks(files, works, WORDS) : writeAo3Files(files, format, works, WORDS)
      say(`importing ${name}`)
      const own = await importByFicarium(files, join(scratch, 'library'))
      say(beside && hasCalibre ? `adding ${name} to calibre` : 'no peer for these')
      const peer = beside && hasCalibre ? await addByCalibre(files, join(scratch, 'calibre')) : undefined
      rows.push({ name, works, bytes, ...own, peer })
      for (const folder of ['files', 'library', 'calibre'])
        rmSync(join(scratch, folder), { recursive: true, force: true })
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  print(rows)
}

async function importByFicarium(files, library) {
  const cli = join(root, 'out', 'main', 'cli.js')
  const { output, memory } = await measured([cli, '--library', library, 'import', files, '--json'])
  const report = JSON.parse(output)
  return { seconds: report.seconds, memory }
}

/** It reads what the files say of themselves and copies them; it indexes no text. */
async function addByCalibre(files, library) {
  const started = performance.now()
  const { code } = await run(
    CALIBRE,
    ['add', '--recurse', '--duplicates', '--with-library', library, files],
    {
      quiet: true,
      timeout: 20 * 60_000,
    },
  )
  if (code !== 0) throw new SetupError(`calibredb ended with exit code ${code}`)
  return (performance.now() - started) / 1000
}

function print(rows) {
  const head = [
    'Whole import',
    'seconds',
    'works/s',
    'MB/s',
    'peak memory, MB',
    'calibredb add, works/s',
    'ratio',
  ]
  const line = (cells) => `| ${cells.join(' | ')} |\n`
  const cells = ({ name, works, bytes, seconds, memory, peer }) => [
    name,
    seconds.toFixed(1),
    (works / seconds).toFixed(0),
    (bytes / 1e6 / seconds).toFixed(1),
    (memory / 1e6).toFixed(0),
    peer === undefined ? '–' : (works / peer).toFixed(0),
    peer === undefined ? '–' : `${(peer / seconds).toFixed(1)}×`,
  ]
  process.stdout.write(
    `Works of ${WORDS.toLocaleString('en')} words; Node ${process.versions.node}, ${cpus().length} cores\n\n` +
      line(head) +
      line(head.map((_, at) => (at === 0 ? '---' : '--:'))) +
      rows.map((row) => line(cells(row))).join(''),
  )
}
