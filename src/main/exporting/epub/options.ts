import { SUBJECT_KINDS, type SubjectKind } from './subjects'

/** A drawn cover in letters, the same as a picture of dots for e-readers that draw nothing, or none. */
export const COVERS = ['svg', 'png', 'none'] as const
export type Cover = (typeof COVERS)[number]

/** What a reader can choose of an EPUB. */
export interface EpubOptions {
  readonly cover: Cover
  /** Kinds of tags that become subjects, which library programs show as tags. */
  readonly subjects: readonly SubjectKind[]
}

export const EPUB_OPTIONS: EpubOptions = { cover: 'svg', subjects: SUBJECT_KINDS }
