/** Which of many things a work has, by the facet values that they are met by: asked work by work, without a set for each. */
export class Presence {
  /** By the number of a value: the thing it stands for, -1 for none, -2 for several. */
  readonly #one: Int32Array
  readonly #several = new Map<number, number[]>()
  /** By thing: the round in which it was last met. */
  readonly #met: number[] = []
  #round = 0

  /** @param values how many facet values there are */
  constructor(values: number) {
    this.#one = new Int32Array(values).fill(NONE)
  }

  add(thing: number, values: readonly number[]): void {
    for (const value of values) {
      const known = this.#one[value]
      if (known === NONE) this.#one[value] = thing
      else if (known === SEVERAL) this.#several.get(value)?.push(thing)
      else if (known !== undefined) {
        this.#one[value] = SEVERAL
        this.#several.set(value, [known, thing])
      }
    }
  }

  /** The things that a work with these values has, each once. */
  in(facets: Int32Array): readonly number[] {
    this.#round++
    const found: number[] = []
    for (const value of facets) {
      const thing = this.#one[value] ?? NONE
      if (thing >= 0) this.#meet(thing, found)
      else if (thing === SEVERAL) for (const each of this.#several.get(value) ?? []) this.#meet(each, found)
    }
    return found
  }

  /** Whether the work that was last looked at has a thing. */
  has(thing: number): boolean {
    return this.#met[thing] === this.#round
  }

  #meet(thing: number, found: number[]): void {
    if (this.#met[thing] === this.#round) return
    this.#met[thing] = this.#round
    found.push(thing)
  }
}

const NONE = -1
const SEVERAL = -2
