import type { Book } from './book'

/** What a reader can expect who does not see, or not well. Source: EPUB Accessibility 1.1, schema.org vocabulary. */
export function accessibilityMetadata({ images, documents }: Book): readonly string[] {
  const hasPictures = images.length > 0
  const said: readonly (readonly [string, string])[] = [
    ['accessMode', 'textual'],
    ...(hasPictures ? ([['accessMode', 'visual']] as const) : []),
    // Pictures of a story are described where their author described them: the text alone tells it.
    ['accessModeSufficient', 'textual'],
    ...(hasPictures ? ([['accessModeSufficient', 'textual,visual']] as const) : []),
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'readingOrder'],
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'displayTransformability'],
    ['accessibilityHazard', 'none'],
    [
      'accessibilitySummary',
      documents.length > 3
        ? 'Text in reading order with headings, a table of contents and landmarks.'
        : 'Text in reading order with headings and landmarks.',
    ],
  ]
  return said.map(([property, value]) => `<meta property="schema:${property}">${value}</meta>`)
}
