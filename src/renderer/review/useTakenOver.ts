import { useEffect, useRef } from 'react'
import type { TakenOver } from '../../shared/ipc'
import { ask } from '../ask'
import { problem, type Tell } from '../ui/notices'
import { count } from '../ui/wording'

/** What is taken over within so many milliseconds is told, and taken back, together. */
const TOGETHER = 60_000

/**
 * Tells what was taken over of itself because the settings say so, with the way to take it back.
 *
 * @param onChanged is called when it was taken back
 */
export function useTakenOver(tell: Tell, onChanged: () => void): void {
  const recent = useRef<{ over: readonly TakenOver[]; at: number }>({ over: [], at: -Infinity })

  useEffect(() => {
    const takeBack = async (over: readonly TakenOver[]): Promise<void> => {
      for (const { receipt } of [...over].reverse()) {
        const reply = await ask(window.ficarium.undo(receipt))
        if (!reply.ok) return tell(problem(reply.error))
      }
      tell({ text: 'Taken back' })
      onChanged()
    }
    return window.ficarium.on('takenOver', (one) => {
      const now = performance.now()
      const { over: before, at } = recent.current
      const over = now - at < TOGETHER ? [...before, one] : [one]
      recent.current = { over, at: now }
      const sum = (of: (each: TakenOver) => number): number => over.reduce((all, each) => all + of(each), 0)
      const words = `${count(
        sum(({ suggestions }) => suggestions),
        'certain suggestion',
      )} in ${count(
        sum(({ works }) => works),
        'work',
      )}`
      const undo = (): void => {
        recent.current = { over: [], at: -Infinity }
        void takeBack(over)
      }
      tell({ text: `Taken over by itself: ${words}`, actions: [{ label: 'Undo', undo: true, run: undo }] })
    })
  }, [tell, onChanged])
}
