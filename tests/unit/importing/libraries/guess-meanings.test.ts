import { expect, test } from 'vitest'
import { guessMeanings } from '../../../../src/main/importing/libraries/calibre/guess-meanings'
import type { ColumnMeaning, LibraryColumn } from '../../../../src/shared/other-libraries'

const column = (
  label: string,
  datatype = 'text',
  examples: readonly string[] = [],
  name = label,
): LibraryColumn => ({
  label,
  name: name.replace('#', ''),
  datatype,
  examples,
  books: 1,
})

test.each<readonly [LibraryColumn, ColumnMeaning]>([
  [column('#fandom'), 'canon'],
  [column('#x', 'text', [], 'Fandoms'), 'canon'],
  [column('#ships'), 'pairing'],
  [column('#pairing'), 'pairing'],
  [column('#characters'), 'character'],
  [column('#tropes'), 'tag'],
  [column('#freeformtags'), 'tag'],
  [column('#ao3_rating'), 'rating'],
  [column('#rating', 'rating'), 'stars'],
  [column('#myrating', 'int'), 'stars'],
  [column('#warnings'), 'warning'],
  [column('#category', 'text', ['F/F', 'Gen']), 'category'],
  [column('#category', 'text', ['Tidewatch (TV)']), 'canon'],
  [column('#words', 'int'), 'words'],
  [column('#wordcount', 'int'), 'words'],
  [column('#read', 'bool'), 'reading'],
  [column('#tbr', 'bool'), 'reading'],
  [column('#date_read', 'datetime'), 'reading'],
  [column('#status', 'enumeration', ['Complete', 'WIP']), 'status'],
  [column('#status', 'enumeration', ['TBR', 'Read']), 'reading'],
  [column('#shelf'), 'mine'],
  [column('#universe', 'series'), 'series'],
  [column('#verse_of_mine', 'series'), 'series'],
  [column('#notes', 'comments'), 'note'],
  [column('#words', 'bool'), 'ignore'],
  [column('#isbn13'), 'ignore'],
  [column('tags'), 'tag'],
  [column('rating', 'rating'), 'stars'],
])('of %o one guesses %s', (given, meaning) => {
  expect(guessMeanings([given])).toEqual({ [given.label]: meaning })
})
