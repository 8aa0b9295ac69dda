import { firstLibrary } from './001-first-library'
import type { Migration } from './migration'

/** In order, without gaps. */
export const MIGRATIONS: readonly Migration[] = [firstLibrary]
