import { expect, test } from 'vitest'
import { latestOnly } from '../../../src/renderer/latest-only'

/** Answers when it is told to, in whatever order. */
function slowArchive() {
  const waiting = new Map<string, (answer: string) => void>()
  const asked: string[] = []
  return {
    asked,
    ask: (question: string) =>
      new Promise<string>((resolve) => {
        asked.push(question)
        waiting.set(question, resolve)
      }),
    answer: async (question: string) => {
      waiting.get(question)?.(`${question}!`)
      await new Promise(setImmediate)
    },
  }
}

test('of what is asked letter by letter only the newest waits, and only the newest is answered', async () => {
  const { asked, ask, answer } = slowArchive()
  const shown: string[] = []
  const put = latestOnly(ask, (_question: string, reply: string) => shown.push(reply))
  for (const text of ['w', 'wa', 'wal', 'walk']) put(text)
  expect(asked).toEqual(['w'])
  await answer('w')
  expect(asked).toEqual(['w', 'walk'])
  expect(shown, 'what was typed over is not shown').toEqual([])
  await answer('walk')
  expect(shown).toEqual(['walk!'])
})

test('a question put while the last one is being answered takes its place', async () => {
  const { asked, ask, answer } = slowArchive()
  const shown: string[] = []
  const put = latestOnly(ask, (_question: string, reply: string) => shown.push(reply))
  put('walk')
  put('wal')
  await answer('walk')
  put('walking')
  await answer('wal')
  await answer('walking')
  expect(asked).toEqual(['walk', 'wal', 'walking'])
  expect(shown).toEqual(['walking!'])
})
