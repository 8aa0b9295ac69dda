import type { TagType } from '../../shared/model'
import { BelongsDialog } from './BelongsDialog'
import { SameDialog } from './SameDialog'
import { useSay } from './useSay'
import type { NameQuestion } from './wrangling'

interface NameDialogsProps {
  readonly question: NameQuestion | null
  readonly onChanged: () => void
  readonly onWorks: (type: TagType, name: string) => void
  readonly onClose: () => void
}

/** What one is asked about a name, wherever that was opened. */
export function NameDialogs({ question, onChanged, onWorks, onClose }: NameDialogsProps) {
  const { say } = useSay(onChanged)
  if (question === null) return null
  return question.kind === 'same' ? (
    <SameDialog question={question} say={say} onWorks={onWorks} onClose={onClose} />
  ) : (
    <BelongsDialog question={question} say={say} onClose={onClose} />
  )
}
