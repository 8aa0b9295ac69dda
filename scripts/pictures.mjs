// Takes the pictures of docs/pictures from the real program: npm run pictures
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildForBench } from './setup/bench-build.mjs'
import { ensureBuilt } from './setup/build.mjs'
import { findDisplay } from './setup/display.mjs'
import { electronEnvironment, findElectron } from './setup/electron.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { isRoot, main, root, say } from './setup/process.mjs'
import { ensureElectronLibraries } from './setup/system.mjs'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
]
const THEMES = ['light', 'dark']
const PICTURES = join(root, 'docs', 'pictures')
const STORIES = join(root, 'tests', 'fixtures', 'suggest')
/** By then a screen has what it asked for. Milliseconds. */
const SETTLED = 1_200
/** Stories without a head: what is in them is left to be suggested. */
const UNTAGGED = 3

await main(async () => {
  await ensurePackages()
  const electron = await findElectron()
  await ensureElectronLibraries(electron)
  await ensureBuilt()
  const display = await findDisplay()
  const scratch = mkdtempSync(join(tmpdir(), 'ficarium-pictures-'))
  try {
    const program = { ...electron, env: { ...electronEnvironment(electron), ...display.env } }
    const libraries = await makeLibraries(scratch)
    mkdirSync(PICTURES, { recursive: true })
    for (const [name, library] of Object.entries(libraries))
      for (const theme of THEMES)
        for (const size of SIZES) await takePictures(program, library, { name, theme, size })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
    display.stop()
  }
})

async function makeLibraries(scratch) {
  const files = join(scratch, 'files')
  mkdirSync(files)
  for (const [index, story] of readdirSync(STORIES).filter(isOfCanon).slice(0, 12).entries()) {
    const truth = JSON.parse(readFileSync(join(STORIES, story.replace('.txt', '.json')), 'utf8'))
    const text = readFileSync(join(STORIES, story), 'utf8')
    writeFileSync(join(files, story), index < UNTAGGED ? text : `${headOf(story, truth, index)}\n\n${text}`)
  }
  const twelve = join(scratch, 'twelve')
  execFileSync(process.execPath, [join(root, 'out', 'main', 'cli.js'), '--library', twelve, 'import', files])
  const outDir = await buildForBench(['generate-library'])
  const { generateLibrary } = await import(pathToFileURL(join(outDir, 'generate-library.js')).href)
  const many = join(scratch, 'many')
  mkdirSync(many)
  generateLibrary(many, 10_000)
  return { empty: join(scratch, 'empty'), twelve, many }
}

function isOfCanon(name) {
  return name.endsWith('.txt') && !name.startsWith('original')
}

function headOf(story, { canon, characters, pairing }, index) {
  const title = story.slice(0, -4).split('-').slice(-3).join(' ')
  const oneOf = (...values) => values[index % values.length]
  return [
    `Title: ${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    `Author: ${oneOf('saltmarsh', 'inkharbor', 'quayside_mary')}`,
    `Fandom: ${canon}`,
    ...(pairing === null ? [] : [`Relationships: ${pairing.name}`]),
    `Characters: ${characters.slice(0, 4).join(', ')}`,
    `Additional Tags: ${oneOf('Fluff, Letters', 'Hurt/Comfort, Slow Burn', 'Found Family')}`,
    `Rating: ${oneOf('General Audiences', 'Teen And Up Audiences')}`,
    `Archive Warnings: ${oneOf('No Archive Warnings Apply', 'Creator Chose Not To Use Archive Warnings')}`,
    `Language: English`,
    `Published: 20${18 + (index % 7)}-04-0${1 + (index % 9)}`,
    `Disclaimer: out of copyright.`,
  ].join('\n')
}

async function takePictures({ executable, env }, library, { name, theme, size }) {
  const { _electron } = await import('playwright')
  const app = await _electron.launch({
    executablePath: executable,
    chromiumSandbox: true,
    env,
    args: [...(isRoot ? ['--no-sandbox'] : []), root, '--library', library],
  })
  try {
    const page = await app.firstWindow()
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height)
    }, size)
    await page.waitForFunction(({ width }) => window.innerWidth === width, size)
    const shoot = async (what) => {
      const file = `${what}-${theme}-${size.width}x${size.height}.png`
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: join(PICTURES, file), animations: 'disabled' })
      say(`docs/pictures/${file}`)
    }
    if (name === 'empty') {
      await page
        .getByText(/sample works/i)
        .first()
        .waitFor()
      return await shoot('library-empty')
    }
    await page
      .getByText(/^[\d,]+ works$/)
      .first()
      .waitFor()
    await shoot(`library-${name}`)
    if (size.width < 1_000) return
    await page.getByText('At a glance', { exact: true }).click()
    await page.waitForTimeout(SETTLED)
    await shoot(`glance-${name}`)
    await page.getByText('List', { exact: true }).click()
    if (name !== 'twelve') return
    await page
      .getByRole('button', { name: /^Review/ })
      .first()
      .click()
    await page
      .getByText(/reviewed/)
      .first()
      .waitFor()
    await shoot('review')
  } finally {
    await app.close()
  }
}
