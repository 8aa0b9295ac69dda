/** The part of the library's database that searching needs. */
export interface Sql {
  all<T extends object>(sql: string, ...values: readonly (string | number | null)[]): T[]
  get<T extends object>(sql: string, ...values: readonly (string | number | null)[]): T | undefined
  run(sql: string, ...values: readonly (string | number | null | Uint8Array)[]): { readonly changes: number }
}
