import { foldName } from '../../shared/tag-key'

/** What a name is compared by; see `foldName`. */
export type KeyOf = (name: string) => string

const MOST = 400_000

/** Remembers the keys of names: the same names are compared again whenever one comes or a rule changes. */
export function rememberKeys(): KeyOf {
  const keys = new Map<string, string>()
  return (name) => {
    let key = keys.get(name)
    if (key === undefined) {
      if (keys.size >= MOST) keys.clear()
      key = foldName(name)
      keys.set(name, key)
    }
    return key
  }
}
