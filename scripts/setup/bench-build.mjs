import { join } from 'node:path'
import { root } from './process.mjs'

/**
 * Builds files of tests/bench as the program is built: the measured code is the code that runs.
 * @param {readonly string[]} names without their ending
 * @returns the folder of the built files
 */
export async function buildForBench(names) {
  const outDir = join(root, 'node_modules', '.cache', 'ficarium-bench')
  const { build } = await import('vite')
  const input = names.map((name) => join(root, 'tests', 'bench', `${name}.ts`))
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: { ssr: true, target: 'node20.18', outDir, rollupOptions: { input } },
  })
  return outDir
}
