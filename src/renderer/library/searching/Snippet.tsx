import type { SnippetPart } from '../../../shared/query'

/** A found sentence, its found words marked. */
export function Snippet({ parts }: { readonly parts: readonly SnippetPart[] }) {
  return <>{parts.map((part, index) => (part.marked ? <mark key={index}>{part.text}</mark> : part.text))}</>
}
