import { useEffect, useState } from 'react'
import type { ImportReport, Reply } from '../../../shared/ipc'
import type { ColumnMeanings, LibraryOffer } from '../../../shared/other-libraries'
import { ask } from '../../ask'
import { CalibreDialog } from './CalibreDialog'
import { TableDialog } from './TableDialog'

interface LibraryDialogsProps {
  readonly onImport: (request: () => Promise<Reply<ImportReport | null>>) => void
}

/** Asks about the libraries of other programs that were found among what came in, one after the other. */
export function LibraryDialogs({ onImport }: LibraryDialogsProps) {
  const [offers, setOffers] = useState<readonly LibraryOffer[]>([])
  useEffect(
    () => window.ficarium.on('libraryFound', (offer) => setOffers((before) => [...before, offer])),
    [],
  )
  const [offer] = offers
  if (offer === undefined) return null

  const next = (): void => setOffers((before) => before.slice(1))
  const cancel = (): void => {
    void ask(window.ficarium.dropLibrary(offer.id))
    next()
  }
  const take = (meanings: ColumnMeanings): void => {
    onImport(() => window.ficarium.importLibrary(offer.id, meanings))
    next()
  }
  return offer.kind === 'calibre' ? (
    <CalibreDialog key={offer.id} offer={offer} onClose={cancel} onImport={take} />
  ) : (
    <TableDialog key={offer.id} offer={offer} onClose={cancel} onImport={() => take({})} />
  )
}
