/** Words of one language that tell a romance from a friendship, and a narrator from the rest. */
export interface Cues {
  /** As `en`. */
  readonly language: string
  /** Folded words, or two of them with a space, with how much each says: 1 for `kissed`, less for what friends do as well. */
  readonly romance: ReadonlyMap<string, number>
  readonly bond: ReadonlyMap<string, number>
  /** How a narrator names themselves, or the one whom the story speaks to as its hero: a list for each. */
  readonly narrators: readonly (readonly string[])[]
}
