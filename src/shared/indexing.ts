/** How far it is with an index that is made anew. Until it is ready, words of the other works are not found. */
export interface IndexState {
  /** Works that are found by their words. */
  readonly done: number
  readonly all: number
  /** False when the reader has stopped it. */
  readonly running: boolean
}
