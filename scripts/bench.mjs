// Measures import and index beside peers: npm run bench [-- --works 1000 --words 8000 --rounds 3]
// or the import of each kind of file beside calibre: npm run bench -- import
// or search beside peers: npm run bench -- search [--sizes 1000,10000,55000]
// or suggestions: npm run bench -- suggest
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { benchImport } from './bench-import.mjs'
import { benchSearch } from './bench-search.mjs'
import { benchSuggestions } from './bench-suggest.mjs'
import { buildForBench } from './setup/bench-build.mjs'
import { measured } from './setup/bench-process.mjs'
import { ensureBuilt } from './setup/build.mjs'
import { sizeOf } from './setup/folder-size.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { main, root, say, SetupError } from './setup/process.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    works: { type: 'string', default: '1000' },
    words: { type: 'string', default: '8000' },
    rounds: { type: 'string', default: '3' },
    share: { type: 'string', default: '1' },
    sizes: { type: 'string', default: '1000,10000,55000' },
  },
})
/** The whole import by the command line: read, decode, find out, keep, store, index. */
const FICARIUM = 'Ficarium, whole import'

await main(async () => {
  await ensurePackages()
  if (positionals[0] === 'suggest') return await benchSuggestions()
  if (positionals[0] === 'search') return await benchSearch(values.sizes, Number(values.words))
  await ensureBuilt()
  if (positionals[0] === 'import') return await benchImport(Number(values.share))
  const [works, words, rounds] = [values.works, values.words, values.rounds].map(Number)
  if (![works, words, rounds].every((number) => Number.isInteger(number) && number > 0))
    throw new SetupError('--works, --words and --rounds take whole numbers above 0.')
  const scratch = mkdtempSync(join(tmpdir(), 'ficarium-bench-'))
  try {
    const peers = await buildPeers()
    const files = join(scratch, 'files')
    say(`making ${works} works of ${words} words`)
    const bytes = peers.writeWorks(files, works, words)
    const runs = await measure(peers, rounds, files, scratch)
    print(runs, { works, words, rounds, bytes })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
})

/** One after the other, round by round, so that a slow moment of the machine meets all of them. */
async function measure(peers, rounds, files, scratch) {
  const names = [FICARIUM, ...peers.names]
  const runs = new Map(names.map((name) => [name, []]))
  for (let round = 1; round <= rounds; round++)
    for (const name of names) {
      say(`round ${round} of ${rounds}: ${name}`)
      const kept = mkdtempSync(join(scratch, 'kept-'))
      const call =
        name === FICARIUM
          ? [join(root, 'out', 'main', 'cli.js'), '--library', kept, 'import', files, '--json']
          : [peers.script, name, files, kept]
      const { output, memory } = await measured(call)
      runs.get(name).push({ seconds: JSON.parse(output).seconds, memory, disk: sizeOf(kept) })
      rmSync(kept, { recursive: true })
    }
  return runs
}

async function buildPeers() {
  const outDir = await buildForBench(['peers', 'generate-works'])
  const { PEERS } = await import(pathToFileURL(join(outDir, 'peers.js')).href)
  const { writeWorks } = await import(pathToFileURL(join(outDir, 'generate-works.js')).href)
  return { script: join(outDir, 'peers.js'), names: Object.keys(PEERS), writeWorks }
}

function print(runs, { works, words, rounds, bytes }) {
  const own = median(runs.get('Ficarium’s index alone').map((run) => run.seconds))
  const mb = (size) => (size < 1e5 ? '–' : (size / 1e6).toFixed(0))
  const rows = [...runs].map(([name, all]) => {
    const times = all.map((run) => run.seconds)
    const seconds = median(times)
    return [
      name,
      `${seconds.toFixed(1)} (${Math.min(...times).toFixed(1)}–${Math.max(...times).toFixed(1)})`,
      (works / seconds).toFixed(0),
      (seconds / own).toFixed(2),
      mb(median(all.map((run) => run.memory))),
      mb(median(all.map((run) => run.disk))),
    ]
  })
  const head = [
    'Import and index',
    'seconds',
    'works/s',
    'time / Ficarium’s index',
    'peak memory, MB',
    'on disk, MB',
  ]
  const line = (cells) => `| ${cells.join(' | ')} |\n`
  process.stdout.write(
    `${works} works of ${words} words, ${mb(bytes)} MB of text; median of ${rounds} rounds (least–most); ` +
      `Node ${process.versions.node}, ${cpus().length} cores\n\n` +
      line(head) +
      line(head.map((_, at) => (at === 0 ? '---' : '--:'))) +
      rows.map(line).join(''),
  )
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
