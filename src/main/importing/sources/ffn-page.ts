import type { Day } from '../../../shared/model'
import { find, findAll, lineOf, type Element } from '../html/dom'
import { markupOf, markupOrNull } from '../html/markup'
import { fanficfareTitle } from './fanficfare-labels'
import { readFfnStats } from './ffn-stats'
import { unique } from './fields'
import { NO_METADATA, titleFromFileName, type PageSource, type ParsedWork, type SourcePage } from './source'

/** A story's page of fanfiction.net that was saved: one chapter of it. Source: FanFicFare, adapter_fanfictionnet.py. */
export const ffnPage: PageSource = {
  name: 'fanfiction.net page, saved',
  recognises: ({ root }) =>
    find('#profile_top', root) !== undefined && find('#storytext', root) !== undefined,
  read: readPage,
}

function readPage({ root, around, fileName }: SourcePage): ParsedWork {
  const top = find('#profile_top', root) ?? root
  const line = find('.xgray', top)
  const { chapters: said, id, guessed, ...stats } = readFfnStats(lineOf(line))
  const dates = line === undefined ? [] : findAll('[data-xutime]', line).map(dayOf)
  const chapter = chapterOf(find('#chap_select option[selected]', root))
  const posted = said ?? 1
  const title = lineOf(find('b.xcontrast_txt', top))
  const summary = find('div.xcontrast_txt', top)
  return {
    work: {
      ...NO_METADATA,
      ...stats,
      title: title === '' ? titleFromFileName(fileName) : title,
      authors: unique([lineOf(find('a[href*="/u/"]', top))]),
      canons: readCanons(findAll('#pre_story_links a', root)),
      published: dates.at(-1) ?? stats.published,
      updated: dates.length > 1 ? (dates[0] ?? null) : stats.updated,
      chaptersTotal: stats.status === 'complete' ? posted : null,
      sourceUrl: id === null ? null : `https://www.fanfiction.net/s/${id}/`,
      summary: summary === undefined ? null : markupOrNull(summary.children, around),
      chapters: [
        {
          title: chapter.title,
          summary: null,
          notes: null,
          endNotes: null,
          html: markupOf(find('#storytext', root)?.children ?? [], around),
        },
      ],
    },
    chaptersPosted: posted,
    guessed: [
      ...(title === '' ? (['title-guessed'] as const) : []),
      ...(dates.length === 0 ? guessed : []),
      ...(posted > 1 ? (['parts-missing'] as const) : []),
    ],
  }
}

/** Seconds since 1970. */
function dayOf({ attribs }: Element): Day | null {
  const seconds = Number(attribs['data-xutime'])
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
}

/** `2. Ebb`, as the choice of chapters has it. */
function chapterOf(option: Element | undefined): { readonly title: string | null } {
  const line = lineOf(option)
  const number = Number(/^(\d+)\./.exec(line)?.[1] ?? 1)
  return { title: line === '' ? null : fanficfareTitle(line, number) }
}

/** The shelf and the canon on it; of a crossover one link with both canons. */
function readCanons(links: readonly Element[]): readonly string[] {
  const names = links.map(lineOf)
  const crossover = names.flatMap((name) => /^(.*) Crossover$/.exec(name)?.[1]?.split(' + ') ?? [])
  return unique(crossover.length > 0 ? crossover : names.slice(1, 2))
}
