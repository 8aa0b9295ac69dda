// Measures suggestions on the project's own stories: how often they are right, and the time a work.
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { buildForBench } from './setup/bench-build.mjs'
import { root } from './setup/process.mjs'

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

export async function benchSuggestions() {
  const outDir = await buildForBench(['suggest'])
  const { table, lexiconSeconds, times } = JSON.parse(
    execFileSync(
      process.execPath,
      [join(outDir, 'suggest.js'), join(root, 'resources'), join(root, 'tests', 'fixtures', 'suggest')],
      { encoding: 'utf8', maxBuffer: 1e8 },
    ),
  )
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share) => `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)} ms`
  const rows = [
    ['canon: suggested ones that are right', PERCENT.format(table.canonPrecision)],
    ['canon: right ones that are suggested', PERCENT.format(table.canonRecall)],
    ['characters: suggested ones that are right', PERCENT.format(table.characterPrecision)],
    ['characters: right ones that are suggested', PERCENT.format(table.characterRecall)],
    ['first pairing right and of the right kind', PERCENT.format(table.firstPairing)],
    ['originals with any suggestion', `${table.wrongOriginals.length} of ${table.originals}`],
    ['time a work of 8,000 words, median', at(0.5)],
    ['the same, 95 of 100 are faster', at(0.95)],
    ['reading who is in which canon, once', `${lexiconSeconds.toFixed(2)} s`],
  ]
  const line = (cells) => `| ${cells.join(' | ')} |\n`
  process.stdout.write(
    `${table.stories} stories of as many canons and ${table.originals} originals; ` +
      `Node ${process.versions.node}, ${cpus().length} cores\n\n` +
      line(['Suggestions from the text alone', '']) +
      line(['---', '--:']) +
      rows.map(line).join(''),
  )
}
