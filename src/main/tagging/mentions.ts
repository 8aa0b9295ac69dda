import type { Form, KnownCharacter, Lexicon, Meaning } from './lexicon'
import type { Word } from './words'

/** A place where somebody is named, or a term of a canon's world stands. */
export interface Mention {
  /** Where its first word is among the words of the text. */
  readonly at: number
  readonly length: number
  readonly meanings: readonly Meaning[]
  readonly form: Form
  /** How much it says of who is meant: more than its form alone where given and family name stand together. */
  readonly weight: number
}

const WHOLE_NAME = 0.95
/** Names that are known even where all is written small. */
const RARE = 0.8
/** Signs that may stand inside a name: `Obi-Wan`, `d'Artagnan`, `U.A.`, `Mrs. Hudson`. */
const INSIDE = /^(?:[ \u00a0]|[-‐'’·.]|\. )?$/

/** Every mention in a text, in order; where several forms begin at one word, the longest one. */
export function findMentions(text: string, words: readonly Word[], lexicon: Lexicon): readonly Mention[] {
  const isSmall = isWrittenSmall(words)
  const seenSmall = new Set(words.filter(({ isCapital }) => !isCapital).map(({ folded }) => folded))
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; at++) {
    const form = lexicon.forms
      .get(words[at]?.folded ?? '')
      ?.find((candidate) => stands(candidate, at, words, text, isSmall, seenSmall))
    if (form === undefined) continue
    mentions.push({ at, length: form.words.length, meanings: form.meanings, form, weight: form.weight })
    at += form.words.length - 1
  }
  const all = [...mentions, ...findUnspaced(text, words, lexicon)].sort((a, b) => a.at - b.at)
  return joinNames(all, words, text)
}

/** Some write without capitals: then a name is one without them too. */
function isWrittenSmall(words: readonly Word[]): boolean {
  const opening = words.filter(({ opens }) => opens)
  return opening.filter(({ isCapital }) => !isCapital).length > opening.length / 2
}

function stands(
  form: Form,
  at: number,
  words: readonly Word[],
  text: string,
  isSmall: boolean,
  seenSmall: ReadonlySet<string>,
): boolean {
  const mayBeSmall = isSmall && form.weight >= RARE
  for (let ahead = 0; ahead < form.words.length; ahead++) {
    const word = words[at + ahead]
    if (word === undefined || word.folded !== form.words[ahead]) return false
    if (form.capitals[ahead] === true && !word.isCapital && !mayBeSmall) return false
    if (ahead > 0 && !INSIDE.test(text.slice(words[at + ahead - 1]?.end, word.start))) return false
  }
  // “Will you?”, “Much later”: a word that is also met in small letters is no name where any word has a capital.
  const first = words[at]
  const mayBeWord = form.words.length === 1 && form.capitals[0] === true && first?.opens === true
  return !(mayBeWord && first.isCapital && !isSmall && seenSmall.has(first.folded))
}

/** Given and family name side by side, in either order, are one mention of whoever has both. */
function joinNames(mentions: readonly Mention[], words: readonly Word[], text: string): readonly Mention[] {
  const joined: Mention[] = []
  for (const mention of mentions) {
    const before = joined.at(-1)
    const both = before === undefined ? [] : wholeName(before, mention, words, text)
    if (before === undefined || both.length === 0) joined.push(mention)
    else
      joined.splice(-1, 1, {
        at: before.at,
        length: before.length + mention.length,
        meanings: both,
        form: before.weight > mention.weight ? before.form : mention.form,
        weight: WHOLE_NAME,
      })
  }
  return joined
}

function wholeName(a: Mention, b: Mention, words: readonly Word[], text: string): readonly Meaning[] {
  if (a.at + a.length !== b.at) return []
  if (!INSIDE.test(text.slice(words[b.at - 1]?.end, words[b.at]?.start))) return []
  return a.meanings.flatMap((one) => {
    const other = b.meanings.find(({ character }) => character !== null && character === one.character)
    return other === undefined || other.kind === one.kind ? [] : [{ ...one, kind: 'whole' as const }]
  })
}

function findUnspaced(text: string, words: readonly Word[], { unspaced }: Lexicon): readonly Mention[] {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)) return []
  return unspaced.flatMap((form) => {
    const [spelling = ''] = form.words
    const found: Mention[] = []
    for (let from = text.indexOf(spelling); from !== -1; from = text.indexOf(spelling, from + 1))
      found.push({ at: wordAt(words, from), length: 1, meanings: form.meanings, form, weight: form.weight })
    return found
  })
}

function wordAt(words: readonly Word[], offset: number): number {
  let low = 0
  let high = words.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((words[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Whether a mention may be of this character. */
export function names({ meanings }: Mention, character: KnownCharacter): boolean {
  return meanings.some((meaning) => meaning.character === character)
}
