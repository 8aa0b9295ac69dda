import { z } from 'zod'

/** The one file of a backup is a ZIP: this first, then the database, then the imported files by their hash. */
export const MANIFEST = 'ficarium-backup.json'
export const DATABASE = 'library.db'

export const manifestSchema = z.object({
  format: z.literal('ficarium-backup'),
  version: z.literal(1),
  /** ISO 8601, UTC. */
  made: z.string(),
  works: z.number().int().nonnegative(),
  /** Imported files that are in it. */
  files: z.number().int().nonnegative(),
  /** SHA-256 of the database, in hexadecimal. */
  databaseHash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Where an imported file lies, in the backup as in a library. */
export function originalEntry(hash: string): string {
  return `originals/${hash.slice(0, 2)}/${hash}`
}

/** The hash that an entry of the backup should have; undefined for what has no business in it. */
export function hashOfEntry(name: string): string | undefined {
  const hash = /^originals\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(name)?.[1]
  return hash !== undefined && originalEntry(hash) === name ? hash : undefined
}
