import { suggest } from '../../src/main/tagging/suggest'
import { programLexicon, readStories, suggestionTable } from './suggestion-table'

/** Words of a measured work. */
const WORDS = 8_000
const ROUNDS = 5

const [resources = '', fixtures = ''] = process.argv.slice(2)

const started = performance.now()
const lexicon = programLexicon(resources)
const lexiconSeconds = (performance.now() - started) / 1000
const stories = readStories(fixtures)

/** A story again and again, until it has as many words as a chapter of that length. */
function lengthened(text: string): string {
  const words = text.split(/\s+/).length
  return Array.from({ length: Math.ceil(WORDS / words) }, () => text).join('\n\n')
}

const works = stories.map(({ text }) => lengthened(text))
const nothing = { canons: [], characters: [], pairings: [] }
const times = Array.from({ length: ROUNDS }, () =>
  works.map((work) => {
    const before = performance.now()
    suggest([work], nothing, lexicon)
    return performance.now() - before
  }),
)
process.stdout.write(
  JSON.stringify({ table: suggestionTable(stories, lexicon), lexiconSeconds, times: times.slice(1).flat() }),
)
