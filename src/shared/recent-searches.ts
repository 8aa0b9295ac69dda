/** So many searches are remembered. */
export const MOST_RECENT = 20
/** Longer ones are not. UTF-16 units. */
export const LONGEST_RECENT = 500
