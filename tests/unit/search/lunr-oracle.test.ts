import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stemOf, termOf, termsOf } from '../../../src/main/search/analysis'
import { SEARCH_FIELDS, type SearchField } from '../../../src/main/search/fields'
import {
  asTokenizer,
  Builder,
  Pipeline,
  Query,
  QueryParser,
  type LunrClause,
  type LunrTypes,
} from '../../../src/main/search/lunr'
import { withIndex, type IndexedTexts } from './test-index'

/**
 * Lunr is the oracle: what its own parser reads and its own index finds is what a search finds. Corners in which a search
 * means to differ are made part of the oracle here, each where it says so.
 */

const WORDS = [
  ...['walk', 'walks', 'walked', 'walking', 'wall', 'warm', 'lamp', 'lamps', 'lantern', 'lanterns', 'lament'],
  ...[
    'holmes',
    'homes',
    'hollow',
    'happy',
    'happily',
    'happiness',
    'quiet',
    'quietly',
    'quilt',
    'the',
    'and',
  ],
  ...['café', 'cafés', 'fishing', 'fisher', 'fish', 'a', '1895', '189'],
]
const word = fc.constantFrom(...WORDS)
const text = fc.array(word, { maxLength: 7 }).map((words) => words.join(' '))
const FIELDS: readonly SearchField[] = ['title', 'author', 'tag', 'notes', 'text']
// A lone star finds every work; in Lunr's index it finds those that have a word. So each has one.
const work: fc.Arbitrary<IndexedTexts> = fc
  .tuple(word, fc.array(fc.tuple(fc.constantFrom(...FIELDS), text), { maxLength: 5 }))
  .map(([title, texts]) => {
    const fields: Partial<Record<SearchField, string[]>> = { title: [title] }
    for (const [field, each] of texts) fields[field] = [...(fields[field] ?? []), each]
    return fields
  })
const library = fc.array(work, { minLength: 1, maxLength: 8 })

const someOf = <T>(...all: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...all)
/** Stars in the place of letters, anywhere. */
const wildcard = fc
  .tuple(word, fc.array(fc.tuple(fc.nat(7), fc.nat(3)), { minLength: 1, maxLength: 2 }))
  .map(([each, stars]) =>
    stars.reduce((made, [at, left]) => `${made.slice(0, at)}*${made.slice(at + left)}`, each),
  )
/** A letter left out, changed, added or swapped. */
const typo = fc
  .tuple(word, fc.nat(5), someOf('', 'x', 'xy'), fc.nat(2), someOf('~1', '~2'))
  .map(
    ([each, at, letters, left, distance]) =>
      `${each.slice(0, at)}${letters}${each.slice(at + left)}q${distance}`,
  )
const asked = fc
  .tuple(
    someOf('', '', '+', '-'),
    someOf('', '', ...FIELDS.map((field) => `${field}:`), 'Title:'),
    fc.oneof(word, word, wildcard, typo),
    someOf('', '', '^2', '^10'),
  )
  .map((parts) => parts.join(''))
const question = fc.array(asked, { minLength: 1, maxLength: 5 }).map((clauses) => clauses.join(' '))

/** Keeps what is a stem apart from the same letters as a word. */
const AS_STEM = '\u0001'
// A wildcard or a typo finds a form or a stem; Lunr's index holds stems only.
const formAndStems = (token: LunrTypes.Token): LunrTypes.Token[] => {
  const term = token.toString()
  const copy = (other: string): LunrTypes.Token => token.clone(() => other)
  return [copy(term), copy(stemOf(term)), copy(AS_STEM + stemOf(term))]
}
const stemOnly = (token: LunrTypes.Token): LunrTypes.Token => token.update((term) => AS_STEM + stemOf(term))
Pipeline.registerFunction(formAndStems as unknown as LunrTypes.PipelineFunction, 'formAndStems')
Pipeline.registerFunction(stemOnly, 'stemOnly')

function lunrIndex(works: readonly IndexedTexts[]): LunrTypes.Index {
  const builder = new Builder()
  builder.pipeline.add(formAndStems as unknown as LunrTypes.PipelineFunction)
  builder.searchPipeline.add(stemOnly)
  builder.tokenizer = asTokenizer(termsOf)
  for (const field of SEARCH_FIELDS) builder.field(field)
  works.forEach((texts, at) => {
    const joined = Object.entries(texts).map(([name, parts]) => [name, parts.join(' ')] as const)
    builder.add({ ...Object.fromEntries(joined), id: String(at + 1) })
  })
  builder.ref('id')
  return builder.build()
}

/** Lunr's reading of a question, as it is but for what is said. */
function lunrClauses(asked: string): readonly LunrClause[] {
  const query = new Query([...SEARCH_FIELDS])
  // The names of fields are read in any case.
  new QueryParser(asked.replaceAll('Title:', 'title:'), query).parse()
  const clauses = (query.clauses as LunrClause[]).map((clause) => ({
    ...clause,
    // Case and accents do not matter, in the parts of a wildcard neither.
    term: clause.term
      .split('*')
      .map((part) => (part === '' ? '' : termOf(part)))
      .join('*'),
    // A typo is looked for as it was typed, not its stem.
    usePipeline: clause.usePipeline && !(clause.editDistance > 0),
  }))
  return clauses
}

/** Common words that stand plain are left out beside others; query.test.ts speaks of them. */
const hasPlainCommonWord = (asked: string): boolean =>
  asked.split(' ').some((clause) => /^(?:the|and|a)(?:\^\d+)?$/.test(clause))

test('what Lunr’s parser reads and its index finds is found, whatever is asked', () =>
  fc.assert(
    fc.asyncProperty(library, fc.array(question, { minLength: 80, maxLength: 80 }), (works, questions) =>
      withIndex(works, ({ find }) => {
        const index = lunrIndex(works)
        for (const each of questions) {
          if (hasPlainCommonWord(each)) continue
          const results = index.query((query) => {
            for (const clause of lunrClauses(each)) query.clause(clause)
          })
          const expected = results.map(({ ref }) => Number(ref)).sort((a, b) => a - b)
          expect(find(each, true), each).toEqual(expected)
        }
      }),
    ),
    { numRuns: 30 },
  ))
