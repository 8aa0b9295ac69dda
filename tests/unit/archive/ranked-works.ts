import { storyFile } from './test-library'

/** A library of sixty works in which the words of each question stand in many, and one is meant. */

interface InventedWork {
  readonly title: string
  readonly author?: string
  readonly canon?: string
  readonly pairing?: string
  readonly characters?: string
  readonly tags?: string
  readonly series?: string
  readonly updated?: string
  readonly text: string
}

const MEANT: readonly InventedWork[] = [
  {
    title: 'The Lantern Keeper',
    author: 'saltmarsh',
    canon: 'Orrery Hotel',
    text: 'She kept the light and said little.',
  },
  { title: 'Lantern', author: 'quillfeather', text: 'A short piece about a lamp.' },
  { title: 'Ten Ways to Boil a Kettle', author: 'inkharbor', text: 'The water sang. Nobody came.' },
  {
    title: 'Harbour Song',
    author: 'Ada Winter',
    pairing: 'Ione Bracket/Fitch Calloway',
    text: 'They sang on the quay.',
  },
  { title: 'Winter Harbour', author: 'pennywhistle', text: 'Snow lay on the boats.' },
  {
    title: 'What the Tide Brought',
    author: 'saltmarsh',
    tags: 'Slow Burn, Lighthouse Keepers',
    text: 'Two keepers and a storm.',
  },
  {
    title: 'Umbrellas',
    author: 'rookfeather',
    canon: 'Bellwether Academy',
    text: 'Nobody at school would share one.',
  },
  {
    title: 'A Study in Brass',
    author: 'gearwright',
    canon: 'Clockwork Street',
    characters: 'Inspector Marrow',
    text: 'He wound the watch.',
  },
  { title: 'Marrow', author: 'thimble', text: 'Soup for the ill.' },
  { title: 'Soft as Ash', author: 'emberly', text: 'The fire was out.' },
  {
    title: 'Night Shift',
    author: 'nightowl',
    series: 'Orrery Nights [1]',
    text: 'The clerk yawned at four.',
  },
  { title: 'Day Shift', author: 'nightowl', series: 'Orrery Nights [2]', text: 'The clerk slept at noon.' },
  {
    title: 'Tea for Three',
    author: 'crumpet',
    tags: 'Domestic Fluff, Found Family',
    text: 'They passed the sugar.',
  },
  {
    title: 'Twelve Letters',
    author: 'quillfeather',
    text: 'He folded the letter the way one folds a map of a country that is gone.',
  },
  {
    title: 'Postcards',
    author: 'quillfeather',
    text: 'The map was old. A country letter came folded. One way or the other it is gone.',
  },
  {
    title: 'The Understudy',
    author: 'limelight',
    canon: 'Paper Crowns',
    pairing: 'Vesper Lane & Tobias Rook',
    text: 'The curtain rose.',
  },
  { title: 'Crowned', author: 'limelight', canon: 'Paper Crowns', text: 'A crown of paper, and he wore it.' },
  { title: 'Running Water', author: 'millrace', text: 'The mill turned by night.' },
  { title: 'Fever Dream', author: 'thimble', tags: 'Sickfic, Hurt/Comfort', text: 'His hands were warm.' },
  {
    title: 'Violets in Winter',
    author: 'greenhouse',
    text: 'He grew them under glass, every one of them blue.',
  },
  { title: 'Glass', author: 'greenhouse', updated: '2025-05-05', text: 'Every pane was mended twice.' },
  { title: 'Pane', author: 'mender', updated: '2019-05-05', text: 'Every pane was mended twice.' },
  { title: 'Letters to Nobody', author: 'rookfeather', tags: 'Epistolary', text: 'Dear nobody, it rains.' },
  { title: 'Cafe at the End of the Line', author: 'tramway', text: 'Last stop, said the driver.' },
  { title: 'Trams', author: 'tramway', tags: 'Coffee Shops', text: 'The number nine came late.' },
  { title: 'Walkers', author: 'milepost', text: 'They walked all day along the canal.' },
  { title: 'Walking', author: 'towpath', text: 'One foot before the other.' },
  {
    title: 'Of Bees',
    author: 'hivemind',
    text: 'The bees had gone to bed. The hive was quiet as a church at three.',
  },
  {
    title: 'Tape and String',
    author: 'parcel',
    text: 'She bought a tape dispenser for the parcels and gave the string away.',
  },
  {
    title: 'Red Shoes',
    author: 'cobbler',
    tags: 'Dancing, Cinderella Elements',
    text: 'The heels were too high.',
  },
]

const FILLING = [
  'The lantern hung over the keeper of the house. Ten kettles in a row, all of them to boil. A harbour, a song, winter light.',
  'Slow is the tide, and what it brings will burn. Umbrellas at the academy. Brass for a study, and marrow in the bone.',
  'Ash is soft. The night has a shift, so has the day. Tea, and sugar for three. Twelve letters on the country road, folded maps.',
  'Paper, crowns, an understudy. He was running, then water. A fever, a dream, and violets behind the glass of the winter garden.',
  'Coffee in the shops, a café by the line. Walk on; she walks, and a walking stick. Bees, a hive, a church. A dispenser; no tape. Red, and shoes.',
  'Family that was found. Domestic hands. Comfort after hurt. Dancing elements. Lighthouses for keepers. Nights at the hotel.',
]

/** Works that have the same words here and there. */
const OTHERS: readonly InventedWork[] = Array.from({ length: 30 }, (_, at) => ({
  title: `Miscellany ${at + 1}`,
  author: `hand${at % 7}`,
  updated: `20${10 + (at % 15)}-01-01`,
  text: Array.from(
    { length: 1 + (at % 4) },
    (_each, more) => FILLING[(at + more) % FILLING.length] ?? '',
  ).join('\n\n'),
}))

export const RANKED_WORKS: readonly InventedWork[] = [...MEANT, ...OTHERS]

export function toFile({ title, text, ...said }: InventedWork): string {
  const labels = {
    author: 'Author',
    canon: 'Fandom',
    pairing: 'Pairing',
    characters: 'Characters',
    tags: 'Tags',
    series: 'Series',
    updated: 'Updated',
  } as const
  const head = Object.entries(said).map(([name, value]) => [labels[name as keyof typeof labels], value])
  return storyFile(title, Object.fromEntries(head) as Record<string, string>, text)
}
