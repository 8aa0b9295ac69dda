import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../../../../src/main/search/query'
import { SEARCH_HELP, withExample } from '../../../../../src/renderer/library/searching/search-help'

const examples = SEARCH_HELP.flatMap((part) => part.examples.map(({ query }) => query))
const page = readFileSync(join(import.meta.dirname, '../../../../../docs/search.md'), 'utf8')

describe('the help of the search', () => {
  test('shows no example that the search does not understand', () => {
    for (const example of examples) expect(parseQuery(example).notUnderstood, example).toEqual([])
  })

  test('shows what the page of the documentation shows, in the same order', () => {
    const shown = [...page.matchAll(/^\| `(.+?)`/gm)].map(([, query]) => query)
    expect(shown).toEqual(examples)
  })

  test('puts an example behind what is in the field', () => {
    expect(withExample('', 'title:kettle')).toBe('title:kettle')
    expect(withExample(' quiet  ', '-angst')).toBe('quiet -angst')
  })
})
