import { escapeText } from './story-html'
import { showMarks } from './marks'

/** Plain text as HTML; what {@link marks} stands for is shown. */
export function plainInline(text: string): string {
  return showMarks(escapeText(text))
}

/** Markdown inside a paragraph: emphasis, links, escapes. Pictures keep their description. */
export function markdownInline(text: string): string {
  return render(text, MARKDOWN)
}

/** Textile inside a paragraph, as calibre writes it. */
export function textileInline(text: string): string {
  return render(text, TEXTILE)
}

/** The text without its markup. */
export function withoutMarkup(text: string, inline: (text: string) => string): string {
  return inline(text)
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp);/g, (_, name: string) => (name === 'lt' ? '<' : name === 'gt' ? '>' : '&'))
}

interface Language {
  /** Everything that is not just text. */
  readonly sign: RegExp
  /** What a sign opens. */
  readonly elements: Readonly<Record<string, string>>
  /** The sign that closes, and the one that it closes, where they differ. */
  readonly closers: Readonly<Record<string, string>>
}

const MARKDOWN: Language = {
  sign: /\\[!-/:-@[-`{-~]|\*{1,3}|_{1,3}|!?\[|\]\(/g,
  elements: { '*': 'em', _: 'em', '**': 'strong', __: 'strong' },
  closers: {},
}
const TEXTILE: Language = {
  sign: /\[[_*+-](?=\S)|[_*+-]\]| ?== ?|[_*]/g,
  elements: { _: 'em', '*': 'strong', '[_': 'em', '[*': 'strong', '[+': 'u', '[-': 's' },
  closers: { '_]': '[_', '*]': '[*', '+]': '[+', '-]': '[-' },
}

/** Markup that was opened and may be closed yet: where it stands among the pieces. */
interface Opened {
  readonly element: string
  readonly sign: string
  readonly at: number
}

/** What is written so far. Of each sign one is open at most. */
interface Written {
  readonly pieces: string[]
  readonly opened: Opened[]
}

/**
 * One way through the text: each sign opens, closes or stands for itself. What is closed out of turn makes everything
 * that was opened after it stand for itself, so that elements always nest.
 */
function render(text: string, language: Language): string {
  const written: Written = { pieces: [], opened: [] }
  const { pieces } = written
  let from = 0
  for (const { 0: whole, index: at } of text.matchAll(language.sign)) {
    if (at < from) continue
    pieces.push(escapeText(text.slice(from, at)))
    from = at + whole.length
    if (whole.startsWith('\\')) pieces.push(escapeText(whole.slice(1)))
    else if (whole === '](') from = closeLink(text, from, written)
    else if (whole === '[' || whole === '![') open(written, 'a', whole)
    else if (whole.includes('==')) continue
    else
      placeEmphasis(written, { sign: whole, before: text.charAt(at - 1), after: text.charAt(from) }, language)
  }
  pieces.push(escapeText(text.slice(from)))
  return pieces.join('')
}

/** An older one of the same sign stands for itself from now on. */
function open({ pieces, opened }: Written, element: string, sign: string): void {
  const older = opened.findIndex((one) => one.sign === sign)
  if (older !== -1) opened.splice(older, 1)
  opened.push({ element, sign, at: pieces.length })
  pieces.push(sign)
}

interface EmphasisSign {
  readonly sign: string
  readonly before: string
  readonly after: string
}

const WORD = /[\p{L}\p{N}]/u

function placeEmphasis(written: Written, { sign, before, after }: EmphasisSign, language: Language): void {
  const { pieces, opened } = written
  const isUnderscore = sign.startsWith('_') && !sign.endsWith(']')
  const canClose =
    !sign.startsWith('[') &&
    /\S/.test(before) &&
    before !== sign.charAt(0) &&
    !(isUnderscore && WORD.test(after))
  const canOpen = !sign.endsWith(']') && /\S/.test(after) && !(isUnderscore && WORD.test(before))
  // Three signs are strong and emphasis at once.
  const signs = sign.length === 3 ? [sign.slice(0, 2), sign.slice(2)] : [sign]
  const openers = signs.map((one) => language.closers[one] ?? one)
  if (canClose && opened.some((one) => openers.includes(one.sign))) {
    const inner = opened.findLast((one) => openers.includes(one.sign))?.sign
    const innerFirst = openers.toSorted((a, b) => Number(b === inner) - Number(a === inner))
    for (const opener of innerFirst) if (!close(written, opener)) pieces.push(opener)
  } else if (canOpen) {
    for (const one of signs) open(written, language.elements[one] ?? 'em', one)
  } else pieces.push(sign)
}

/** @returns false where none is open */
function close({ pieces, opened }: Written, sign: string): boolean {
  const index = opened.findIndex((one) => one.sign === sign)
  const one = opened[index]
  if (one === undefined) return false
  pieces[one.at] = `<${one.element}>`
  pieces.push(`</${one.element}>`)
  opened.length = index
  return true
}

/** No web address is longer. */
const MAX_ADDRESS = 2_000
const ADDRESS = /^([^\s)]*)(?:\s+"[^"]*")?\)/
const WEB_ADDRESS = /^(?:https?:\/\/|mailto:)/i

/** @returns where the text goes on */
function closeLink(text: string, from: number, { pieces, opened }: Written): number {
  const index = opened.findLastIndex(({ element }) => element === 'a')
  const one = opened[index]
  const [whole, address] = ADDRESS.exec(text.slice(from, from + MAX_ADDRESS)) ?? []
  if (one === undefined || whole === undefined || address === undefined) {
    pieces.push('](')
    return from
  }
  const leads = one.sign === '[' && WEB_ADDRESS.test(address)
  pieces[one.at] = leads ? `<a href="${escapeText(address).replaceAll('"', '&quot;')}">` : ''
  if (leads) pieces.push('</a>')
  opened.length = index
  return from + whole.length
}
