import type { StoryHtml } from '../../shared/model'
import { blocksToHtml, type Block } from './blocks'
import { groupsOf, layoutOf, unwrap, type Layout } from './layout'
import { withoutMarks } from './marks'
import { isSceneBreak } from './scene-breaks'

/** Lines of a plain text as paragraphs, scene breaks and line breaks. */
export function textToHtml(lines: readonly string[], layout?: Layout): StoryHtml {
  return blocksToHtml(textToBlocks(lines, layout))
}

/** As {@link textToHtml}; null when there is nothing but blank lines. */
export function textToHtmlOrNull(lines: readonly string[], layout?: Layout): StoryHtml | null {
  return lines.some((line) => line.trim() !== '') ? textToHtml(lines, layout) : null
}

/**
 * The paragraphs of a plain text, and the scene breaks between them.
 * @param layout of the whole text, where these are some of its lines
 */
export function textToBlocks(lines: readonly string[], layout: Layout = layoutOf(lines)): readonly Block[] {
  return groupsOf(lines).flatMap((group) => paragraphsOf(group, layout).map(toBlock))
}

function paragraphsOf(group: readonly string[], layout: Layout): readonly (readonly string[])[] {
  if (layout.kind === 'each-line') return group.map((line) => [line.trim()])
  const parts = splitAtBreaks(group)
  return parts.flatMap((part) =>
    layout.kind === 'wrapped' ? unwrap(part, layout.column) : [part.map((line) => line.trim())],
  )
}

/** A scene break needs no blank lines around it. */
function splitAtBreaks(group: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = []
  let wasBreak = true
  for (const line of group) {
    const isBreak = isSceneBreak(withoutMarks(line))
    if (isBreak || wasBreak) parts.push([line])
    else parts.at(-1)?.push(line)
    wasBreak = isBreak
  }
  return parts
}

function toBlock(lines: readonly string[]): Block {
  const [only] = lines
  const isBreak = lines.length === 1 && only !== undefined && isSceneBreak(withoutMarks(only))
  return { kind: isBreak ? 'break' : 'paragraph', lines }
}
