/**
 * Tags of a page that was copied as text: the commas between them are drawn by the browser and never copied, so that
 * `Slow BurnHurt/Comfortchatfic` has to be told apart again.
 */

export interface SplitTags {
  readonly tags: readonly string[]
  /** At least one border is a guess. */
  readonly guessed: boolean
}

/** Additional tags that are so common that a page is likely to have them; they make splitting surer. */
export const COMMON_TAGS: readonly string[] = (
  'Fluff|Angst|Hurt/Comfort|Slow Burn|Alternate Universe|Alternate Universe - Canon Divergence|Canon Divergence|' +
  'Alternate Universe - Modern Setting|Friends to Lovers|Enemies to Lovers|Found Family|Established Relationship|' +
  'Emotional Hurt/Comfort|Angst with a Happy Ending|Fluff and Angst|Fluff and Humor|Humor|Romance|One Shot|' +
  'Friendship|Family|Drama|Crack|Crossover|Pining|Mutual Pining|Post-Canon|Pre-Canon|Canon Compliant|Fix-It|' +
  'Getting Together|First Kiss|Epistolary|Character Study|Introspection|Domestic Fluff|Tooth-Rotting Fluff|' +
  'Not Beta Read|Time Travel|Whump|Sickfic|Texting|Social Media|Coffee Shops|Happy Ending|Fake/Pretend Relationship'
).split('|')

/** Parts of names that are followed by a capital inside the same word: McCoy, DeLuca, FitzRoy. */
const NAME_PREFIX = /(?:^|[\s/(-])(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|St|O)$/
const SAME_SCRIPT_BORDER = /(?<=[\p{Ll}\p{Nd})\]!?.])(?=\p{Lu})/u
const SCRIPT_BORDER =
  /(?<=[\p{Script=Latin})\]])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}])/u
/** Tags that begin with a small letter or a digit and are on many pages: `no beta we die like men`, `5+1 Things`. */
const SMALL_BORDER =
  /(?<=[\p{Ll})\]!?.])(?=(?:no beta|not beta|inspired by|mentioned|implied|minor|background) |\d\+\d )/u
const BORDER = new RegExp(
  [SAME_SCRIPT_BORDER, SCRIPT_BORDER, SMALL_BORDER].map(({ source }) => source).join('|'),
  'gu',
)

/**
 * Splits by names that are known first, at borders such as `nB` after that.
 * @param single the page's label is in the singular: there is one tag, and nothing to split
 */
export function splitGluedTags(text: string, known: Iterable<string>, single: boolean): SplitTags {
  const whole = text.trim()
  if (whole === '') return { tags: [], guessed: false }
  if (single) return { tags: [whole], guessed: false }
  const names = [...known].filter((name) => name.length > 1 && whole.includes(name))
  const { pieces, gaps } = cutKnown(whole, names)
  const tags = pieces.flatMap((piece, at) => (gaps.has(at) ? splitAtBorders(piece) : [piece]))
  // A gap that was cut, or a plural label with one tag only: nothing proves the result.
  const guessed = tags.length < 2 || gaps.size > 0
  return { tags, guessed }
}

/** Splits a closed set of values (warnings, categories): longest first; what is left over is kept as a value. */
export function splitClosedSet(text: string, values: readonly string[]): readonly string[] {
  return cutKnown(text.trim(), values, false).pieces
}

/** Cuts out the known names, the longest first, each only where a tag can begin and end. */
function cutKnown(
  text: string,
  names: readonly string[],
  atBordersOnly = true,
): { readonly pieces: readonly string[]; readonly gaps: ReadonlySet<number> } {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length)
  const lower = text.toLowerCase()
  const pieces: string[] = []
  const gaps = new Set<number>()
  let gapStart = 0
  let at = 0
  const closeGap = (end: number): void => {
    const gap = text.slice(gapStart, end).trim()
    if (gap === '') return
    gaps.add(pieces.length)
    pieces.push(gap)
  }
  while (at < text.length) {
    const name = longestFirst.find(
      (candidate) =>
        lower.startsWith(candidate.toLowerCase(), at) &&
        (!atBordersOnly || (canBorder(text, at) && canBorder(text, at + candidate.length))),
    )
    if (name === undefined) {
      at++
      continue
    }
    closeGap(at)
    pieces.push(text.slice(at, at + name.length))
    at += name.length
    gapStart = at
  }
  closeGap(text.length)
  return { pieces, gaps }
}

/** Whether one tag may end and another begin here: never inside `Alternate Universe - …` or before ` & `. */
function canBorder(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true
  const before = text.charAt(at - 1)
  const after = text.charAt(at)
  return /\S/.test(before) && /\S/.test(after) && !/[/|&(-]/.test(before) && !/[/|&)-]/.test(after)
}

function splitAtBorders(text: string): readonly string[] {
  const tags: string[] = []
  let start = 0
  for (const { index } of text.matchAll(BORDER)) {
    if (NAME_PREFIX.test(text.slice(start, index))) continue
    tags.push(text.slice(start, index))
    start = index
  }
  tags.push(text.slice(start))
  return tags.map((tag) => tag.trim()).filter((tag) => tag !== '')
}
