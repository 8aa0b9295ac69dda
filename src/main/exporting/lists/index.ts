import type { ListKind } from '../../../shared/export'
import { catalogueCsv, catalogueJson } from './catalogue'
import { links } from './links'
import type { ListFormat } from './list'
import { recsHtml, recsMarkdown, recsText } from './recommendations'

/** Every way to write works down without their texts. */
export const LIST_FORMATS: Readonly<Record<ListKind, ListFormat>> = {
  links,
  'recs-html': recsHtml,
  'recs-markdown': recsMarkdown,
  'recs-text': recsText,
  'catalogue-csv': catalogueCsv,
  'catalogue-json': catalogueJson,
}
