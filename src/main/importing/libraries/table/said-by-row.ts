import type { Status } from '../../../../shared/model'
import {
  readChapterCount,
  readDay,
  readLanguage,
  readNumber,
  readRating,
  readStatus,
  readWarning,
  tellPairings,
  unique,
} from '../../sources/fields'
import { COMMON_TAGS } from '../../sources/glued-tags'
import { identityOfAddress, type Identity } from '../../sources/identity'
import { NOTHING_SAID, summaryOf, type LibrarySaid } from '../said'
import { listInCell } from './list-in-cell'
import type { TableRow } from './read-table'
import type { TableField } from './columns'

/** What a row of a table says of a work; undefined for a row that names none. */
export function saidByRow({ cells }: TableRow): LibrarySaid | undefined {
  const text = (field: TableField): string => cells.get(field) ?? ''
  const list = (field: TableField): readonly string[] => listInCell(text(field))
  const title = text('title').replace(/\s+/g, ' ')
  const identity = identityOf(cells)
  if (title === '' && identity === null) return undefined
  const { pairings, categories, warnings, tags } = tellPairings(list('pairing'), COMMON_TAGS)
  const language = readLanguage(text('language'))
  const rating = readRating(text('rating'))
  const { posted, total } = readChapterCount(text('chapters'))
  return {
    ...NOTHING_SAID,
    title,
    authors: list('author').filter((name) => !/^anonymous$/i.test(name)),
    identity,
    names: {
      canon: list('canon'),
      pairing: pairings.map(({ name }) => name),
      character: list('character'),
      tag: unique([...list('tag'), ...tags]),
      rating: rating === null ? [] : [rating],
      warning: unique([...list('warning').map(readWarning), ...warnings]),
      category: unique([...list('category').filter((name) => !/^no category$/i.test(name)), ...categories]),
      language: language === null ? [] : [language],
    },
    series: seriesIn(list('series'), list('seriesIndex')),
    status: statusOf(text('status'), posted, total),
    chaptersTotal: total,
    published: readDay(text('published')),
    updated: readDay(text('updated')),
    sourceUrl: addressIn(cells, identity),
    summary: summaryOf(text('summary')),
    words: readNumber(text('words')),
  }
}

function identityOf(cells: TableRow['cells']): Identity | null {
  const byAddress = identityOfAddress(cells.get('address') ?? '')
  const id = cells.get('id') ?? ''
  // Tables of works come from AO3 unless they say otherwise.
  return byAddress ?? (/^\d+$/.test(id) && !cells.has('address') ? { site: 'ao3', id } : null)
}

function addressIn(cells: TableRow['cells'], identity: Identity | null): string | null {
  if (identity?.site === 'ao3') return `https://archiveofourown.org/works/${identity.id}`
  const address = cells.get('address') ?? ''
  return /^https?:\/\/\S+$/i.test(address) ? address : null
}

function seriesIn(names: readonly string[], indexes: readonly string[]): LibrarySaid['series'] {
  return names.map((name, at) => {
    const [, part, rest] = /^Part (\d+(?:\.\d+)?) of (.+)$/i.exec(name) ?? []
    const index = part ?? indexes[at] ?? ''
    return { name: rest ?? name, index: /^\d+(?:\.\d+)?$/.test(index) ? Number(index) : null }
  })
}

function statusOf(text: string, posted: number | null, total: number | null): Status {
  if (/^(?:true|yes|1|complete work)$/i.test(text)) return 'complete'
  if (/^(?:false|no|0|work in progress)$/i.test(text)) return 'in-progress'
  const said = readStatus(text)
  if (said !== 'unknown' || posted === null) return said
  return total === null ? 'unknown' : posted >= total ? 'complete' : 'in-progress'
}
