import { find, findAll, hasClass, lineOf, type Document, type Element } from '../html/dom'
import { markupOf, markupOrNull, type Surroundings } from '../html/markup'
import { readByline } from './ao3-byline'
import { inspiredMarkup, joined, listMarkup } from './ao3-related'
import { ao3Metadata, chaptersPosted, readAo3Tags } from './ao3-tags'
import { chapterTitle } from './chapter-title'
import { ao3Address } from './identity'
import {
  titleFromFileName,
  type DraftChapter,
  type PageSource,
  type ParsedWork,
  type SourcePage,
} from './source'

/**
 * A work's page of AO3 that was saved as a web page: the whole work or one chapter. What the page has of its reader, of
 * comments and of scripts is not looked at.
 * Source: otwarchive, app/views/works and app/views/chapters.
 */
export const ao3Page: PageSource = {
  name: 'AO3 page, saved',
  recognises: ({ root }) =>
    find('dl.work.meta dd', root) !== undefined && find('#chapters', root) !== undefined,
  read: readPage,
}

function readPage({ root, around: surroundings, fileName }: SourcePage): ParsedWork {
  const around = onAo3(surroundings)
  const list = find('dl.work.meta', root)
  const tags = list === undefined ? undefined : readAo3Tags(list)
  const preface = find('#workskin > .preface', root) ?? find('.preface', root)
  const chapters = readChapters(root, around)
  const heading = preface === undefined ? undefined : find('.title', preface)
  const title = lineOf(heading)
  const posted = tags === undefined ? null : chaptersPosted(tags)
  return {
    work: {
      ...ao3Metadata(tags ?? { lists: new Map(), series: [], stats: '' }, chapters.length),
      title: title === '' ? titleFromFileName(fileName) : title,
      authors: readByline(preface === undefined ? undefined : find('.byline', preface)),
      sourceUrl: addressOf(root) ?? null,
      summary: section(preface, '.summary', around),
      notes: joined(associations(preface, around), section(preface, '.notes', around)),
      endNotes: joined(
        section(root, '#work_endnotes', around),
        inspiredMarkup(findAll('#children li', root), around),
      ),
      chapters,
    },
    chaptersPosted: posted,
    guessed: [
      ...(title === '' ? (['title-guessed'] as const) : []),
      ...(posted !== null && posted > chapters.length ? (['parts-missing'] as const) : []),
    ],
  }
}

/** A page that was saved as it came has links that name no site. */
function onAo3(around: Surroundings): Surroundings {
  return {
    ...around,
    link: (href) => around.link(/^\/(?!\/)/.test(href) ? `https://archiveofourown.org${href}` : href),
  }
}

/** Places of the page that name its own work, not one that it speaks of. */
const OWN_LINKS =
  'link[rel="canonical"], .work.navigation a, li.download a, li.share a, #chapters h3.title a, form#new_kudo, form#new_comment'

function addressOf(root: Document): string | undefined {
  for (const { attribs } of findAll(OWN_LINKS, root)) {
    const href = attribs['href'] ?? attribs['action'] ?? ''
    const path = /^(?:https?:\/\/[^/]*)?(?:\/collections\/[\w-]+)?\/(?:works|downloads)\/(\d+)/.exec(href)
    const address =
      path === null ? undefined : ao3Address(`https://archiveofourown.org/works/${path[1] ?? ''}`)
    if (address !== undefined) return address
  }
  return savedFrom(root)
}

/** Browsers write the page's address into a comment. */
function savedFrom(root: Document): string | undefined {
  for (const node of root.children) {
    const address = node.type === 'comment' ? ao3Address(node.data) : undefined
    if (address !== undefined) return address
  }
  return undefined
}

function section(
  within: Document | Element | undefined,
  selector: string,
  around: Surroundings,
): string | null {
  const quote = within === undefined ? undefined : find(`${selector} blockquote`, within)
  return quote === undefined ? null : markupOrNull(quote.children, around)
}

/** For whom the work was written, and what it was inspired by or translated from: it stands over the notes. */
function associations(preface: Element | undefined, around: Surroundings): string | null {
  const list = preface === undefined ? undefined : find('.notes ul.associations', preface)
  return list === undefined ? null : listMarkup(list, around)
}

function readChapters(root: Document, around: Surroundings): readonly DraftChapter[] {
  const chapters = findAll('#chapters > .chapter', root)
  if (chapters.length > 0) return chapters.map((chapter, at) => readChapter(chapter, at + 1, around))
  const html = findAll('#chapters > .userstuff', root).map((story) => storyOf(story, around))
  return [{ title: null, summary: null, notes: null, endNotes: null, html: html.join('') }]
}

function readChapter(chapter: Element, position: number, around: Surroundings): DraftChapter {
  const number = Number(/^chapter-(\d+)$/.exec(chapter.attribs['id'] ?? '')?.[1] ?? position)
  const story = findAll('.userstuff', chapter).find(({ name }) => name === 'div')
  return {
    title: chapterTitle(lineOf(find('h3.title', chapter)), number),
    summary: section(chapter, '.summary', around),
    notes: section(chapter, '.notes:not(.end)', around),
    endNotes: section(chapter, '.end.notes', around),
    html: story === undefined ? '' : storyOf(story, around),
  }
}

/** The page's own heading over the text is for screen readers only. */
function storyOf(story: Element, around: Surroundings): string {
  const isLandmark = (node: Element): boolean => hasClass(node, 'landmark')
  return markupOf(
    story.children.filter((node) => !(node.type === 'tag' && isLandmark(node))),
    around,
  )
}
