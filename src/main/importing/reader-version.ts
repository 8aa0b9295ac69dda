/**
 * Grows with each change of what is read from files, so that files read by an older version can be told and read again.
 */
export const READER_VERSION = 1
