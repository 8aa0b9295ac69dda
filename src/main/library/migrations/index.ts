import { firstLibrary } from './001-first-library'
import { browse } from './002-browse'
import { versions } from './003-versions'
import { imports } from './004-imports'
import { languages } from './005-languages'
import type { Migration } from './migration'

/** In order, without gaps. */
export const MIGRATIONS: readonly Migration[] = [firstLibrary, browse, versions, imports, languages]
