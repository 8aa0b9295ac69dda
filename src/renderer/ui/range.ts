/** The least and the most of a measure, and the step between. */
export interface Range {
  readonly min: number
  readonly max: number
  readonly step: number
}
