import type { Archive } from '../archive/archive'
import type { Arguments, OptionShape } from './arguments'

/** What a command came to. */
export interface Outcome {
  readonly exitCode: number
  /** The document of `--json`. */
  readonly json: unknown
  /** The same for people. */
  readonly text: string
}

export interface Context {
  /** Relative paths count from here. */
  readonly folder: string
  readonly asJson: boolean
  readonly signal: AbortSignal
  /** One line on standard error. */
  tell(line: string): void
}

export interface Command {
  readonly options: Readonly<Record<string, OptionShape>>
  /** Makes a library where there is none. */
  readonly creates?: true
  readonly takesQuery?: true
  /** Asks for words: every work has to be indexed before. */
  readonly asksWords?: true
  /** Looks at the arguments before a library is opened. @throws WrongCall */
  prepare(args: Arguments, context: Context): Run | OnClosed
}

type Run = (archive: Archive) => Outcome | Promise<Outcome>

/** What is done to a library while it is open nowhere. */
export interface OnClosed {
  onClosed(folder: string): Promise<Outcome>
}
