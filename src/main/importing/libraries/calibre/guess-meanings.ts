import { foldName } from '../../../../shared/tag-key'
import {
  meaningsFor,
  type ColumnMeaning,
  type ColumnMeanings,
  type LibraryColumn,
} from '../../../../shared/other-libraries'
import { KNOWN_CATEGORIES } from '../../sources/fields'
import { readReading } from './marks-of-columns'

/** What readers call their columns, in small letters and without space and signs. */
const NAMES: Readonly<Partial<Record<ColumnMeaning, string>>> = {
  canon: 'fandom fandoms canon canons sourcematerial',
  pairing: 'ship ships otp otps pairing pairings mainpairing relationship relationships',
  character: 'char chars character characters maincharacters people',
  tag: 'freeform freeforms freeformtags additionaltags ao3tags fictags worktags trope tropes genre genres themes',
  warning: 'warning warnings archivewarning archivewarnings contentwarnings cw cws tw tws',
  mine: 'mytags owntags personaltags mine shelf shelves collection collections favorite favourite favorites favourites loved mood moods',
  words: 'words wordcount wordscount wordcounts numwords numberofwords wc',
  reading:
    'read isread haveread readstatus readingstatus reading readdate dateread finished finisheddate datefinished progress toread tbr unread dnf reread',
  stars: 'stars rating score myrating mystars myscore ownrating personalrating',
  status:
    'status ficstatus workstatus storystatus completionstatus complete completed iscomplete iscompleted',
  note: 'note notes mynote mynotes privatenotes review myreview thoughts mythoughts comments mycomments',
  series: 'series universe verse',
}
const MEANING_OF: ReadonlyMap<string, ColumnMeaning> = new Map(
  Object.entries(NAMES).flatMap(([meaning, names]) =>
    names.split(' ').map((name): [string, ColumnMeaning] => [name, meaning as ColumnMeaning]),
  ),
)
const AGE_RATING = /^(?:(?:ao3|content|age|fic|story)?rating|rated)$/

/** What the columns of a library probably stand for; what nobody can guess is left alone. */
export function guessMeanings(columns: readonly LibraryColumn[]): ColumnMeanings {
  return Object.fromEntries(columns.map((column) => [column.label, guess(column)]))
}

function guess(column: LibraryColumn): ColumnMeaning {
  if (column.label === 'tags') return 'tag'
  if (column.label === 'rating') return 'stars'
  const allowed = meaningsFor(column)
  const fits = [column.label, column.name]
    .flatMap((name) => byName(foldName(name).replace(/[^a-z0-9]/g, ''), column))
    .find((meaning) => allowed.includes(meaning))
  return fits ?? (column.datatype === 'rating' ? 'stars' : column.datatype === 'series' ? 'series' : 'ignore')
}

/** A name alone may stand for two things; what stands in the column tells. */
function byName(name: string, { datatype, examples }: LibraryColumn): readonly ColumnMeaning[] {
  if (AGE_RATING.test(name) && !/^(?:rating|int|float)$/.test(datatype)) return ['rating']
  if (/^categor(?:y|ies)$/.test(name))
    return [examples.every((example) => KNOWN_CATEGORIES.includes(example)) ? 'category' : 'canon']
  const meaning = MEANING_OF.get(name)
  if (
    meaning === 'status' &&
    examples.some((example) => readReading(name, example) !== null) &&
    !examples.some(isStatus)
  )
    return ['reading']
  return meaning === undefined ? [] : [meaning]
}

function isStatus(example: string): boolean {
  return /^(?:complete|in[ -]progress|wip|ongoing|hiatus)/i.test(example)
}
