import type { ColumnMeaning } from '../../../../shared/other-libraries'
import type { Marks, SeriesPlace, Status, TagType } from '../../../../shared/model'
import { textContent } from '../../../../shared/text-content'
import { readRating, readStatus, readWarning, tellPairings, unique } from '../../sources/fields'
import { COMMON_TAGS } from '../../sources/glued-tags'
import { sortSubjects } from '../../sources/package-metadata'
import { NO_MARKS, summaryOf } from '../said'
import type { ColumnOfBook } from './columns'
import { readReading, readStars } from './marks-of-columns'

/** FanFicFare writes it among the subjects. */
const STATUS_SUBJECT = /^(?:completed|in-progress)$/i

/** What the columns of a book come to, each taken for what it stands for. */
export class GatheredColumns {
  readonly #names = new Map<TagType, string[]>()
  readonly series: SeriesPlace[] = []
  status: Status = 'unknown'
  marks: Marks = NO_MARKS
  words: number | null = null

  of(type: TagType): readonly string[] {
    return this.#names.get(type) ?? []
  }

  typed(): Readonly<Partial<Record<TagType, readonly string[]>>> {
    const { pairings, categories, warnings, tags } = tellPairings(unique(this.of('pairing')), COMMON_TAGS)
    this.#add('tag', tags)
    const ratings = unique(this.of('rating').flatMap((text) => readRating(text) ?? []))
    return {
      canon: unique(this.of('canon')),
      pairing: pairings.map(({ name }) => name),
      character: unique(this.of('character')),
      rating: ratings.slice(0, 1),
      warning: unique([...this.of('warning').map(readWarning), ...warnings]),
      category: unique([...this.of('category'), ...categories]),
    }
  }

  take(column: ColumnOfBook, meaning: ColumnMeaning): void {
    const [first] = column.values
    if (first === undefined) return
    switch (meaning) {
      case 'ignore':
        return
      case 'words':
        this.words ??= numberIn(first)
        return
      case 'stars':
        this.marks = { ...this.marks, stars: this.marks.stars ?? readStars(column.datatype, first) }
        return
      case 'reading':
        this.marks = { ...this.marks, reading: this.marks.reading ?? readReading(column.name, first) }
        return
      case 'note':
        this.marks = { ...this.marks, privateNotes: this.marks.privateNotes ?? plainOf(String(first)) }
        return
      case 'status':
        if (this.status === 'unknown') this.status = statusOf(first)
        return
      case 'series':
        this.series.push(...column.values.map((name) => ({ name: String(name), index: column.extra })))
        return
      case 'tag':
        if (column.label === 'tags') return this.#takeSubjects(namesIn(column, false))
    }
    this.#add(meaning, namesIn(column, meaning === 'mine'))
  }

  /** Of subjects those that can be no other than a rating, a warning or a category are taken for it. */
  #takeSubjects(subjects: readonly string[]): void {
    const { rating, warnings, categories, tags } = sortSubjects(subjects)
    const status = tags.find((tag) => STATUS_SUBJECT.test(tag))
    if (this.status === 'unknown' && status !== undefined) this.status = readStatus(status)
    this.#add('rating', rating === null ? [] : [rating])
    this.#add('warning', warnings)
    this.#add('category', categories)
    this.#add(
      'tag',
      tags.filter((tag) => !STATUS_SUBJECT.test(tag)),
    )
  }

  #add(type: TagType, names: readonly string[]): void {
    this.#names.set(type, [...this.of(type), ...names])
  }
}

/**
 * A tick stands for the name of its column. No name of AO3 has a comma: columns of one text hold several as well; what
 * readers call their own shelves may have one.
 */
function namesIn({ name, datatype, values }: ColumnOfBook, isOwn: boolean): readonly string[] {
  if (datatype === 'bool') return values[0] === true ? [name] : []
  const texts = values.map((value) =>
    datatype === 'comments' ? (plainOf(String(value)) ?? '') : String(value),
  )
  const between = isOwn ? /\s*\n\s*/ : /\s*[,\n]\s*/
  return texts.flatMap((text) => text.split(between)).filter((text) => text !== '')
}

function plainOf(text: string): string | null {
  const html = summaryOf(text)
  return html === null ? null : textContent(html).trim()
}

function numberIn(value: string | number | boolean): number | null {
  const number = Number(String(value).replace(/[,.\s]/g, ''))
  return Number.isInteger(number) && number > 0 ? number : null
}

function statusOf(value: string | number | boolean): Status {
  if (typeof value === 'boolean') return value ? 'complete' : 'in-progress'
  return readStatus(String(value))
}
