import { ArchiveError, type AppError } from '../../shared/app-error'

/**
 * Why something could not be exported, and what the reader can do about it.
 * @param what it was: `This work could not be made into an EPUB`
 */
export function describeFailure(error: unknown, what = 'This could not be written'): AppError {
  if (error instanceof ArchiveError) return { code: error.code, message: error.message }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return {
        code: 'disk-full',
        message:
          'There is no room left where the export goes. Make room or choose another folder, then export again.',
      }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return {
        code: 'no-permission',
        message:
          'Ficarium may not write there. Choose another folder, or close the program that has the file open, then export again.',
      }
    case 'ENOTDIR':
    case 'EEXIST':
      return {
        code: 'export-failed',
        message: 'A file stands where the folder should be. Choose another folder, then export again.',
      }
    case 'ENOENT':
    case 'EIO':
    case 'ENODEV':
    case 'ENXIO':
      return {
        code: 'export-failed',
        message:
          'The folder is gone or its disk does not answer. Check that it is connected, then export again.',
      }
    case 'ENAMETOOLONG':
      return {
        code: 'export-failed',
        message:
          'The path of the file gets too long. Choose a folder with a shorter path, then export again.',
      }
    default:
      return {
        code: 'export-failed',
        message: `${what} (${error instanceof Error ? error.message : String(error)}). Nothing else is affected.`,
      }
  }
}
