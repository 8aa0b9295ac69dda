// Measures search beside peers, on the same works, with the same questions: npm run bench -- search [--sizes 1000,10000,55000]
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { measured } from './setup/bench-process.mjs'
import { buildForBench } from './setup/bench-build.mjs'
import { sizeOf } from './setup/folder-size.mjs'
import { say, SetupError } from './setup/process.mjs'

/** The index alone, beside the peers, and a whole library, which answers with the counts of all facets. */
const INDEX = 'Ficarium’s index'
const WHOLE = 'Ficarium, whole'
/** What was measured, with the most works that it can hold here: beyond that it runs out of memory, or of hours. */
const MOST_WORKS = {
  [INDEX]: Infinity,
  [WHOLE]: Infinity,
  'bare FTS5': Infinity,
  FlexSearch: 10_000,
  MiniSearch: 10_000,
  'plain lunr': 1_000,
}

/** @param {string} sizes numbers of works, parted by commas @param {number} words a work */
export async function benchSearch(sizes, words) {
  const numbers = sizes.split(',').map(Number)
  if (!numbers.every((works) => Number.isInteger(works) && works > 0))
    throw new SetupError('--sizes takes whole numbers above 0, parted by commas.')
  const script = join(await buildForBench(['search']), 'search.js')
  const tables = []
  for (const works of numbers) {
    const runs = []
    for (const [name, most] of Object.entries(MOST_WORKS)) {
      if (works > most) continue
      say(`${works} works: ${name}`)
      const run = await runPeer(script, name, works, words)
      say(`  built in ${run.build.toFixed(1)} s`)
      runs.push({ name, ...run })
    }
    tables.push(tableOf(runs, works, words))
  }
  process.stdout.write(`Node ${process.versions.node}, ${cpus().length} cores\n\n${tables.join('\n')}`)
}

async function runPeer(script, name, works, words) {
  const scratch = mkdtempSync(join(tmpdir(), 'ficarium-bench-'))
  try {
    const { output, memory } = await measured([script, name, works, words, scratch].map(String))
    return { ...JSON.parse(output), memory, disk: sizeOf(scratch) }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function tableOf(runs, works, words) {
  const [index, whole] = runs
  const kinds = Object.keys(whole.times)
  const head = [
    'Search',
    'build, s',
    'build / Ficarium’s index',
    'peak memory, MB',
    'on disk, MB',
    ...kinds.map((kind) => `${kind}, ms`),
  ]
  const line = (cells) => `| ${cells.join(' | ')} |\n`
  const mb = (size) => (size < 1e5 ? '–' : (size / 1e6).toFixed(0))
  const row = (run) => [
    run.name,
    run === whole ? '–' : run.build.toFixed(1),
    run === whole ? '–' : (run.build / index.build).toFixed(2),
    mb(run.memory),
    mb(run.disk),
    ...kinds.map((kind) => spread(run.times[kind])),
  ]
  const all = kinds.flatMap((kind) => whole.times[kind])
  return (
    `${works.toLocaleString('en')} works of ${words.toLocaleString('en')} words; milliseconds: median / 95th percentile of ${whole.times[kinds[0]].length} questions a kind\n\n` +
    line(head) +
    line(head.map((_, at) => (at === 0 ? '---' : '--:'))) +
    runs.map((run) => line(row(run))).join('') +
    `\nFicarium with the counts of all facets, over all questions: ${spread(all)} ms; ` +
    `the first 20 works with their hits: ${spread(whole.rows)} ms more.\n`
  )
}

function spread(times) {
  if (times.length === 0) return '–'
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1)
  return `${at(0.5)} / ${at(0.95)}`
}
