/** One step of the library's schema. Once released it is never changed; the next step is the next number. */
export interface Migration {
  readonly version: number
  readonly sql: string
}
