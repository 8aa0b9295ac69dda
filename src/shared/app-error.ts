/** Every way in which something the user asked for can fail. Codes are compared, messages are only shown. */
export type ErrorCode =
  // one file of an import
  | 'not-found'
  | 'no-permission'
  | 'not-a-file'
  | 'read-failed'
  | 'empty'
  | 'only-whitespace'
  | 'too-large'
  | 'image'
  | 'compressed'
  | 'unsupported-format'
  | 'binary'
  | 'damaged'
  | 'drm'
  | 'undecodable'
  // the library
  | 'library-locked'
  | 'library-missing'
  | 'library-newer'
  | 'library-damaged'
  | 'disk-full'
  | 'index-not-ready'
  | 'unknown-work'
  | 'unknown-version'
  | 'unknown-report'
  | 'invalid-edit'
  | 'invalid-rules'
  // exporting
  | 'export-failed'
  | 'wrong-pattern'
  | 'backup-damaged'
  // a request that does not fit the contract
  | 'invalid-request'
  | 'internal'

/** What crosses every boundary in place of an exception: a code for the program, a sentence for the reader. */
export interface AppError {
  readonly code: ErrorCode
  /** One or two sentences: what is wrong and what can be done. Never a stack trace. */
  readonly message: string
}

/** Thrown inside the archive for what the caller has to be told; turned into an {@link AppError} once, at the boundary. */
export class ArchiveError extends Error implements AppError {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message)
    this.name = 'ArchiveError'
  }
}

/** The error as it crosses a boundary. A bug becomes `internal`: its message stays, its stack does not. */
export function toAppError(error: unknown): AppError {
  if (error instanceof ArchiveError) return { code: error.code, message: error.message }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || (error instanceof Error && error.message.includes('database or disk is full')))
    return { code: 'disk-full', message: 'The disk is full. Nothing was lost; make room and try again.' }
  return {
    code: 'internal',
    message: `Something went wrong in Ficarium itself: ${error instanceof Error ? error.message : String(error)}`,
  }
}
