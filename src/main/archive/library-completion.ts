import { addedWords } from '../../shared/other-libraries'
import type { ImportedFile } from '../../shared/ipc'
import type { ReviewCode } from '../../shared/model'
import type { LibrarySaid } from '../importing/libraries/said'
import { completeWork } from './complete-work'
import type { Written } from './import-traces'
import type { PreparedWork } from './preparing'
import { recordOf } from './records'
import type { Shelves } from './shelves'

/** Completes the works of an import by what a library says of the files that they lie in. */
export class LibraryCompletion {
  /**
   * @param library by its name
   * @param saidOf what it says of the work in a file
   * @param saysNothing what the reader is told of a file of which it says nothing
   */
  constructor(
    readonly library: string,
    readonly saidOf: (path: string) => LibrarySaid | undefined,
    readonly saysNothing: string,
  ) {}

  /** Which work it is, where its file does not say: it may be here already. */
  identify(item: PreparedWork): PreparedWork {
    const identity = this.saidOf(item.path)?.identity ?? null
    if (item.newWork.identity !== null || identity === null || isOneOfSeveral(item)) return item
    return { ...item, newWork: { ...item.newWork, identity } }
  }

  /** @returns what became of each file after that */
  complete(shelves: Shelves, group: readonly Written[]): readonly Written[] {
    try {
      return shelves.change(() => group.map((one) => this.#completeOne(shelves, one)))
    } catch {
      // The works are safe; the library can be imported once more.
      return group
    } finally {
      for (const { file } of group) if (file.id !== undefined) shelves.refresh(file.id)
    }
  }

  #completeOne(shelves: Shelves, written: Written): Written {
    const { file, traces } = written
    const said = this.saidOf(file.path)
    if (said === undefined) return { file: withWords(file, [this.saysNothing]), traces }
    if (isOneOfSeveral(file)) return written
    if (file.id === undefined) return { file: { ...file, ...titleIn(said) }, traces }
    const { added, trace, review } = completeWork(shelves, file.id, said, this.library)
    if (trace === undefined) return { file: withWords(file, [shortWords(shelves, file, said)]), traces }
    const { title } = recordOf(shelves, file.id)
    const words = added.length === 0 ? '' : `From ${this.library}: ${addedWords(added)}.`
    return {
      file: withWords({ ...file, title, ...outcomeOf(file), ...reviewIn(file, review) }, [
        words,
        shortWords(shelves, file, said),
      ]),
      traces: [...traces, trace],
    }
  }
}

/** A file that was here and of which more is known now is not just here. */
function outcomeOf({ outcome }: ImportedFile): Pick<ImportedFile, 'outcome'> {
  return { outcome: outcome === 'duplicate' ? 'updated' : outcome }
}

function reviewIn(file: ImportedFile, review: readonly ReviewCode[]): Pick<ImportedFile, 'review'> {
  return file.review === undefined ? {} : { review }
}

function titleIn({ title }: LibrarySaid): Pick<ImportedFile, 'title'> {
  return title === '' ? {} : { title }
}

function withWords(file: ImportedFile, words: readonly string[]): ImportedFile {
  const message = [file.message ?? '', ...words].filter((part) => part !== '').join(' ')
  return message === '' ? file : { ...file, message }
}

/** Words are counted in the text itself; a text that is much shorter than the library says is not all of the work. */
function shortWords(shelves: Shelves, { id }: ImportedFile, { words }: LibrarySaid): string {
  const here = id === undefined ? 0 : recordOf(shelves, id).words
  if (words === null || here >= words * 0.9) return ''
  return `The library counts ${words.toLocaleString('en')} words and the file has ${here.toLocaleString('en')}: it may be an older one.`
}

/** A file with several works: what is said of it is said of none of them. */
function isOneOfSeveral({ entry }: Pick<ImportedFile, 'entry'>): boolean {
  return entry !== undefined && /\bwork \d+ of \d+$/.test(entry)
}
