import { foldName } from '../../shared/tag-key'

/** What titles of one work have in common: case, accents, signs and an article at the beginning do not matter. */
export function titleKey(title: string): string {
  const letters = lettersOf(title.replace(/^\s*["'“‘«]*\s*(?:the|an?)\s+/iu, ''))
  return letters === '' ? foldName(title) : letters
}

/** What names of one author have in common; `pseud (name)` is `name` as well. */
export function authorKeys(authors: readonly string[]): ReadonlySet<string> {
  return new Set(
    authors.flatMap((author) => {
      const [, pseud, name] = /^(.+?)\s*\(([^()]+)\)\s*$/.exec(author) ?? []
      return [author, pseud ?? '', name ?? ''].map(lettersOf).filter((key) => key !== '')
    }),
  )
}

/** Whether two lists of authors have one in common. */
export function shareAuthor(some: readonly string[], others: readonly string[]): boolean {
  const keys = authorKeys(others)
  return [...authorKeys(some)].some((key) => keys.has(key))
}

function lettersOf(name: string): string {
  return foldName(name).replace(/[^\p{L}\p{N}]+/gu, '')
}
