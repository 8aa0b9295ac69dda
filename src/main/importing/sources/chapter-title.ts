const NUMBERED = /^(?:chapter|ch\.?)\s*(\d+)(?:\s*[:.–—-]\s*(.+))?$/i

/**
 * A chapter's title out of its heading: `Chapter 3: Ebb` → `Ebb`, `Chapter 3` → null. A number that is not the
 * chapter's own belongs to the title.
 * @param position counts from 1
 */
export function chapterTitle(heading: string, position: number): string | null {
  const text = heading.trim()
  const [, number, title] = NUMBERED.exec(text) ?? []
  if (text === '') return null
  return number === undefined || Number(number) !== position ? text : (title ?? null)
}

const NUMBER_ONLY = /^(\d{1,4})(?:\s*[.:)]\s*|\s+[-–—]\s+|$)(.*)$/

/**
 * Titles of chapters out of headings as people write them: `Chapter 2: Flow` and `2. Flow` → `Flow`, `Chapter 2` → null.
 * Numbers may begin late, after a prologue: then they are left out beside a title, and are the title where there is none.
 */
export function chapterTitles(headings: readonly (string | null)[]): readonly (string | null)[] {
  const split = headings.map((heading) => splitNumber(heading?.trim() ?? ''))
  const first = split.findIndex(({ number }) => number !== null)
  const late = first === -1 ? 0 : first + 1 - (split[first]?.number ?? 0)
  return split.map(({ whole, number, title }, at) => {
    const position = at + 1
    if (whole === '' || (number === position && title === '')) return null
    const isCounted = number === position || (late > 0 && number === position - late)
    return isCounted && title !== '' ? title : whole
  })
}

function splitNumber(whole: string): {
  readonly whole: string
  readonly number: number | null
  readonly title: string
} {
  const [, number, title = ''] = NUMBERED.exec(whole) ?? NUMBER_ONLY.exec(whole) ?? []
  if (number === undefined) return { whole, number: null, title: whole }
  // FanFicFare and others number what is numbered already: `2. Chapter 2: Flow`.
  const [, again, rest = ''] = NUMBERED.exec(title) ?? []
  return { whole, number: Number(number), title: again === number ? rest : title }
}
