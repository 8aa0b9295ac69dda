/** A set of works, as numbers of rows. */
export type Rows = Int32Array

/**
 * The facet values of every work by number, one work after the other in one block of memory: going through 55,000 works
 * takes some 2 ms. Rows are numbered from 0 on without gaps, so that a work's row may be another after one was removed.
 */
export class WorkRows {
  readonly #ids: number[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #rowOf = new Map<number, number>()
  #block = new Int32Array(1_024)
  #used = 0
  #wasted = 0

  get size(): number {
    return this.#ids.length
  }

  ids(): readonly number[] {
    return this.#ids
  }

  /** @throws RangeError when there is no such row */
  idOf(row: number): number {
    return at(this.#ids, row)
  }

  /** The row of a work, where it is there. */
  rowOf(id: number): number | undefined {
    return this.#rowOf.get(id)
  }

  all(): Rows {
    return Int32Array.from(this.#ids, (_, row) => row)
  }

  /** The rows of those of the works that are there. */
  rowsOf(ids: Iterable<number>): Rows {
    const rows: number[] = []
    for (const id of ids) {
      const row = this.#rowOf.get(id)
      if (row !== undefined) rows.push(row)
    }
    return Int32Array.from(rows)
  }

  /** Adds a work, or gives it other values. */
  put(id: number, facets: ReadonlySet<number>): void {
    const row = this.#rowOf.get(id) ?? this.#ids.length
    if (row < this.#ids.length) this.#waste(row)
    this.#makeRoom(facets.size)
    this.#ids[row] = id
    this.#rowOf.set(id, row)
    this.#starts[row] = this.#used
    for (const number of facets) this.#block[this.#used++] = number
    this.#ends[row] = this.#used
  }

  /** The last row takes the place of the one that goes. */
  remove(id: number): void {
    const row = this.#rowOf.get(id)
    if (row === undefined) return
    this.#waste(row)
    this.#rowOf.delete(id)
    const last = { id: this.#ids.pop(), start: this.#starts.pop(), end: this.#ends.pop() }
    if (last.id === undefined || last.start === undefined || last.end === undefined || last.id === id) return
    this.#ids[row] = last.id
    this.#starts[row] = last.start
    this.#ends[row] = last.end
    this.#rowOf.set(last.id, row)
  }

  /** A view of a work's values; valid until the next change. */
  facetsOf(row: number): Int32Array {
    return this.#block.subarray(at(this.#starts, row), at(this.#ends, row))
  }

  has(row: number, number: number): boolean {
    const block = this.#block
    const end = at(this.#ends, row)
    for (let place = at(this.#starts, row); place < end; place++) if (block[place] === number) return true
    return false
  }

  /** @param wanted 1 for each value of which one is enough */
  hasAny(row: number, wanted: Uint8Array): boolean {
    const block = this.#block
    const end = at(this.#ends, row)
    for (let place = at(this.#starts, row); place < end; place++)
      if (wanted[block[place] ?? 0] === 1) return true
    return false
  }

  /** Adds up how many of the rows have each value. @param counts by the number of the value */
  tally(rows: Rows, counts: Uint32Array): void {
    const block = this.#block
    for (const row of rows) {
      const end = at(this.#ends, row)
      for (let place = at(this.#starts, row); place < end; place++) {
        const number = block[place] ?? 0
        counts[number] = (counts[number] ?? 0) + 1
      }
    }
  }

  #waste(row: number): void {
    this.#wasted += at(this.#ends, row) - at(this.#starts, row)
  }

  #makeRoom(more: number): void {
    if (this.#used + more <= this.#block.length) return
    const live = this.#used - this.#wasted
    const larger = new Int32Array(Math.max(this.#block.length, 2 * (live + more)))
    let used = 0
    for (let row = 0; row < this.#ids.length; row++) {
      const facets = this.facetsOf(row)
      larger.set(facets, used)
      this.#starts[row] = used
      used += facets.length
      this.#ends[row] = used
    }
    this.#block = larger
    this.#used = used
    this.#wasted = 0
  }
}

function at(list: readonly number[], row: number): number {
  const found = list[row]
  if (found === undefined) throw new RangeError(`There is no row ${row}`)
  return found
}
