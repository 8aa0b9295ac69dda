import { READING_STATUSES, type Marks, type ReadingStatus } from '../../../shared/model'
import type { MenuPart } from '../../ui/menu-parts'
import { READING_WORDS, starWords } from './reading-words'

/** What the works have now that are to be marked; null where they have nothing, or not all the same. */
export interface MarksNow {
  readonly reading: ReadingStatus | null
  readonly stars: number | null
}

const STARS = [5, 4, 3, 2, 1] as const

/** The lines that mark works. @param keys whether the keys of the list do the same */
export function markParts(
  now: MarksNow,
  mark: (marks: Partial<Marks>) => void,
  keys = true,
): readonly MenuPart[] {
  const shortcut = (key: string): { readonly shortcut?: string } => (keys ? { shortcut: key } : {})
  return [
    {
      title: 'Mark as',
      chosen: now.reading === null ? null : READING_WORDS[now.reading].name,
      entries: [
        ...READING_STATUSES.map((reading) => ({
          name: READING_WORDS[reading].name,
          ...shortcut(READING_WORDS[reading].key),
          run: () => mark({ reading }),
        })),
        { name: 'No mark', ...shortcut('U'), run: () => mark({ reading: null }) },
      ],
    },
    {
      title: 'Stars of mine',
      chosen: now.stars === null ? null : starWords(now.stars),
      entries: [
        ...STARS.map((stars) => ({
          name: starWords(stars),
          ...shortcut(String(stars)),
          run: () => mark({ stars }),
        })),
        { name: 'No stars', ...shortcut('0'), run: () => mark({ stars: null }) },
      ],
    },
  ]
}

/** Says what was done to works. @param what a title in quotes, or how many works */
export function markedWords(what: string, { reading, stars, privateNotes }: Partial<Marks>): string {
  if (reading !== undefined)
    return reading === null ? `${what} not marked any more` : `${what} marked ${READING_WORDS[reading].doing}`
  if (stars !== undefined) return stars === null ? `${what} without stars` : `${what}: ${starWords(stars)}`
  return privateNotes === null ? `The note on ${what} taken away` : `The note on ${what} saved`
}
