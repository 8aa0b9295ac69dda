import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { pairingMembers } from '../../shared/tag-key'

const names = z.array(z.string().trim().min(1).max(200)).max(60)

/** Who is in a canon: one file of `resources/canons/`, or of the folder `canons` in the reader's library. */
const CANON_FILE = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    /** Other names of the canon: titles in other languages, abbreviations. */
    aliases: names,
    medium: z.enum(['anime', 'book', 'film', 'tv', 'game', 'podcast', 'comic', 'theatre', 'myth']),
    /** Canons and metatags that it belongs to. */
    parents: names,
    /** Words of its world that are rare elsewhere. Those in small letters are met in any case. */
    terms: names,
    characters: z
      .array(
        z.strictObject({
          /** As AO3's canonical tag has it, without a suffix. */
          name: z.string().trim().min(1).max(200),
          given: names,
          family: names,
          /** Every other form that stands for the character in prose. */
          nicknames: names,
          /** Other whole names. */
          spellings: names,
        }),
      )
      .min(1)
      .max(400),
    /** Who is written about together, `A/B` or `A & B`, the most often written first. */
    pairings: names.default([]),
  })
  .superRefine(({ characters, pairings }, context) => {
    const known = new Set(characters.map(({ name }) => name))
    for (const [index, pairing] of pairings.entries()) {
      for (const member of pairingMembers(pairing).filter((one) => !known.has(one)))
        context.addIssue({
          code: 'custom',
          path: ['pairings', index],
          message: `names ${member}, who is not among the characters`,
        })
    }
  })

export type CanonFile = z.infer<typeof CANON_FILE>
export type CanonCharacter = CanonFile['characters'][number]

export interface CanonFiles {
  readonly canons: readonly CanonFile[]
  /** One sentence for each file that could not be read. */
  readonly problems: readonly string[]
}

/** Reads the canon files of a folder, in name order; a file that can't be read is named and never stops the rest. */
export function readCanonFiles(folder: string): CanonFiles {
  const canons: CanonFile[] = []
  const problems: string[] = []
  for (const file of jsonFiles(folder)) {
    try {
      const parsed = CANON_FILE.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
      if (parsed.success) canons.push(parsed.data)
      else problems.push(`${file} was left out: ${describe(parsed.error)}`)
    } catch {
      problems.push(`${file} was left out: it is not JSON that can be read.`)
    }
  }
  return { canons, problems }
}

function jsonFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
  } catch {
    // No folder, no files: the reader has none of their own.
    return []
  }
}

function describe({ issues: [first] }: z.ZodError): string {
  if (first === undefined) return 'its shape is not that of a canon file.'
  const place = first.path.join('.')
  return `${place === '' ? 'the file' : place} ${first.message.toLowerCase()}.`
}
