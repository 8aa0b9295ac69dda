import type { KeyGroup } from '../ui/KeysDialog'

/** What keys do in the library. */
export interface LibraryCommands {
  search(): void
  help(): void
  selectAll(): void
  /** @returns whether there was something to clear */
  clear(): boolean
  move(by: number, range: boolean): void
  open(): void
  toggle(): void
  edit(): void
  remove(): void
  unfold(open: boolean): void
}

/** Does what a key stands for. @returns whether it stands for anything here */
export function pressLibraryKey(event: KeyboardEvent, commands: LibraryCommands): boolean {
  const target = event.target instanceof Element ? event.target : null
  const inList =
    target === null || target === document.body || target.closest('[aria-label="Works"]') !== null
  if (event.altKey) return false
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'a') return false
    commands.selectAll()
    return true
  }
  switch (event.key) {
    case '/':
      commands.search()
      return true
    case '?':
      commands.help()
      return true
    case 'Escape':
      return commands.clear()
    case 'j':
    case 'k':
      commands.move(event.key === 'j' ? 1 : -1, false)
      return true
    case 'x':
      commands.toggle()
      return true
    case 'e':
      commands.edit()
      return true
    default:
      return inList && pressListKey(event, commands)
  }
}

function pressListKey(event: KeyboardEvent, commands: LibraryCommands): boolean {
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      commands.move(event.key === 'ArrowDown' ? 1 : -1, event.shiftKey)
      return true
    case 'Home':
    case 'End':
      commands.move(event.key === 'End' ? Infinity : -Infinity, event.shiftKey)
      return true
    case 'ArrowRight':
    case 'ArrowLeft':
      commands.unfold(event.key === 'ArrowRight')
      return true
    case 'Delete':
      commands.remove()
      return true
    case 'Enter':
      if (event.target !== document.body) return false
      commands.open()
      return true
    default:
      return false
  }
}

/** The keys of the library and the language of its search, for the list of keys. */
export const LIBRARY_KEYS: readonly KeyGroup[] = [
  {
    title: 'Works',
    keys: [
      ['↓ J', 'next work'],
      ['↑ K', 'work before'],
      ['Enter', 'read it'],
      ['→ ←', 'unfold and fold it'],
      ['E', 'edit it, or the selected ones'],
      ['X', 'select it'],
      ['Shift+↓ Shift+↑', 'select one after the other'],
      ['Ctrl+A', 'select all that were found'],
      ['Esc', 'clear the selection'],
      ['Delete', 'move to the trash'],
      ['Ctrl+Z', 'undo what was done last'],
    ],
  },
  {
    title: 'Filters',
    keys: [
      ['Space', 'any, included, excluded in turn'],
      ['+ Enter', 'include'],
      ['−', 'exclude'],
      ['↓ ↑', 'next value, value before'],
    ],
  },
  {
    title: 'Search',
    keys: [
      ['/', 'go to the search'],
      ['"did_not_sleep"', 'these words in this order'],
      ['title:kettle', 'also author: canon: pairing: character: tag: series: summary: text:'],
      ['-angst', 'works without this word'],
      ['walk* kettel~1', 'any ending; one letter off'],
      ['?', 'this list'],
    ],
  },
]
