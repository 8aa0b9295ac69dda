import type { ColumnMeanings } from '../../../../shared/other-libraries'
import { readDay, readLanguage, unique } from '../../sources/fields'
import { identityOfAddress, type Identity } from '../../sources/identity'
import { summaryOf, type LibrarySaid } from '../said'
import type { ColumnOfBook } from './columns'
import { GatheredColumns } from './gathered-columns'
import type { CalibreRecord } from './read-opf'

/** What a calibre library says of a book, its columns taken for what the reader says that they stand for. */
export function saidByCalibre(record: CalibreRecord, meanings: ColumnMeanings): LibrarySaid {
  const gathered = new GatheredColumns()
  for (const column of allColumns(record)) gathered.take(column, meanings[column.label] ?? 'ignore')
  const day = pubdayOf(record)
  const isUpdate = /^archive of our own$/i.test(record.publisher)
  return {
    title: record.title,
    authors: record.authors,
    identity: identityOf(record),
    names: { ...gathered.typed(), language: languageOf(record) },
    more: { tag: unique(gathered.of('tag')), mine: unique(gathered.of('mine')) },
    series: [...record.series, ...gathered.series],
    status: gathered.status,
    chaptersTotal: null,
    // Of what comes from AO3 calibre has the day of the last update.
    published: isUpdate ? null : day,
    updated: isUpdate ? day : null,
    sourceUrl: addressOf(record),
    summary: summaryOf(record.comments),
    marks: gathered.marks,
    words: gathered.words,
  }
}

/** Its own tags and stars stand beside the columns that the reader made. */
export function allColumns({ tags, rating, columns }: CalibreRecord): readonly ColumnOfBook[] {
  return [
    { label: 'tags', name: 'Tags', datatype: 'text', values: tags, extra: null },
    {
      label: 'rating',
      name: 'Rating',
      datatype: 'rating',
      values: rating === null || rating === 0 ? [] : [rating],
      extra: null,
    },
    ...columns,
  ]
}

/** Dates before the age of print are what calibre writes for "never". */
function pubdayOf({ pubdate }: CalibreRecord): string | null {
  const day = readDay(pubdate)
  return day !== null && day >= '1450' ? day : null
}

function languageOf({ language }: CalibreRecord): readonly string[] {
  const name = /^(?:und|zxx|mul)\b/i.test(language) ? null : readLanguage(language.replace('_', '-'))
  return name === null ? [] : [name]
}

function addressOf({ identifiers, sources }: CalibreRecord): string | null {
  const said = [identifiers.get('url'), identifiers.get('uri'), ...sources]
  const address = said.find((text) => text !== undefined && /^https?:\/\/\S+$/i.test(text))
  const ao3 = identifiers.get('ao3')
  return (
    address ?? (ao3 !== undefined && /^\d+$/.test(ao3) ? `https://archiveofourown.org/works/${ao3}` : null)
  )
}

/** FanFicFare names a work `ao3-u12-s345`: site, author, story. */
function identityOf(record: CalibreRecord): Identity | null {
  const [, site, id] = /^([a-z0-9]+)-u.*?-s(\d+)$/i.exec(record.identifiers.get('fanficfare-uid') ?? '') ?? []
  const byAddress = identityOfAddress(addressOf(record) ?? '')
  if (byAddress !== null) return byAddress
  return site === undefined || id === undefined ? null : { site: site.toLowerCase(), id }
}
