import type { KeyGroup } from '../ui/KeysDialog'

/** What keys do while one reads. */
export interface ReaderCommands {
  back(): void
  chapter(by: 1 | -1): void
  contents(): void
  size(steps: 1 | -1): void
  help(): void
  marks(): void
  hit(by: 1 | -1): void
  /** By so many pages; infinite goes to the end. */
  scroll(pages: number): void
}

/** Does what a key stands for. @returns whether it stands for anything here */
export function pressReaderKey(event: KeyboardEvent, commands: ReaderCommands): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  switch (event.key) {
    case 'Escape':
    case 'Backspace':
      commands.back()
      return true
    case 'ArrowRight':
    case 'n':
      commands.chapter(1)
      return true
    case 'ArrowLeft':
    case 'p':
      commands.chapter(-1)
      return true
    case 't':
      commands.contents()
      return true
    case '+':
    case '=':
      commands.size(1)
      return true
    case '-':
      commands.size(-1)
      return true
    case 'm':
      commands.marks()
      return true
    case '?':
      commands.help()
      return true
    case 'F3':
      commands.hit(event.shiftKey ? -1 : 1)
      return true
    case ']':
      commands.hit(1)
      return true
    case '[':
      commands.hit(-1)
      return true
    default:
      return event.target === document.body && pressScrollKey(event, commands)
  }
}

/** The page scrolls by itself when it has the focus; without one, the keys are brought to it. */
function pressScrollKey(event: KeyboardEvent, commands: ReaderCommands): boolean {
  const pages: Readonly<Record<string, number>> = {
    ' ': event.shiftKey ? -0.9 : 0.9,
    PageDown: 0.9,
    PageUp: -0.9,
    ArrowDown: 0.1,
    ArrowUp: -0.1,
    Home: -Infinity,
    End: Infinity,
  }
  const by = pages[event.key]
  if (by === undefined) return false
  commands.scroll(by)
  return true
}

/** The keys of the reader, for the list of keys. */
export const READER_KEYS: readonly KeyGroup[] = [
  {
    title: 'Reading',
    keys: [
      ['Space PageDown', 'on by a page'],
      ['→ N', 'next chapter'],
      ['← P', 'chapter before'],
      ['T', 'contents'],
      ['M', 'mark it, give it stars'],
      ['+ −', 'bigger and smaller type'],
      ['Esc Backspace', 'back to the library'],
      ['?', 'this list'],
    ],
  },
  {
    title: 'Found places',
    keys: [
      ['F3 ]', 'next hit'],
      ['Shift+F3 [', 'hit before'],
    ],
  },
]
