import { useMemo } from 'react'
import type { Reply, WorkToRead } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import type { Version } from '../../shared/versions'
import { useAnswer, type Answer } from '../useAnswer'
import type { Reading } from './reading'

/** A work with its text; `version` is there where it is an older one. */
export interface OpenedWork extends WorkToRead {
  readonly version?: Version
}

interface Question {
  readonly id: WorkId
  readonly version: number | undefined
}

const put = ({ id, version }: Question): Promise<Reply<OpenedWork>> =>
  version === undefined ? window.ficarium.readWork(id) : window.ficarium.readVersion(id, version)

/** The text that is to be read. */
export function useWork({ id, version }: Reading): Answer<OpenedWork> {
  return useAnswer(
    put,
    useMemo(() => ({ id, version }), [id, version]),
  )
}
