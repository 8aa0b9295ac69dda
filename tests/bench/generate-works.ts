import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Works that look like fan fiction to a machine: Zipf-distributed words with inflections, dialogue, tags. The same each time. */
export interface GeneratedWork {
  readonly title: string
  readonly author: string
  readonly canon: string
  readonly pairing: string
  readonly characters: readonly string[]
  readonly tags: readonly string[]
  readonly paragraphs: readonly string[]
}

const VOCABULARY = 30_000
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'ly']
const CONSONANTS = 'bcdfghklmnprstvw'
const VOWELS = 'aeiou'
const COMMON =
  'the of and to a in he that was it his with as had for she not at but on her him be they you'.split(' ')

/** A small, fast, seeded generator (mulberry32): numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function word(rank: number): string {
  const random = seeded(rank + 1)
  const pick = (letters: string): string => letters.charAt(Math.floor(random() * letters.length))
  const syllables = 1 + Math.floor(random() * 3)
  let made = ''
  for (let at = 0; at < syllables; at++) made += pick(CONSONANTS) + pick(VOWELS)
  return made + pick(CONSONANTS) + (ENDINGS[Math.floor(random() * ENDINGS.length)] ?? '')
}

const words = Array.from({ length: VOCABULARY }, (_, rank) => COMMON[rank] ?? word(rank))

function zipf(random: () => number): string {
  return words[Math.min(VOCABULARY - 1, Math.floor(Math.exp(random() * Math.log(VOCABULARY))) - 1)] ?? 'the'
}

/** The same two capitalised words for the same number each time. */
export function someName(number: number): string {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  return `${capital(word(50_000 + number * 7))} ${capital(word(60_000 + number * 11))}`
}

function name(random: () => number, kinds: number, kind: string): string {
  return `${someName(Math.floor(random() * random() * kinds))}${kind}`
}

export function generateWork(number: number, wordCount: number): GeneratedWork {
  const random = seeded(number * 9973 + 17)
  const characters = Array.from({ length: 2 + Math.floor(random() * 5) }, () => name(random, 800, ''))
  const paragraphs: string[] = []
  for (let written = 0; written < wordCount;) {
    const length = Math.min(wordCount - written, 20 + Math.floor(random() * 80))
    const run = Array.from({ length }, () => zipf(random))
    const text = run
      .map((each, at) => (at % 11 === 10 ? `${each},` : at % 17 === 16 ? `${each}.` : each))
      .join(' ')
    paragraphs.push(random() < 0.4 ? `“${text},” said ${characters[0] ?? ''}.` : `${text}.`)
    written += length
  }
  return {
    title: `${zipf(random)} ${zipf(random)} ${number}`,
    author: name(random, 3_000, '').replace(' ', '_').toLowerCase(),
    canon: name(random, 120, ' (TV)'),
    pairing: `${characters[0] ?? ''}/${characters[1] ?? ''}`,
    characters: [...new Set(characters)],
    tags: Array.from({ length: 3 + Math.floor(random() * 12) }, () => name(random, 4_000, '')),
    paragraphs,
  }
}

/** As a text file with a labelled head. */
export function toTextFile(work: GeneratedWork): string {
  return [
    `Title: ${work.title}`,
    `Author: ${work.author}`,
    `Fandom: ${work.canon}`,
    `Relationship: ${work.pairing}`,
    `Characters: ${work.characters.join(', ')}`,
    `Tags: ${work.tags.join(', ')}`,
    'Rating: Teen And Up Audiences',
    'Language: English',
    '',
    work.paragraphs.join('\n\n'),
  ].join('\n')
}

/** Writes so many files of so many words into a folder. @returns bytes written */
export function writeWorks(folder: string, count: number, wordCount: number): number {
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (let number = 1; number <= count; number++) {
    const text = toTextFile(generateWork(number, wordCount))
    bytes += Buffer.byteLength(text)
    writeFileSync(join(folder, `work-${String(number).padStart(6, '0')}.txt`), text)
  }
  return bytes
}
