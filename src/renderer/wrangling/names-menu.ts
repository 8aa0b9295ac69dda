import { Link, ListTree } from 'lucide-react'
import { TAG_TYPES, UNKNOWN, type FacetType, type TagType } from '../../shared/model'
import type { MenuPart } from '../ui/menu-parts'
import type { Wrangling } from './wrangling'

/** What can be said of a name, for the menu of a value; nothing where it is no name that works have. */
export function namesParts(
  type: FacetType,
  name: string,
  { sameAs, belongsTo }: Wrangling,
): readonly MenuPart[] {
  if (!isTagType(type) || name === UNKNOWN) return []
  return [
    {
      title: 'The name',
      entries: [
        { name: 'Same as…', icon: Link, run: () => sameAs(type, name) },
        { name: 'Belongs to…', icon: ListTree, run: () => belongsTo(type, name) },
      ],
    },
  ]
}

function isTagType(type: FacetType): type is TagType {
  return TAG_TYPES.some((one) => one === type)
}
