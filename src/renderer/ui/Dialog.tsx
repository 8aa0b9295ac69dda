import { X } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './Button'
import { classes } from './classes'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at its foot. */
  readonly footer?: ReactNode
  /** In rem. */
  readonly width?: number
  /** A panel at the start edge, from top to bottom, in place of a box in the middle. */
  readonly side?: boolean
  /** The theme of the part it belongs to, where that is not the page's. */
  readonly theme?: string
}

/** A modal dialog: Escape closes it, and the focus goes back to where it came from. */
export function Dialog({ title, onClose, children, footer, width = 36, side, theme }: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={classes(styles.veil, side && styles.veilSide)}
      data-theme={theme}
    >
      <Modal
        className={classes(styles.modal, side && styles.side)}
        style={{ '--width': `${width}rem` } as CSSProperties}
      >
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton icon={X} label="Close" onPress={onClose} />
          </header>
          <div className={classes(styles.body, side && styles.bodySide)}>{children}</div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
