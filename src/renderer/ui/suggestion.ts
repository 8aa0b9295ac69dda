/** One line of what may be meant. */
export interface Suggestion {
  readonly key: string
  readonly name: string
  /** What sort of name it is, how many have it. */
  readonly detail?: string
}
