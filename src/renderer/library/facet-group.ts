import type { ReactNode } from 'react'
import type { FacetType } from '../../shared/model'
import type { LibraryQuery, SearchPage } from '../../shared/query'
import type { FacetValue } from './facet-rows'

/** What a group may ask of the rail. */
export interface FacetGroupActions {
  readonly open: (type: FacetType, open: boolean) => void
  /** Null gives a group the height back that it had at first. */
  readonly height: (type: FacetType, height: number | null) => void
  readonly state: (type: FacetType, name: string, state: FacetValue['state']) => void
  readonly anyOf: (type: FacetType, any: boolean) => void
}

export interface FacetGroupProps {
  readonly type: FacetType
  /** Null until the first search is answered. */
  readonly page: SearchPage | null
  readonly query: LibraryQuery
  readonly revision: number
  readonly open: boolean
  /** CSS pixels; null for as many values as stand in it at first. */
  readonly height: number | null
  readonly actions: FacetGroupActions
  /** What stands before the values when the group is open. */
  readonly tools?: ReactNode
  /** What stands below them. */
  readonly foot?: ReactNode
}
