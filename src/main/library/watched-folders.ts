import { sep } from 'node:path'
import type { Database } from './database'

/** Folders whose files come in by themselves. */
export interface WatchedPath {
  readonly id: number
  readonly path: string
}

/** A file as it lies on the disk. */
export interface SeenFile {
  readonly path: string
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly modified: number
}

/** In the order in which they were added. */
export function listWatched(db: Database): readonly WatchedPath[] {
  return db.all<{ id: number; path: string }>(
    'SELECT id, path FROM watched_folders WHERE removed = 0 ORDER BY id',
  )
}

/** @returns its number; one that is watched already keeps the one it has */
export function addWatched(db: Database, path: string): number {
  db.run('INSERT INTO watched_folders (path) VALUES (?) ON CONFLICT (path) DO UPDATE SET removed = 0', path)
  return Number(db.get('SELECT id FROM watched_folders WHERE path = ?', path)?.['id'])
}

/** @returns the folder; undefined when there is none of this number */
export function setWatchedRemoved(db: Database, id: number, removed: boolean): WatchedPath | undefined {
  db.run('UPDATE watched_folders SET removed = ? WHERE id = ?', removed ? 1 : 0, id)
  return db.get<{ id: number; path: string }>('SELECT id, path FROM watched_folders WHERE id = ?', id)
}

/** Forgets folders that were removed, and what was seen in them and lies in no other. */
export function forgetRemoved(db: Database): void {
  const kept = listWatched(db)
  for (const { path } of db.all<{ path: string }>('SELECT path FROM watched_folders WHERE removed = 1')) {
    const inside = db.all<{ path: string }>(
      'SELECT path FROM watched_files WHERE path LIKE ? ESCAPE ?',
      `${escaped(path)}%`,
      '\\',
    )
    for (const file of inside)
      if (isInside(file.path, path) && !kept.some((folder) => isInside(file.path, folder.path)))
        db.run('DELETE FROM watched_files WHERE path = ?', file.path)
  }
  db.run('DELETE FROM watched_folders WHERE removed = 1')
}

/** Whether a file was looked at as it is now. */
export function wasSeen(db: Database, { path, bytes, modified }: SeenFile): boolean {
  const row = db.get<Omit<SeenFile, 'path'>>('SELECT bytes, modified FROM watched_files WHERE path = ?', path)
  return row !== undefined && row.bytes === bytes && row.modified === modified
}

export function markSeen(db: Database, files: readonly SeenFile[]): void {
  const sql = 'INSERT OR REPLACE INTO watched_files (path, bytes, modified) VALUES (?, ?, ?)'
  for (const { path, bytes, modified } of files) db.run(sql, path, bytes, modified)
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function escaped(path: string): string {
  return path.replace(/[\\%_]/g, '\\$&')
}
