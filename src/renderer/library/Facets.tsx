import { memo, useMemo } from 'react'
import type { RailSettings } from '../../shared/ipc'
import type { FacetType } from '../../shared/model'
import type { LibraryQuery, SearchPage } from '../../shared/query'
import type { FacetGroupActions } from './facet-group'
import { OPEN_AT_FIRST, RAIL_ORDER } from './facet-words'
import { FacetGroup } from './FacetGroup'
import { withAnyOf, withFacet } from './library-query'
import { MostPairingsField, PairingKindChoice } from './PairingTools'

export interface FacetsProps {
  readonly page: SearchPage | null
  readonly query: LibraryQuery
  readonly revision: number
  readonly settings: RailSettings
  readonly onSettings: (change: (settings: RailSettings) => RailSettings) => void
  readonly onQuery: (change: (query: LibraryQuery) => LibraryQuery) => void
}

/** The groups of values that works can be narrowed by. */
export const Facets = memo(function Facets(props: FacetsProps) {
  const { page, query, revision, settings, onSettings, onQuery } = props
  const actions = useMemo<FacetGroupActions>(
    () => ({
      open: (type, open) => onSettings((now) => ({ ...now, open: { ...now.open, [type]: open } })),
      height: (type, height) => onSettings((now) => withHeight(now, type, height)),
      state: (type, name, state) => onQuery((now) => withFacet(now, type, name, state)),
      anyOf: (type, any) => onQuery((now) => withAnyOf(now, type, any)),
    }),
    [onQuery, onSettings],
  )
  const pairingTools = {
    tools: <PairingKindChoice query={query} onQuery={onQuery} />,
    foot: <MostPairingsField query={query} onQuery={onQuery} />,
  }
  return RAIL_ORDER.map((type) => (
    <FacetGroup
      key={type}
      type={type}
      page={page}
      query={query}
      revision={revision}
      open={settings.open[type] ?? OPEN_AT_FIRST.includes(type)}
      height={settings.heights[type] ?? null}
      actions={actions}
      {...(type === 'pairing' ? pairingTools : {})}
    />
  ))
})

function withHeight(settings: RailSettings, type: FacetType, height: number | null): RailSettings {
  const { [type]: _before, ...others } = settings.heights
  return { ...settings, heights: height === null ? others : { ...others, [type]: height } }
}
