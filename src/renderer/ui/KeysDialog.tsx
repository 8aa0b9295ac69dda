import { Fragment } from 'react'
import { Dialog } from './Dialog'
import styles from './KeysDialog.module.css'

/** Keys of one kind of work. */
export interface KeyGroup {
  readonly title: string
  /** The keys as they are printed, several for the same thing parted by a space (one within a key is written `_`), and what they do. */
  readonly keys: readonly (readonly [keys: string, meaning: string])[]
}

interface KeysDialogProps {
  readonly groups: readonly KeyGroup[]
  readonly onClose: () => void
  readonly theme?: string
}

/** The list of keys. */
export function KeysDialog({ groups, onClose, theme }: KeysDialogProps) {
  return (
    <Dialog title="Keys" onClose={onClose} width={44} {...(theme === undefined ? {} : { theme })}>
      <div className={styles.groups} role="region" aria-label="All keys" tabIndex={0}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className={styles.title}>{group.title}</h3>
            <dl className={styles.keys}>
              {group.keys.map(([keys, meaning]) => (
                <Fragment key={keys}>
                  <dt>
                    {keys.split(' ').map((key) => (
                      <kbd key={key}>{key.replaceAll('_', ' ')}</kbd>
                    ))}
                  </dt>
                  <dd>{meaning}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
