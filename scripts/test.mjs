// Sets up what is missing and runs every check; the last line sums up all runners: npm test
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './setup/build.mjs'
import { findDisplay } from './setup/display.mjs'
import { electronEnvironment, findElectron } from './setup/electron.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { main, root, run, say, SetupError } from './setup/process.mjs'
import { ensureElectronLibraries, ensureEpubTools } from './setup/system.mjs'

const withoutE2e = process.argv.includes('--without-e2e')
const isCi = process.env.CI === 'true'
const reports = mkdtempSync(join(tmpdir(), 'ficarium-test-'))
const totals = { passed: 0, failed: 0, skipped: 0 }
/** Unit tests that did not pass, by name: said again at the end, where they are found. */
const troubles = []

await main(async () => {
  await ensurePackages()
  try {
    await check('types', 'typescript/bin/tsc', ['-b'])
    await check('lint', 'eslint/bin/eslint.js', ['--max-warnings', '0', '.'])
    await check('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])
    await importRules()
    await build()
    const tools = await ensureEpubTools()
    const env = {
      ...process.env,
      FICARIUM_TEST_EPUBCHECK: tools.epubcheck ? '1' : '',
      FICARIUM_TEST_CALIBRE: tools.calibre ? '1' : '',
    }
    await unitTests(env)
    if (!withoutE2e) await endToEndTests(env)
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  for (const trouble of troubles) say(trouble)
  const skipsFail = isCi && totals.skipped > 0
  if (skipsFail) say('a skipped test fails in CI: the tool that it needs could not be installed')
  process.stdout.write(
    `${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}\n`,
  )
  return totals.failed > 0 || totals.passed === 0 || skipsFail ? 1 : 0
})

/** One check that passes or fails as a whole. */
async function check(name, script, args) {
  say(`checking ${name}`)
  const { code } = await run(process.execPath, [join(root, 'node_modules', script), ...args])
  count(name, code === 0)
  return code === 0
}

function count(name, passed) {
  totals[passed ? 'passed' : 'failed'] += 1
  if (!passed) say(`${name}: FAILED`)
}

/** Fails as well when it sees no modules: a check that looks at nothing can't fail. */
async function importRules() {
  say('checking import rules')
  const cli = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const { code, output } = await run(process.execPath, [cli, '--config', '.dependency-cruiser.cjs', 'src'])
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0)
  count('import rules', code === 0 && modules > 0)
}

async function build() {
  try {
    await ensureBuilt()
    count('build', true)
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    count('build', false)
  }
}

async function unitTests(env) {
  say('running unit tests')
  const file = join(reports, 'unit.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const { code } = await run(
    process.execPath,
    [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { env },
  )
  const report = readReport('unit tests', file)
  if (report === undefined) return
  totals.passed += report.numPassedTests
  totals.skipped += report.numPendingTests + report.numTodoTests
  // A file that could not even be loaded has no tests to count.
  const broken = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + broken.length
  totals.failed += failed
  troubles.push(...broken.map(({ name }) => `could not be loaded: ${name}`))
  for (const { name, assertionResults } of report.testResults)
    for (const { fullName, status } of assertionResults)
      if (status !== 'passed') troubles.push(`${status}: ${name}: ${fullName}`)
  // A process of the runner that dies leaves tests that neither passed nor failed.
  if (report.numTotalTests === 0 || (code !== 0 && failed === 0)) count('unit tests', false)
}

async function endToEndTests(env) {
  const electron = await findElectron()
  await ensureElectronLibraries(electron)
  const display = await findDisplay()
  say('running end-to-end tests')
  const file = join(reports, 'e2e.json')
  const playwright = join(root, 'node_modules', 'playwright', 'cli.js')
  let code
  try {
    const ended = await run(process.execPath, [playwright, 'test', '--reporter=list,json'], {
      env: { ...electronEnvironment(electron), ...env, ...display.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    })
    code = ended.code
  } finally {
    display.stop()
  }
  const report = readReport('end-to-end tests', file)
  if (report === undefined) return
  totals.passed += report.stats.expected
  const failed = report.stats.unexpected + report.stats.flaky + report.errors.length
  totals.failed += failed
  totals.skipped += report.stats.skipped
  if (report.stats.expected === 0 || (code !== 0 && failed === 0)) count('end-to-end tests', false)
}

function readReport(name, file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    say(`${name} left no report`)
    count(name, false)
    return undefined
  }
}
