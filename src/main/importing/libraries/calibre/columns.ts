/** Custom columns as calibre writes them into its OPF files. */

export type ColumnValue = string | number | boolean

/** A custom column, with what one book has in it. */
export interface ColumnOfBook {
  /** `#fandom` */
  readonly label: string
  /** As the reader called it. */
  readonly name: string
  /** `text`, `comments`, `series`, `enumeration`, `datetime`, `float`, `int`, `rating`, `bool`, `composite` */
  readonly datatype: string
  /** None where the book has nothing in it. */
  readonly values: readonly ColumnValue[]
  /** Of a column of series: the book's number. */
  readonly extra: number | null
}

const OPF_2 = 'calibre:user_metadata:'
const OPF_3 = 'calibre:user_metadata'

/**
 * Of a package's metadata the columns: one `<meta name="calibre:user_metadata:#name" content="{JSON}">` each in OPF 2,
 * all in one `<meta property="calibre:user_metadata">` in OPF 3. What is no JSON is left out.
 */
export function readColumns(others: ReadonlyMap<string, readonly string[]>): readonly ColumnOfBook[] {
  const columns: ColumnOfBook[] = []
  for (const [key, [text]] of others) {
    if (text === undefined) continue
    if (key.startsWith(OPF_2)) columns.push(...columnOf(key.slice(OPF_2.length), jsonIn(text)))
    else if (key === OPF_3)
      for (const [label, column] of Object.entries(recordOf(jsonIn(text)) ?? {}))
        columns.push(...columnOf(label, column))
  }
  return columns
}

function columnOf(label: string, said: unknown): readonly ColumnOfBook[] {
  const column = recordOf(said)
  if (column === undefined || !label.startsWith('#')) return []
  const { name, datatype, '#value#': value, '#extra#': extra } = column
  return [
    {
      label,
      name: typeof name === 'string' && name.trim() !== '' ? name.trim() : label.slice(1),
      datatype: typeof datatype === 'string' ? datatype : 'text',
      values: valuesIn(value),
      extra: typeof extra === 'number' ? extra : null,
    },
  ]
}

/** A date stands as `{"__class__": "datetime.datetime", "__value__": "2024-03-01T…"}`. */
function valuesIn(value: unknown): readonly ColumnValue[] {
  if (Array.isArray(value)) return value.flatMap(valuesIn)
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (typeof value === 'number' || typeof value === 'boolean') return [value]
  const inner = recordOf(value)?.['__value__']
  // Calibre writes years before the age of print for "no date".
  return typeof inner === 'string' && inner >= '1450' ? [inner] : []
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined
}
