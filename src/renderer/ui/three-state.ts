/** What the reader wants of a value. */
export type ThreeState = 'any' | 'include' | 'exclude'

/** The state said in a word; none for any. */
export function stateWords(state: ThreeState): readonly string[] {
  return state === 'any' ? [] : [state === 'include' ? 'included' : 'excluded']
}
