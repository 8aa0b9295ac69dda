import { hasClass, isTag, lineOf, type ChildNode } from '../html/dom'
import { markupOf, markupOrNull, type Surroundings } from '../html/markup'
import { fanficfareTitle } from './fanficfare-labels'
import type { DraftChapter } from './source'

/** A chapter of FanFicFare's as it stands in its file. */
export interface Section {
  readonly heading: string
  readonly nodes: readonly ChildNode[]
  readonly around: Surroundings
}

export interface FanficfareChapter {
  readonly chapter: DraftChapter
  /** The work's own notes, which stand in its first and its last chapter. */
  readonly workNotes: string | null
  readonly workEndNotes: string | null
}

/** FanFicFare writes AO3's notes into the text, each under a label in bold. Source: base_otw_adapter.py. */
const LABEL = /^(Author's Note|Summary for the Chapter|Notes for the Chapter|Inspired by):?$/

type Said = ReadonlyMap<string, string>

/** Takes the notes out of a chapter: those before its text and those behind it. @param position counts from 1 */
export function readFanficfareSection(
  { heading, nodes, around }: Section,
  position: number,
): FanficfareChapter {
  const parts = contentOf(nodes)
  const head = takeNotes(parts, 'head', around)
  const foot = takeNotes(head.rest, 'foot', around)
  const note = (said: Said, label: string): string | null => said.get(label) ?? null
  return {
    chapter: {
      title: fanficfareTitle(heading, position),
      summary: note(head.said, 'Summary for the Chapter'),
      notes: note(head.said, 'Notes for the Chapter'),
      endNotes: note(foot.said, 'Notes for the Chapter'),
      html: markupOf(foot.rest, around),
    },
    workNotes: note(head.said, "Author's Note"),
    workEndNotes: note(foot.said, "Author's Note"),
  }
}

/** The text stands in a box of its own. */
function contentOf(nodes: readonly ChildNode[]): readonly ChildNode[] {
  const written = nodes.filter((node) => isTag(node) || lineOf(node) !== '')
  const [only] = written
  return written.length === 1 && only !== undefined && isTag(only) && only.name === 'div'
    ? only.children
    : nodes
}

interface Taken {
  readonly said: Said
  readonly rest: readonly ChildNode[]
}

/** The labelled notes at one end of a chapter: in a box that says so, or loose before or behind the text. */
function takeNotes(nodes: readonly ChildNode[], end: 'head' | 'foot', around: Surroundings): Taken {
  const boxes = nodes.filter(isTag).filter((node) => hasClass(node, `fff_${end}_notes`))
  if (boxes.length > 0) {
    const said = new Map(boxes.flatMap((box) => [...readNotes(box.children, around)]))
    return { said, rest: nodes.filter((node) => !isTag(node) || !boxes.includes(node)) }
  }
  const written = nodes.filter((node) => isTag(node) || lineOf(node) !== '')
  const loose = end === 'head' ? runOfNotes(written, 0) : runOfNotes(written, footStart(written))
  return { said: readNotes(loose, around), rest: nodes.filter((node) => !loose.includes(node)) }
}

/** Label and quotation in turn, from a place on. */
function runOfNotes(nodes: readonly ChildNode[], from: number): readonly ChildNode[] {
  let to = from
  while (isLabel(nodes[to]) && isQuotation(nodes[to + 1])) to += 2
  return nodes.slice(from, to)
}

function footStart(nodes: readonly ChildNode[]): number {
  let from = nodes.length
  while (from >= 2 && isLabel(nodes[from - 2]) && isQuotation(nodes[from - 1])) from -= 2
  return from
}

function isLabel(node: ChildNode | undefined): boolean {
  return node !== undefined && isTag(node) && node.name === 'b' && LABEL.test(lineOf(node))
}

function isQuotation(node: ChildNode | undefined): boolean {
  return node !== undefined && isTag(node) && node.name === 'blockquote'
}

function readNotes(nodes: readonly ChildNode[], around: Surroundings): Said {
  const said = new Map<string, string>()
  let label: string | undefined
  let current: ChildNode[] = []
  const close = (): void => {
    const [only, second] = current.filter((node) => isTag(node) || lineOf(node) !== '')
    const inside =
      only !== undefined && second === undefined && isTag(only) && only.name === 'blockquote'
        ? only.children
        : current
    const markup = label === undefined ? null : markupOrNull(inside, around)
    if (label !== undefined && markup !== null) said.set(label, (said.get(label) ?? '') + markup)
    current = []
  }
  for (const node of nodes) {
    const named = isTag(node) && node.name === 'b' ? LABEL.exec(lineOf(node))?.[1] : undefined
    if (named === undefined) {
      current.push(node)
      continue
    }
    close()
    label = named
  }
  close()
  return said
}
