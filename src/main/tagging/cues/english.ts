import type { Cues } from './cues'

const weighed = (weight: number, words: string): Readonly<Record<string, number>> =>
  Object.fromEntries(words.split(/\s+/).map((word) => [word, weight]))

/** The cues of English prose. */
export const english: Cues = {
  language: 'en',
  romance: {
    ...weighed(
      1.5,
      `kiss kissed kisses kissing lover lovers boyfriend boyfriends girlfriend girlfriends soulmate soulmates fiance
       fiancee betrothed honeymoon valentine`,
    ),
    ...weighed(
      1,
      `lips love loved loves loving darling sweetheart husband husbands wife wives married marry marriage wedding
       dating flirt flirts flirted flirting crush crushes romantic romance beloved pining yearning yearned courting
       courtship propose proposed proposal`,
    ),
    ...{ 'in love': 1.5, 'love you': 1, 'loves you': 1, 'loved him': 0.5, 'loved her': 0.5, 'held hands': 1 },
    ...weighed(
      0.5,
      `date dates blush blushed blushes blushing flushed flush heartbeat forehead mouth cheek cheeks jaw pulse embrace
       embraced caress caressed tender tenderly tenderness beautiful handsome pretty confess confessed confession
       confessing feelings adore adored longing intimate waist breathless`,
    ),
    warm: 0.4,
    ...weighed(
      0.25,
      'hand hands fingers thumb hair eyes breath heart smile smiled want wanted slowly closer',
    ),
  },
  bond: {
    ...weighed(2.5, 'platonic platonically'),
    ...weighed(
      1.2,
      `brother brothers sister sisters sibling siblings twin twins cousin friendship uncle nephew niece mentor pupil
       apprentice godfather comrade comrades teammate teammates`,
    ),
    ...weighed(
      0.8,
      `friend friends father dad daddy mother mom mum mama papa son daughter aunt family student students teacher
       colleague colleagues buddy pal ally allies nakama sensei master`,
    ),
    ...weighed(0.3, 'partner team lesson lessons taught teach rescue rescued trust trusted'),
  },
  narrator: ['i', 'me', 'my', 'mine', 'myself'],
  others: ['he', 'she', 'him', 'her', 'his', 'hers', 'they', 'them', 'their'],
}
