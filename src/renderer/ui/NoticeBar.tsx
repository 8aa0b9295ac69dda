import { TriangleAlert, Undo2, X } from 'lucide-react'
import { Button, IconButton } from './Button'
import { FootBar } from './FootBar'
import type { Notice } from './notices'
import styles from './NoticeBar.module.css'

interface NoticeBarProps {
  readonly notice: Notice | null
  readonly onDismiss: () => void
}

/** The notice of now. It stays until it is dismissed: what can be undone does not slip away. */
export function NoticeBar({ notice, onDismiss }: NoticeBarProps) {
  return (
    <div role="status">
      {notice !== null && (
        <FootBar label="Notice" tone={notice.problem === true ? 'problem' : 'plain'}>
          {notice.problem === true && <TriangleAlert size={16} className={styles.sign} aria-hidden />}
          <span className={styles.text}>{notice.text}</span>
          {notice.actions?.map((action) => (
            <Button
              key={action.label}
              {...(action.undo === true ? { icon: Undo2 } : {})}
              onPress={() => {
                onDismiss()
                action.run()
              }}
            >
              {action.label}
            </Button>
          ))}
          <span className={styles.end}>
            <IconButton icon={X} label="Dismiss" onPress={onDismiss} />
          </span>
        </FootBar>
      )}
    </div>
  )
}
