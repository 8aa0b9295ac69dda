import type { KeyGroup } from '../ui/KeysDialog'

/** What keys do in the review. */
export interface ReviewCommands {
  move(by: number): void
  accept(): void
  refuse(): void
  /** Open, accepted, refused in turn. */
  cycle(): void
  /** Of a pairing. @returns whether the current suggestion is one */
  sign(sign: 'romantic' | 'platonic'): boolean
  unfold(open: boolean): void
  /** Goes to where a name is added by hand. */
  add(): void
  acceptCertain(): void
  skip(): void
  goBack(): void
  undo(): void
  preview(): void
  edit(): void
  read(): void
  help(): void
  leave(): void
}

/** Marks the elements on which Enter and space belong to the review rather than to the element. */
export const ROW_MARK = 'data-suggestion'

/** Does what a key stands for. @returns whether it stands for anything here */
export function pressReviewKey(event: KeyboardEvent, commands: ReviewCommands): boolean {
  if (event.altKey) return false
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'z' || event.shiftKey) return false
    commands.undo()
    return true
  }
  const run = keyOf(event, commands)
  if (run === undefined) return false
  return run() ?? true
}

type Run = () => boolean | void

function keyOf({ key, target }: KeyboardEvent, commands: ReviewCommands): Run | undefined {
  const onButton =
    target instanceof Element &&
    target.closest('button, a, input, summary') !== null &&
    !target.hasAttribute(ROW_MARK)
  // A button that has the focus is pressed by these, and a choice is moved by the arrows.
  if (onButton && ['Enter', ' '].includes(key)) return undefined
  if (target instanceof HTMLInputElement && key.startsWith('Arrow')) return undefined
  const keys: Readonly<Record<string, Run>> = {
    ArrowDown: () => commands.move(1),
    ArrowUp: () => commands.move(-1),
    j: () => commands.move(1),
    k: () => commands.move(-1),
    Home: () => commands.move(-Infinity),
    End: () => commands.move(Infinity),
    y: commands.accept,
    '+': commands.accept,
    n: commands.refuse,
    '-': commands.refuse,
    '−': commands.refuse,
    ' ': commands.cycle,
    '/': () => commands.sign('romantic'),
    '&': () => commands.sign('platonic'),
    ArrowRight: () => commands.unfold(true),
    ArrowLeft: () => commands.unfold(false),
    a: commands.add,
    Enter: commands.acceptCertain,
    s: commands.skip,
    Backspace: commands.goBack,
    u: commands.undo,
    p: commands.preview,
    e: commands.edit,
    o: commands.read,
    '?': commands.help,
    Escape: commands.leave,
  }
  const name = key.length === 1 ? key.toLowerCase() : key
  return Object.hasOwn(keys, name) ? keys[name] : undefined
}

/** The keys of the review, for the list of keys. */
export const REVIEW_KEYS: readonly KeyGroup[] = [
  {
    title: 'Suggestions',
    keys: [
      ['↓ J', 'next suggestion'],
      ['↑ K', 'suggestion before'],
      ['Y +', 'accept'],
      ['N −', 'refuse'],
      ['Space', 'open, accepted, refused in turn'],
      ['/', 'a pairing is a romance'],
      ['&', 'a pairing is a friendship or a family'],
      ['→ ←', 'more places in the story, fewer'],
      ['A', 'add a name by hand; Esc comes back'],
      ['U Ctrl+Z', 'undo what was done last'],
    ],
  },
  {
    title: 'Works',
    keys: [
      ['Enter', 'accept the certain ones, next work'],
      ['S', 'skip this work'],
      ['Backspace', 'work before'],
      ['P', 'its first lines'],
      ['E', 'edit everything of it'],
      ['O', 'read it'],
      ['Esc', 'back to the library'],
      ['?', 'this list'],
    ],
  },
]
