/**
 * Works with how well they fit, the higher the better. Numbers of works are small, so that one block of memory holds the
 * scores of all of them: sets of 55,000 works are intersected in less than a millisecond.
 */
export class WorkScores {
  /** By the number of the work; NaN for those that are not in the set. */
  #scores: Float64Array
  #size = 0

  /** @param highest the highest number that is likely; the set grows where there are higher ones */
  constructor(highest = 1_023) {
    this.#scores = new Float64Array(highest + 1).fill(NaN)
  }

  get size(): number {
    return this.#size
  }

  has(id: number): boolean {
    return !isAbsent(this.#scores[id])
  }

  /** @returns undefined for a work that is not in the set */
  get(id: number): number | undefined {
    const score = this.#scores[id]
    return isAbsent(score) ? undefined : score
  }

  /** Raises the score of a work, which is in the set from now on. */
  add(id: number, score: number): void {
    if (id >= this.#scores.length) this.#grow(id)
    const before = this.#scores[id]
    if (isAbsent(before)) this.#size++
    this.#scores[id] = isAbsent(before) ? score : before + score
  }

  /** Raises the score of a work that is in the set, and of no other. */
  raise(id: number, score: number): void {
    const before = this.#scores[id]
    if (!isAbsent(before)) this.#scores[id] = before + score
  }

  /** Sees that the score of a work is so much at least; it is in the set from now on. */
  raiseTo(id: number, score: number): void {
    const before = this.get(id)
    if (before === undefined) this.add(id, score)
    else if (before < score) this.#scores[id] = score
  }

  delete(id: number): void {
    if (!this.has(id)) return
    this.#scores[id] = NaN
    this.#size--
  }

  *ids(): Generator<number> {
    for (let id = 0; id < this.#scores.length; id++) if (!isAbsent(this.#scores[id])) yield id
  }

  *entries(): Generator<readonly [id: number, score: number]> {
    for (let id = 0; id < this.#scores.length; id++) {
      const score = this.#scores[id]
      if (!isAbsent(score)) yield [id, score]
    }
  }

  /** Every score times so much. */
  multiply(times: number): void {
    // NaN stays NaN.
    for (let id = 0; id < this.#scores.length; id++) this.#scores[id] = (this.#scores[id] ?? NaN) * times
  }

  /** Takes over all of another set. */
  addAll(others: WorkScores): void {
    const scores = others.#scores
    for (let id = 0; id < scores.length; id++) {
      const score = scores[id]
      if (!isAbsent(score)) this.add(id, score)
    }
  }

  /** Keeps the works that another set has as well, with both scores. */
  keep(others: WorkScores): void {
    const scores = this.#scores
    for (let id = 0; id < scores.length; id++) {
      const score = scores[id]
      if (isAbsent(score)) continue
      const other = others.#scores[id]
      if (isAbsent(other)) this.delete(id)
      else scores[id] = score + other
    }
  }

  /** Raises the scores of works that another set has as well. */
  raiseAll(others: WorkScores): void {
    const scores = this.#scores
    const length = Math.min(scores.length, others.#scores.length)
    for (let id = 0; id < length; id++) {
      const [score, more] = [scores[id], others.#scores[id]]
      if (!isAbsent(score) && !isAbsent(more)) scores[id] = score + more
    }
  }

  #grow(id: number): void {
    const larger = new Float64Array(Math.max(id + 1, 2 * this.#scores.length)).fill(NaN)
    larger.set(this.#scores)
    this.#scores = larger
  }
}

function isAbsent(score: number | undefined): score is undefined {
  // NaN is the one number that is not itself.
  return score === undefined || score !== score
}
