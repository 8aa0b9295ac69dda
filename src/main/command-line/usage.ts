export const USAGE = `ficarium --library DIR COMMAND …

  import PATH…                      read files and folders into the library
  search QUERY                      find works; "" finds all
      --include TYPE:NAME  --exclude TYPE:NAME  --any-of TYPE
      --any (one of the words is enough)  --sort ORDER  --limit N (50)
  show ID [--text | --html]         one work, or its story
  tags [TYPE]                       the names in the library
  edit ID --add TYPE:NAME --remove TYPE:NAME --title T
  remove ID…   restore ID…          to the trash, and back
  export (ID… | --query Q | --all) --to DIR
  stats   verify

TYPE is canon, pairing, character, tag, rating, warning, category, status, language, series or author.
ORDER is relevance, updated, added, words, title or author.
--json prints one JSON document. Without --library the library of FICARIUM_LIBRARY is taken, else your own.
`
