import type { Cues } from './cues'

const weighed = (weight: number, words: string): readonly (readonly [string, number])[] =>
  words.split(/\s+/).map((word) => [word.replace('_', ' '), weight])

/** The cues of English prose. */
export const english: Cues = {
  language: 'en',
  romance: new Map([
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
    ...weighed(1.5, 'in_love'),
    ...weighed(1, 'love_you loves_you held_hands'),
    ...weighed(0.5, 'loved_him loved_her'),
    ...weighed(
      0.5,
      `date dates blush blushed blushes blushing flushed flush heartbeat forehead mouth cheek cheeks jaw pulse embrace
       embraced caress caressed tender tenderly tenderness beautiful handsome pretty confess confessed confession
       confessing feelings adore adored longing intimate waist breathless`,
    ),
    ...weighed(0.4, 'warm'),
    ...weighed(
      0.25,
      'hand hands fingers thumb hair eyes breath heart smile smiled want wanted slowly closer',
    ),
  ]),
  bond: new Map([
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
  ]),
  narrators: [
    ['i', 'me', 'my', 'mine', 'myself'],
    ['you', 'your', 'yours', 'yourself'],
  ],
}
