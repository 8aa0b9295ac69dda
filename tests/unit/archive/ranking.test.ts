import { expect, test } from 'vitest'
import { query, withLibrary } from './test-library'
import { RANKED_WORKS, toFile } from './ranked-works'

/** What is asked, and the one work that is meant. */
const MEANT: readonly (readonly [asked: string, title: string])[] = [
  // Its title, whole, in part, in another form.
  ['lantern', 'Lantern'],
  ['Lantern', 'Lantern'],
  ['lantern keeper', 'The Lantern Keeper'],
  ['the lantern keeper', 'The Lantern Keeper'],
  ['lantern keepers', 'The Lantern Keeper'],
  ['ten ways to boil', 'Ten Ways to Boil a Kettle'],
  ['boil kettle', 'Ten Ways to Boil a Kettle'],
  ['boiling kettles', 'Ten Ways to Boil a Kettle'],
  ['harbour song', 'Harbour Song'],
  ['winter harbour', 'Winter Harbour'],
  ['umbrella', 'Umbrellas'],
  ['study brass', 'A Study in Brass'],
  ['marrow', 'Marrow'],
  ['soft as ash', 'Soft as Ash'],
  ['"soft as ash"', 'Soft as Ash'],
  ['night shift', 'Night Shift'],
  ['day shift', 'Day Shift'],
  ['tea three', 'Tea for Three'],
  ['twelve letters', 'Twelve Letters'],
  ['letters nobody', 'Letters to Nobody'],
  ['understudy', 'The Understudy'],
  ['running water', 'Running Water'],
  ['fever', 'Fever Dream'],
  ['violets winter', 'Violets in Winter'],
  ['café line', 'Cafe at the End of the Line'],
  ['walking', 'Walking'],
  ['red shoes', 'Red Shoes'],
  ['what the tide brought', 'What the Tide Brought'],
  // Its author, canon, pairing, character, series, tag.
  ['ada winter', 'Harbour Song'],
  ['gearwright', 'A Study in Brass'],
  ['orrery hotel', 'The Lantern Keeper'],
  ['bellwether academy', 'Umbrellas'],
  ['clockwork street', 'A Study in Brass'],
  ['ione fitch', 'Harbour Song'],
  ['vesper rook', 'The Understudy'],
  ['inspector marrow', 'A Study in Brass'],
  ['orrery nights night', 'Night Shift'],
  ['slow burn', 'What the Tide Brought'],
  ['lighthouse keepers', 'What the Tide Brought'],
  ['found family', 'Tea for Three'],
  ['hurt comfort', 'Fever Dream'],
  ['coffee shops', 'Trams'],
  ['dancing', 'Red Shoes'],
  // What its story says: words that stand together, in the form that was asked, what is newest.
  ['tape dispenser', 'Tape and String'],
  ['folds a map of a country', 'Twelve Letters'],
  ['quiet as a church', 'Of Bees'],
  ['text:walked', 'Walkers'],
  ['text:crown', 'Crowned'],
  ['mended twice', 'Glass'],
  // With a mistake in it.
  ['lantren keeper', 'The Lantern Keeper'],
  ['tape dispensor', 'Tape and String'],
  ['he folded the leter the way one folds a map of a city that is gone', 'Twelve Letters'],
  ['bees had gone to bed the hive was silent', 'Of Bees'],
]

test('the work that is meant comes first', () =>
  withLibrary(async ({ archive, add }) => {
    await add(...RANKED_WORKS.map(toFile))
    expect(MEANT.length).toBeGreaterThanOrEqual(40)
    const first = MEANT.map(([asked]) => {
      const [id] = archive.search(query(asked)).ids
      return [asked, id === undefined ? 'nothing' : archive.readWork(id).work.title]
    })
    expect(first).toEqual(MEANT)
  }))

test('what fits alike comes as it was updated, the latest first', () =>
  withLibrary(async ({ archive, add }) => {
    await add(...RANKED_WORKS.map(toFile))
    const { ids } = archive.search(query('text:pane mended'))
    expect(ids.map((id) => archive.readWork(id).work.title)).toEqual(['Glass', 'Pane'])
  }))
