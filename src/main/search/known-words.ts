const FIRST_SLOTS = 1 << 16
const FIRST_UNITS = 1 << 18

/**
 * A map from words to terms that looks a word up where it stands in a text, and writes its term as UTF-8. A `Map` wants a
 * string of its own for each of the millions of words of an import, and hashes it anew; strings lie all over the memory,
 * where these arrays are near each other.
 */
export class KnownWords {
  /** Of each word its hash, and where its units and the bytes of its term begin; those of the next end them. */
  #hashes = new Int32Array(FIRST_SLOTS)
  #unitsFrom = new Int32Array(FIRST_SLOTS)
  #bytesFrom = new Int32Array(FIRST_SLOTS)
  #units = new Uint16Array(FIRST_UNITS)
  #bytes = new Uint8Array(FIRST_UNITS)
  #terms: string[] = []
  /** Index + 1 of a word; 0 is free. A power of two long, at most half full. */
  #slots = new Int32Array(FIRST_SLOTS)

  get size(): number {
    return this.#terms.length
  }

  /**
   * The word at a place; −1 when it is not known.
   * @param end exclusive
   * @param hash of its units, as {@link scanWords} gives it
   */
  find(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1
    for (let at = slotOf(hash) & mask; ; at = (at + 1) & mask) {
      const index = (this.#slots[at] ?? 0) - 1
      if (index < 0 || (this.#hashes[index] === hash && this.#isAt(index, text, start, end))) return index
    }
  }

  term(index: number): string {
    return this.#terms[index] ?? ''
  }

  /** Bytes of a term in UTF-8. */
  termSize(index: number): number {
    return (this.#bytesFrom[index + 1] ?? 0) - (this.#bytesFrom[index] ?? 0)
  }

  /** Writes a term as UTF-8. @returns the place behind it */
  copyTerm(index: number, into: Uint8Array, place: number): number {
    const from = this.#bytesFrom[index] ?? 0
    const size = this.termSize(index)
    const bytes = this.#bytes
    for (let at = 0; at < size; at++) into[place + at] = bytes[from + at] ?? 0
    return place + size
  }

  /** Learns a word that is not known yet. @returns its index */
  add(word: string, hash: number, term: string): number {
    const index = this.#terms.length
    const termBytes = Buffer.from(term)
    this.#makeRoom(word.length, termBytes.length)
    const unitsFrom = this.#unitsFrom[index] ?? 0
    for (let at = 0; at < word.length; at++) this.#units[unitsFrom + at] = word.charCodeAt(at)
    const bytesFrom = this.#bytesFrom[index] ?? 0
    this.#bytes.set(termBytes, bytesFrom)
    this.#unitsFrom[index + 1] = unitsFrom + word.length
    this.#bytesFrom[index + 1] = bytesFrom + termBytes.length
    this.#hashes[index] = hash
    this.#terms.push(term)
    if (this.#terms.length * 2 > this.#slots.length) this.#rehash()
    else this.#place(index)
    return index
  }

  clear(): void {
    this.#terms = []
    this.#slots = new Int32Array(FIRST_SLOTS)
  }

  #isAt(index: number, text: string, start: number, end: number): boolean {
    const from = this.#unitsFrom[index] ?? 0
    if ((this.#unitsFrom[index + 1] ?? 0) - from !== end - start) return false
    const units = this.#units
    for (let at = 0; at < end - start; at++)
      if (units[from + at] !== text.charCodeAt(start + at)) return false
    return true
  }

  #makeRoom(units: number, bytes: number): void {
    const index = this.#terms.length
    if (index + 2 > this.#hashes.length) {
      this.#hashes = grown(this.#hashes, index + 2)
      this.#unitsFrom = grown(this.#unitsFrom, index + 2)
      this.#bytesFrom = grown(this.#bytesFrom, index + 2)
    }
    this.#units = grown(this.#units, (this.#unitsFrom[index] ?? 0) + units)
    this.#bytes = grown(this.#bytes, (this.#bytesFrom[index] ?? 0) + bytes)
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    for (let index = 0; index < this.#terms.length; index++) this.#place(index)
  }

  #place(index: number): void {
    const mask = this.#slots.length - 1
    let at = slotOf(this.#hashes[index] ?? 0) & mask
    while (this.#slots[at] !== 0) at = (at + 1) & mask
    this.#slots[at] = index + 1
  }
}

/** FNV's low bits are its worst. */
function slotOf(hash: number): number {
  return hash ^ (hash >>> 15)
}

/** The same array where there is room in it, else one of at least twice its length. */
function grown<T extends Int32Array | Uint16Array | Uint8Array>(array: T, length: number): T {
  if (length <= array.length) return array
  const longer = new (array.constructor as new (size: number) => T)(Math.max(length, array.length * 2))
  longer.set(array)
  return longer
}
