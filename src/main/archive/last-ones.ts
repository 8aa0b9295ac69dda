/** Remembers the answers to the questions that it was asked last. */
export class LastOnes<T> {
  readonly #kept: number
  readonly #answers = new Map<string, T>()

  /** @param kept so many at most */
  constructor(kept: number) {
    this.#kept = kept
  }

  get(question: readonly unknown[], make: () => T): T {
    const key = JSON.stringify(question)
    const answer = this.#answers.get(key) ?? make()
    this.#answers.delete(key)
    this.#answers.set(key, answer)
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > this.#kept && oldest !== undefined) this.#answers.delete(oldest)
    return answer
  }
}
