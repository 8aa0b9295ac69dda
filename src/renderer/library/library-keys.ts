import { READING_STATUSES, type Marks } from '../../shared/model'
import type { KeyGroup } from '../ui/KeysDialog'
import { READING_WORDS, statusOfKey } from './marks/reading-words'

/** What keys do in the library. */
export interface LibraryCommands {
  search(): void
  help(): void
  /** Goes from the list to the library at a glance, and back. */
  glance(): void
  selectAll(): void
  /** @returns whether there was something to clear */
  clear(): boolean
  move(by: number, range: boolean): void
  open(): void
  toggle(): void
  edit(): void
  review(): void
  remove(): void
  unfold(open: boolean): void
  mark(marks: Partial<Marks>): void
  note(): void
  myTags(): void
  surprise(): void
  saveSet(): void
  /** Shows the reports of imports. */
  imports(): void
}

/** The keys that mean something where the list is not in sight. */
export const GLANCE_KEYS: readonly string[] = ['/', '?', 'Escape', 'g', 's', 'i']

/** Does what a key stands for. @returns whether it stands for anything here */
export function pressLibraryKey(event: KeyboardEvent, commands: LibraryCommands): boolean {
  const target = event.target instanceof Element ? event.target : null
  const inList =
    target === null || target === document.body || target.closest('[aria-label="Works"]') !== null
  if (event.altKey) return false
  if (event.ctrlKey || event.metaKey) {
    return pressControlKey(event, commands)
  }
  switch (event.key) {
    case '/':
      commands.search()
      return true
    case '?':
      commands.help()
      return true
    case 'g':
      commands.glance()
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
    case 's':
      commands.surprise()
      return true
    case 'i':
      commands.imports()
      return true
    case 'v':
      commands.review()
      return true
    default:
      return inList && pressListKey(event, commands)
  }
}

function pressControlKey(event: KeyboardEvent, commands: LibraryCommands): boolean {
  switch (event.key.toLowerCase()) {
    case 'a':
      commands.selectAll()
      return true
    case 's':
      commands.saveSet()
      return true
    default:
      return false
  }
}

/** Marks are set while the list has the focus only: a slip of the hand elsewhere marks nothing. */
function pressMarkKey(event: KeyboardEvent, commands: LibraryCommands): boolean {
  const reading = statusOfKey(event.key)
  if (reading !== undefined) commands.mark({ reading })
  else if (event.key === 'u') commands.mark({ reading: null })
  else if (event.key === '0') commands.mark({ stars: null })
  else if (/^[1-5]$/.test(event.key)) commands.mark({ stars: Number(event.key) })
  else if (event.key === 'n') commands.note()
  else if (event.key === 'm') commands.myTags()
  else return false
  return true
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
      return pressMarkKey(event, commands)
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
      ['V', 'review it: what its text suggests'],
      ['X', 'select it'],
      ['Shift+↓ Shift+↑', 'select one after the other'],
      ['G', 'the library at a glance, and back'],
      ['Ctrl+A', 'select all that were found'],
      ['Esc', 'clear the selection'],
      ['Delete', 'move to the trash'],
      ['Ctrl+V', 'bring in a page that was copied'],
      ['I', 'what was imported, and when'],
      ['Ctrl+Z', 'undo what was done last'],
    ],
  },
  {
    title: 'What you keep',
    keys: [
      ...READING_STATUSES.map((status) => [READING_WORDS[status].key, READING_WORDS[status].name] as const),
      ['U', 'no mark'],
      ['1 2 3 4 5', 'stars; 0 takes them away'],
      ['N', 'private note'],
      ['M', 'my tags'],
      ['.', 'all that can be done with a work'],
    ],
  },
  {
    title: 'Shelves and sets',
    keys: [
      ['S', 'surprise me: any work of the list'],
      ['Ctrl+S', 'save what is shown as a set'],
      ['↓ ↑', 'next shelf or set, the one before'],
      ['→', 'rename, update or remove a set'],
    ],
  },
  {
    title: 'Filters',
    keys: [
      ['Space', 'any, included, excluded in turn'],
      ['+ Enter', 'include'],
      ['−', 'exclude'],
      ['Delete', 'let go of it'],
      ['↓ ↑ Home End', 'next value, value before, first, last'],
      ['a b c …', 'the next value that begins so'],
      ['M', 'more for a pairing or a character (Shift+M for the letter)'],
    ],
  },
  {
    title: 'Tag wrangling',
    keys: [
      ['↓ J', 'next suggestion'],
      ['↑ K', 'suggestion before'],
      ['Enter', 'join the ticked names'],
      ['N', 'they are not the same'],
      ['W', 'the works that come in'],
      ['Esc', 'back to the works'],
    ],
  },
  {
    title: 'Search',
    keys: [
      ['/', 'go to the search'],
      ['↓', 'there: recent searches, and names of the library; Delete forgets a search'],
      ['"did_not_sleep"', 'these words in this order'],
      ['title:kettle', 'also author: canon: pairing: character: tag: series: summary: text:'],
      ['-angst', 'works without this word'],
      ['walk* kettel~1', 'any ending; one letter off'],
      ['?', 'this list'],
    ],
  },
]
