import { useMemo } from 'react'
import type { WorkId } from '../../../shared/model'
import type { VersionComparison, Versions } from '../../../shared/versions'
import { useAnswer, type Answer } from '../../useAnswer'

interface Question {
  readonly id: WorkId
  readonly revision: number
}

const putVersions = ({ id }: Question) => window.ficarium.readVersions(id)

/** The versions of a work as they are at a revision of the library. */
export function useVersions(id: WorkId, revision: number): Answer<Versions> {
  return useAnswer(
    putVersions,
    useMemo(() => ({ id, revision }), [id, revision]),
  )
}

interface Compared {
  readonly id: WorkId
  readonly older: number
  readonly newer: number
}

const putComparison = ({ id, older, newer }: Compared) => window.ficarium.compareVersions(id, older, newer)

/** What became of each chapter between two versions. */
export function useComparison(id: WorkId, older: number, newer: number): Answer<VersionComparison> {
  return useAnswer(
    putComparison,
    useMemo(() => ({ id, older, newer }), [id, older, newer]),
  )
}
