import { CircleHelp } from 'lucide-react'
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { IconButton } from '../../ui/Button'
import { SEARCH_HELP, type HelpPart } from './search-help'
import styles from './SearchHelp.module.css'

interface SearchHelpProps {
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  /** An example is wanted in the field. */
  readonly onTake: (example: string) => void
}

/** How to search, by examples; a click puts one into the field. */
export function SearchHelp({ open, onOpen, onTake }: SearchHelpProps) {
  return (
    <DialogTrigger isOpen={open} onOpenChange={onOpen}>
      <IconButton small icon={CircleHelp} label="How to search" />
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={6}>
        <Dialog className={styles.panel ?? ''}>
          <Heading slot="title" level={2} className={styles.title ?? ''}>
            How to search
          </Heading>
          <p className={styles.intro}>
            Words are enough: each has to be there. The rest is for when they are not. Click an example to try
            it.
          </p>
          <div className={styles.parts}>
            {SEARCH_HELP.map((part) => (
              <Part key={part.title} part={part} onTake={onTake} />
            ))}
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

interface PartProps extends Pick<SearchHelpProps, 'onTake'> {
  readonly part: HelpPart
}

function Part({ part, onTake }: PartProps) {
  return (
    <section>
      <h3>{part.title}</h3>
      <ul>
        {part.examples.map(({ query, finds }) => (
          <li key={query}>
            <button type="button" onClick={() => onTake(query)}>
              <code>{query}</code>
            </button>
            <span>{finds}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
