import { useMemo, useState } from 'react'
import type { PairingKind } from '../../shared/model'
import { withAnyone, type CharacterPairings, type LibraryQuery, type SearchPage } from '../../shared/query'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { count } from '../ui/wording'
import { useAnswer } from '../useAnswer'
import { isPairingOf } from './choice-words'
import { facetRow } from './facet-rows'
import styles from './CharacterDialog.module.css'
import { FacetList } from './FacetList'
import { withAnyOf, withFacet } from './library-query'

interface CharacterDialogProps {
  readonly name: string
  readonly query: LibraryQuery
  readonly revision: number
  readonly page: SearchPage | null
  readonly onQuery: (change: (query: LibraryQuery) => LibraryQuery) => void
  readonly onClose: () => void
}

interface Question {
  readonly query: LibraryQuery
  readonly revision: number
  readonly name: string
}

const put = ({ query, name }: Question) => window.ficarium.characterPairings(query, name)
const KINDS: readonly { readonly kind: PairingKind; readonly title: string }[] = [
  { kind: 'romantic', title: 'Romantic' },
  { kind: 'platonic', title: 'Platonic' },
]
/** The height of each list. CSS pixels. */
const HEIGHT = 264

/** The page of a character: everybody that they are paired with, romances and friendships apart. */
export function CharacterDialog(props: CharacterDialogProps) {
  const { name, query, revision, page, onQuery, onClose } = props
  const answer = useAnswer(
    put,
    useMemo(() => ({ query, revision, name }), [query, revision, name]),
  )
  const { last } = answer
  return (
    <Dialog
      title={last?.name ?? name}
      width={34}
      onClose={onClose}
      footer={
        <>
          <span role="status">{page === null ? '' : `${count(page.ids.length, 'work')} found`}</span>
          <Button kind="primary" onPress={onClose}>
            Show them
          </Button>
        </>
      }
    >
      <div className={styles.head}>
        <p>{last === null ? '' : `In ${count(last.works, 'work')} of those found`}</p>
        <Choice
          label="Pairings, match"
          options={[
            { value: 'all', name: 'all of' },
            { value: 'any', name: 'any of' },
          ]}
          value={query.anyOf.includes('pairing') ? 'any' : 'all'}
          onChange={(mode) => onQuery((now) => withAnyOf(now, 'pairing', mode === 'any'))}
        />
      </div>
      {last !== null &&
        KINDS.map(({ kind, title }) => (
          <section key={kind} className={styles.kind}>
            <h3>{title}</h3>
            <PairingsOfKind {...props} kind={kind} title={title} known={last} />
          </section>
        ))}
    </Dialog>
  )
}

interface PairingsOfKindProps extends CharacterDialogProps {
  readonly kind: PairingKind
  readonly title: string
  readonly known: CharacterPairings
}

/** The pairing with anyone and the chosen ones stand first; a chosen one is never left out. */
function PairingsOfKind({ kind, title, known, query, page, onQuery }: PairingsOfKindProps) {
  const [kept, setKept] = useState<string | null>(null)
  const counts = known.pairings[kind]
  const first = [
    withAnyone(known.name, kind),
    ...query.facets.flatMap(({ type, name }) =>
      type === 'pairing' && isPairingOf(name, known.name, kind) ? [name] : [],
    ),
    ...(kept === null ? [] : [kept]),
  ]
  const pinned = [...new Set(first)]
  const row = (name: string) =>
    facetRow(
      query,
      'pairing',
      name,
      counts.find((one) => one.name === name)?.count ?? null,
      page?.chosen ?? [],
    )
  const rest = counts.filter(({ name }) => !pinned.includes(name))
  return (
    <>
      <FacetList
        label={`${title} pairings`}
        pinned={pinned.map(row)}
        rest={{ total: rest.length, get: (place) => row(rest[place]?.name ?? '') }}
        height={HEIGHT}
        onLeave={() => setKept(null)}
        onState={(name, state, keep) => {
          setKept(keep ? name : null)
          onQuery((now) => withFacet(now, 'pairing', name, state))
        }}
      />
      {counts.length <= 1 && (
        <p className={styles.none}>No {title.toLowerCase()} pairing in the works found</p>
      )}
    </>
  )
}
