import { GAP } from './analysis'
import type { KnownWords } from './known-words'

const SPACE = 0x20
const GAP_BYTES = Buffer.from(GAP)
const FIRST_BYTES = 1 << 20

/**
 * The terms of a text as FTS5 takes them, with spaces between: written as UTF-8 into the same memory for each text. As a
 * string they would be put together from millions of small ones and turned into UTF-8 after that.
 */
export class TermText {
  #bytes = new Uint8Array(FIRST_BYTES)
  #end = 0

  get isEmpty(): boolean {
    return this.#end === 0
  }

  clear(): void {
    this.#end = 0
  }

  addTerm(known: KnownWords, index: number): void {
    this.#makeRoom(known.termSize(index) + 1)
    this.#end = known.copyTerm(index, this.#bytes, this.#end)
    this.#bytes[this.#end++] = SPACE
  }

  /** Where one part of a text ends and the next begins. */
  addGap(): void {
    this.#makeRoom(GAP_BYTES.length + 1)
    this.#bytes.set(GAP_BYTES, this.#end)
    this.#end += GAP_BYTES.length
    this.#bytes[this.#end++] = SPACE
  }

  /** Until the next text is begun. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#end)
  }

  #makeRoom(more: number): void {
    if (this.#end + more <= this.#bytes.length) return
    const longer = new Uint8Array(this.#bytes.length * 2 + more)
    longer.set(this.#bytes)
    this.#bytes = longer
  }
}
