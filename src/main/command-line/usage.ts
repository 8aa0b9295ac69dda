export const USAGE = `ficarium --library DIR COMMAND …

  import PATH…                      read files and folders into the library
      a calibre library with what calibre says of its books; --calibre if it has to be one
      --column #LABEL=MEANING (what a column of it stands for)  --dry-run (says what would be taken over)
      a table of works (CSV) completes works that are here
      --encoding NAME (what texts are encoded in: windows-1251, shift_jis, macintosh …; files that are here are read again)
  search QUERY                      find works; "" finds all
      --include TYPE:NAME  --exclude TYPE:NAME  --any-of TYPE
      --main-pairing A/B (the first listed)  --only-pairing A/B (no other of its kind)  --most-pairings N
      --any (one of the words is enough)  --sort ORDER  --limit N (50)
      --shelf SHELF  --hidden-rules (leaves out what your rules hide)
  show ID [--text | --html]         one work, or its story
      --version N                   as an older version has it; their numbers stand in show ID
  tags [TYPE]                       the names in the library
  edit ID --add TYPE:NAME --remove TYPE:NAME --title T
  mark ID --reading MARK --stars 1…5 --note TEXT    what you keep of it; none takes away
  sets                              your shelves and saved sets, with counts
  hide                              your rules for what is hidden, folded or warned of
      --add SUBJECT  --effect hide | fold | warn  --remove RULE
  suggest [ID…]                     what texts say of canon, characters and pairing; without ID of every work not read yet
      --apply-certain (takes over what is certain, of these works or of all)
  review ID --accept TYPE:NAME --refuse TYPE:NAME --reopen TYPE:NAME --done
  remove ID…   restore ID…          to the trash, and back
  export (ID… | --query Q | --all) --to DIR
      --names PATTERN       such as '{canon}/{series} {n} - {title}'
      --anthology TITLE     one EPUB of all of them
      --cover svg|png|none  --only-changed
  list (ID… | --query Q | --all)
      --as links|recs-html|recs-markdown|recs-text|catalogue-csv|catalogue-json
      --stale YEARS         works in progress without an update for so long
      --to FILE
  stats   verify
  backup FILE   restore FILE        the whole library in one file, and back
  reindex                           indexes every word anew; stopped, it goes on from there the next time
  twins                             works that may be one, and why
      --same ID=ID                  they are: the first one gets the versions of the other
      --different ID=ID             they are not, and are not named again
  wrangle                           the rules of names
      --suggestions                 names that may be the same, and why
      --alias TYPE:NAME=CANONICAL   the one name stands for the other
      --parent TYPE:NAME=PARENT     what has the one has the other as well
      --different TYPE:NAME=OTHER   the two are never taken for each other
      --forget TYPE:NAME=OTHER      takes such a rule out
      --export FILE  --import FILE  the rules as a file

TYPE is canon, pairing, character, tag, rating, warning, category, language, series, author, mine (your own tags),
  and for searching also status, length, year, year-length, crossover and reading.
A/* is A in a romance with anyone, "A & *" in a friendship.
ORDER is relevance, updated, added, read, words, title, author or chance (--seed N says which).
SHELF is continue, new-chapters, to-read or recent. MARK is to-read, reading, read, did-not-finish or re-read.
SUBJECT is TYPE:NAME, work:ID or text:WORDS (a word, or a phrase in quotes of the shell).
MEANING is canon, pairing, character, tag, rating, warning, category, series, status, words, mine, reading, stars,
  note or ignore.
--json prints one JSON document. Without --library the library of FICARIUM_LIBRARY is taken, else your own.
`
