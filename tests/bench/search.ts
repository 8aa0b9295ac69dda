import { SEARCH_PEERS, type SearchPeer } from './search-peers'
import { ficarium, ficariumIndex } from './search-ficarium'
import { KINDS, questionsFor, searchedWork, type Kind, type Question } from './search-works'

/** Questions of each kind; as many before them warm the program up. */
const QUESTIONS = 40

/** What one peer needed, on one library. Seconds, milliseconds, bytes. */
export interface SearchRun {
  readonly build: number
  readonly memoryAfter: number
  /** Milliseconds of each question; none of a kind that the peer does not know. */
  readonly times: Readonly<Record<Kind, readonly number[]>>
  /** Works that were found by all questions of a kind. */
  readonly found: Readonly<Record<Kind, number>>
  /** The first rows of the list after each question, which only the program has. */
  readonly rows: readonly number[]
}

function runPeer(
  peer: SearchPeer & Partial<ReturnType<typeof ficarium>>,
  works: number,
  words: number,
): SearchRun {
  const build = addWorks(peer, works, words)
  const times = Object.fromEntries(KINDS.map((kind) => [kind, [] as number[]])) as Record<Kind, number[]>
  const found = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>
  const rows: number[] = []
  const [warm, measured] = halves(questionsFor(works, words, QUESTIONS * 2))
  for (const question of warm) peer.ask(question)
  for (const question of measured) {
    const before = performance.now()
    const count = peer.ask(question)
    const after = performance.now()
    if (count === undefined) continue
    times[question.kind].push(after - before)
    found[question.kind] += count
    if (peer.readRows === undefined) continue
    peer.readRows()
    rows.push(performance.now() - after)
  }
  peer.close()
  return { build, memoryAfter: process.memoryUsage.rss(), times, found, rows }
}

/** @returns seconds that the peer itself took */
function addWorks(peer: SearchPeer, works: number, words: number): number {
  let milliseconds = 0
  for (let id = 1; id <= works; id++) {
    const work = searchedWork(id, works, words)
    const before = performance.now()
    peer.add(work)
    milliseconds += performance.now() - before
  }
  const before = performance.now()
  peer.finish()
  return (milliseconds + performance.now() - before) / 1000
}

function halves(questions: readonly Question[]): readonly [readonly Question[], readonly Question[]] {
  const middle = questions.length / 2
  return [questions.slice(0, middle), questions.slice(middle)]
}

const [name = '', works = '', words = '', scratch = ''] = process.argv.slice(2)
const OWN: typeof SEARCH_PEERS = { 'Ficarium’s index': ficariumIndex, 'Ficarium, whole': ficarium }
const make = OWN[name] ?? SEARCH_PEERS[name]
if (make === undefined) throw new Error(`there is no peer ${name}`)
process.stdout.write(JSON.stringify(runPeer(make(scratch), Number(works), Number(words))))
