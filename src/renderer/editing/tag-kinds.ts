import { TAG_TYPES, type TagType } from '../../shared/model'

/** How one kind of tag is edited. */
export interface TagKind {
  readonly type: TagType
  readonly label: string
  /** In the field, before anything is typed. */
  readonly hint: string
  /** A work has one at most: another one takes its place. */
  readonly single: boolean
  /** Values that AO3 has, offered even where no work has them yet. */
  readonly standard: readonly string[]
}

const LABELS: Readonly<Record<TagType, readonly [label: string, hint: string]>> = {
  author: ['Authors', 'Add an author'],
  canon: ['Canons', 'Add a canon'],
  pairing: ['Pairings', 'A/B or A & B'],
  character: ['Characters', 'Add a character'],
  tag: ['Additional tags', 'Add a tag'],
  rating: ['Rating', 'Choose a rating'],
  warning: ['Archive warnings', 'Add a warning'],
  category: ['Categories', 'Add a category'],
  language: ['Language', 'Choose a language'],
  series: ['Series', 'Add a series'],
  mine: ['My tags', 'Add a tag of your own'],
}

const STANDARD: Readonly<Partial<Record<TagType, readonly string[]>>> = {
  rating: ['General Audiences', 'Teen And Up Audiences', 'Mature', 'Explicit', 'Not Rated'],
  warning: [
    'No Archive Warnings Apply',
    'Creator Chose Not To Use Archive Warnings',
    'Graphic Depictions Of Violence',
    'Major Character Death',
    'Rape/Non-Con',
    'Underage Sex',
  ],
  category: ['F/F', 'F/M', 'Gen', 'M/M', 'Multi', 'Other'],
}

const kind = (type: TagType): TagKind => ({
  type,
  label: LABELS[type][0],
  hint: LABELS[type][1],
  single: type === 'rating' || type === 'language',
  standard: STANDARD[type] ?? [],
})

/** The kinds of tags, in the order in which they are edited. */
export const TAG_KINDS: readonly TagKind[] = TAG_TYPES.map(kind)

/** How tags of a type are edited. */
export function tagKind(type: TagType): TagKind {
  return kind(type)
}
