import { useState } from 'react'
import type { Marks, WorkRecord } from '../../shared/model'
import { ask } from '../ask'
import { markedWords } from '../library/marks/mark-menu'
import { problem, useTell } from '../ui/notices'

/**
 * The reader's marks on the work that is read, and the way to set them: what is set shows at once, and goes again when it
 * could not be kept.
 */
export function useReaderMarks(work: WorkRecord): readonly [Marks, (marks: Partial<Marks>) => void] {
  const tell = useTell()
  const [marks, setMarks] = useState<Marks>({
    reading: work.reading,
    stars: work.stars,
    privateNotes: work.privateNotes,
  })
  const mark = async (change: Partial<Marks>): Promise<void> => {
    const before = ofTheSame(change, marks)
    const set = (those: Partial<Marks>): void => setMarks((now) => ({ ...now, ...those }))
    set(change)
    const reply = await ask(window.ficarium.markWorks([work.id], change))
    if (!reply.ok) {
      set(before)
      return tell(problem(reply.error))
    }
    const undo = async (): Promise<void> => {
      const undone = await ask(window.ficarium.undo(reply.value))
      if (undone.ok) set(before)
      tell(undone.ok ? { text: 'Undone' } : problem(undone.error))
    }
    tell({
      text: markedWords(`“${work.title}”`, change),
      actions: [{ label: 'Undo', undo: true, run: () => void undo() }],
    })
  }
  return [marks, (change) => void mark(change)]
}

/** What marks were before a change, as far as it is about them. */
function ofTheSame(change: Partial<Marks>, marks: Marks): Partial<Marks> {
  return {
    ...(change.reading === undefined ? {} : { reading: marks.reading }),
    ...(change.stars === undefined ? {} : { stars: marks.stars }),
    ...(change.privateNotes === undefined ? {} : { privateNotes: marks.privateNotes }),
  }
}
