import { find, findAll, isTag, lineOf, type ChildNode, type Document, type Element } from './dom'

const BOXES = new Set('div section article main body html center header form'.split(' '))
const BLOCK =
  'p, div, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, blockquote, pre, hr, section, article, main, figure, center, address'

/** Parts of pages that are no story: ways to other pages, comments, forms. */
const FURNITURE =
  'nav, aside, footer, button, select, #comments, .comments, #comment-list, .comment-list, [role="navigation"], [id^="disqus"]'

/** Some sites put a whole page into a form; one that asks for something has fewer letters. */
const MAX_FORM = 2_000

/**
 * The blocks of a page one after another, out of the boxes that hold them; words that stand loose between blocks too.
 * What is furniture of the page is left out.
 */
export function blocksOf(root: Document | Element): readonly ChildNode[] {
  const forms = findAll('form', root).filter((form) => lineOf(form).length < MAX_FORM)
  const furniture = new Set([...findAll(FURNITURE, root), ...forms])
  const open = (nodes: readonly ChildNode[]): readonly ChildNode[] =>
    nodes.flatMap((node) => {
      if (!isTag(node)) return node.type === 'text' ? [node] : []
      if (furniture.has(node) || node.name === 'head') return []
      return BOXES.has(node.name) && find(BLOCK, node.children) !== undefined ? open(node.children) : [node]
    })
  return open(root.children)
}

/** The level of a heading, 1 to 6; undefined for everything else. */
export function headingLevel(node: ChildNode): number | undefined {
  const level = isTag(node) ? /^h([1-6])$/.exec(node.name)?.[1] : undefined
  return level === undefined ? undefined : Number(level)
}

/** Where the text of a page stands: in its one article or main part, if most of its words do; else in all of it. */
export function mainPart(root: Document): Document | Element {
  const body = find('body', root) ?? root
  const candidates = [findAll('article', body), findAll('main, [role="main"]', body)]
  const words = lineOf(body).length
  for (const [only, second] of candidates)
    if (only !== undefined && second === undefined && lineOf(only).length * 2 > words) return only
  return body
}
