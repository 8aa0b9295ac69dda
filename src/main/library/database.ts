import { backup, DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite'

export type SqlValue = string | number | null | Uint8Array
export type Row = Record<string, SqlValue>

/** Result codes of SQLite that mean something to the reader. Source: sqlite.org/rescode.html */
const RESULT_CODES = { busy: 5, full: 13, cannotOpen: 14 } as const

/** Of a copy; others get their turn in between. */
const PAGES_AT_ONCE = 1_000

/** Whether SQLite failed for this very reason. */
export function isSqliteError(error: unknown, reason: keyof typeof RESULT_CODES): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === RESULT_CODES[reason]
}

/** One open SQLite file. Statements are prepared once; transactions may be nested. */
export class Database {
  readonly #db: InstanceType<typeof DatabaseSync>
  readonly #statements = new Map<string, StatementSyncInstance>()
  #depth = 0

  constructor(path: string) {
    this.#db = new DatabaseSync(path)
  }

  exec(sql: string): void {
    this.#db.exec(sql)
  }

  all<T extends object = Row>(sql: string, ...values: readonly SqlValue[]): T[] {
    return this.#prepare(sql).all(...values) as T[]
  }

  get<T extends object = Row>(sql: string, ...values: readonly SqlValue[]): T | undefined {
    return (this.#prepare(sql).get(...values) as T | undefined) ?? undefined
  }

  iterate<T extends object = Row>(sql: string, ...values: readonly SqlValue[]): IterableIterator<T> {
    return this.#prepare(sql).iterate(...values) as IterableIterator<T>
  }

  /** @returns the row id of the last insert, and how many rows changed */
  run(sql: string, ...values: readonly SqlValue[]): { readonly lastId: number; readonly changes: number } {
    const { lastInsertRowid, changes } = this.#prepare(sql).run(...values)
    return { lastId: Number(lastInsertRowid), changes: Number(changes) }
  }

  /** All of it or nothing. */
  transaction<T>(body: () => T): T {
    const name = `nested${this.#depth}`
    const isOuter = this.#depth === 0
    this.#db.exec(isOuter ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${name}`)
    this.#depth++
    let result: T
    try {
      result = body()
    } catch (error) {
      this.#depth--
      this.#rollBack(isOuter ? 'ROLLBACK' : `ROLLBACK TO ${name}; RELEASE ${name}`)
      throw error
    }
    this.#depth--
    try {
      this.#db.exec(isOuter ? 'COMMIT' : `RELEASE ${name}`)
    } catch (error) {
      if (isOuter) this.#rollBack('ROLLBACK')
      throw error
    }
    return result
  }

  /** Copies the whole database as it is at one moment; it can be written to meanwhile. @returns whether it was not stopped */
  async copyTo(path: string, signal?: AbortSignal): Promise<boolean> {
    const isStopped = (): boolean => signal?.aborted === true
    try {
      await backup(this.#db, path, {
        rate: PAGES_AT_ONCE,
        progress: () => {
          if (isStopped()) throw new Error('stopped')
        },
      })
    } catch (error) {
      if (!isStopped()) throw error
    }
    return !isStopped()
  }

  close(): void {
    this.#statements.clear()
    this.#db.close()
  }

  /** Where the disk is full or fails, SQLite has rolled back by itself: the first error is the one to be told. */
  #rollBack(sql: string): void {
    try {
      this.#db.exec(sql)
    } catch {
      // There is no transaction any more.
    }
  }

  #prepare(sql: string): StatementSyncInstance {
    let statement = this.#statements.get(sql)
    if (statement === undefined) {
      statement = this.#db.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}
