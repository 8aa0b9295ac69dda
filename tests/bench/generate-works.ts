import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawRank, root, seeded, wordAt } from './vocabulary'

/** Works that look like fan fiction to a machine: words as common as they are, with inflections, dialogue, tags. The same each time. */
export interface GeneratedWork {
  readonly title: string
  readonly author: string
  readonly canon: string
  readonly pairing: string
  readonly characters: readonly string[]
  readonly tags: readonly string[]
  readonly paragraphs: readonly string[]
}

/** The same two capitalised words for the same number each time. */
export function someName(number: number): string {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  return `${capital(root(20_000 + number * 7))} ${capital(root(30_000 + number * 11))}`
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
    const run = Array.from({ length }, () => wordAt(drawRank(random)))
    const text = run
      .map((each, at) => (at % 11 === 10 ? `${each},` : at % 17 === 16 ? `${each}.` : each))
      .join(' ')
    paragraphs.push(random() < 0.4 ? `“${text},” said ${characters[0] ?? ''}.` : `${text}.`)
    written += length
  }
  return {
    title: `${wordAt(drawRank(random))} ${wordAt(drawRank(random))} ${number}`,
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
