/** What can be written into the search box, by examples that can be taken over as they are. */
export interface HelpPart {
  readonly title: string
  readonly examples: readonly HelpExample[]
}

export interface HelpExample {
  readonly query: string
  /** What it finds. */
  readonly finds: string
}

/** The language of the search. The same examples stand in docs/search.md. */
export const SEARCH_HELP: readonly HelpPart[] = [
  {
    title: 'Words',
    examples: [
      { query: 'quiet kettle', finds: 'both words, anywhere in a work: its title, its tags, its text' },
      { query: 'walking', finds: 'also walk, walks, walked: a word stands for its other forms' },
      { query: '"did not sleep"', finds: 'these words, one after the other' },
      { query: 'kettle -angst', finds: 'kettle, in works without angst' },
      {
        query: '+the kettle',
        finds: 'the as well: words as common as this one are passed over without the plus',
      },
    ],
  },
  {
    title: 'Words you are not sure of',
    examples: [
      { query: 'lantern*', finds: 'any ending: lantern, lanterns, lanternlight' },
      { query: '*light', finds: 'any beginning' },
      { query: 'h*ry', finds: 'anything between' },
      { query: 'kettel~1', finds: 'one letter other, more or less; ~2 allows two' },
      { query: 'storm^5 tea', finds: 'both, those with more of storm first' },
    ],
  },
  {
    title: 'Where it stands',
    examples: [
      { query: 'title:kettle', finds: 'in the title' },
      { query: 'author:ada', finds: 'the author' },
      { query: 'canon:hamlet', finds: 'the canon' },
      { query: 'pairing:"holmes watson"', finds: 'the pairing, with a phrase' },
      { query: 'character:ophelia', finds: 'a character' },
      { query: 'tag:"slow burn"', finds: 'an additional tag, or one of yours' },
      { query: 'series:night', finds: 'the series' },
      { query: 'summary:letter', finds: 'the summary' },
      { query: 'notes:thanks', finds: 'the notes, the author’s and yours' },
      { query: 'text:rain', finds: 'the story itself' },
      { query: 'rain -title:rain', finds: 'anywhere but in the title' },
    ],
  },
  {
    title: 'Length, dates and marks',
    examples: [
      { query: 'words:>5000', finds: 'longer than that; 5k is the same' },
      { query: 'words:2000..9000', finds: 'between two lengths' },
      { query: 'chapters:1', finds: 'so many chapters' },
      { query: 'updated:>2024-01', finds: 'after January 2024' },
      { query: 'published:2019..2021', finds: 'in these years; also added:' },
      { query: 'status:wip', finds: 'in progress; or complete' },
      { query: 'rating:teen', finds: 'the rating; also category: and warning:' },
      { query: '-warning:violence', finds: 'without this warning' },
      { query: 'language:spanish', finds: 'the language' },
      { query: 'is:unread', finds: 'or reading, read, to-read, dnf, complete, one-shot, crossover' },
      { query: 'read:2024', finds: 'last read in that year' },
      { query: 'stars:>=4', finds: 'four stars of yours or more' },
    ],
  },
]

/** A text with an example put behind it. */
export function withExample(text: string, example: string): string {
  return [text.trim(), example].filter((part) => part !== '').join(' ')
}
