/** Extensions of files that works are read from. */
export const READABLE_EXTENSIONS: readonly string[] =
  'txt text md markdown html htm xhtml xhtm epub docx zip'.split(' ')
