import { Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import styles from './LinkDialog.module.css'

interface LinkDialogProps {
  readonly address: string
  readonly theme: string
  readonly onClose: () => void
}

/** The address that a link in a story points to: to be copied, never to be gone to. */
export function LinkDialog({ address, theme, onClose }: LinkDialogProps) {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  // Works without the clipboard permission, which the window does not have.
  const copy = (): void => {
    field.current?.select()
    setCopied(document.execCommand('copy'))
  }
  return (
    <Dialog
      title="A link in the story"
      theme={theme}
      onClose={onClose}
      footer={
        <>
          <span role="status" className={styles.copied}>
            {copied === null ? '' : copied ? 'Copied' : 'Could not be copied: press Ctrl+C'}
          </span>
          <Button kind="primary" icon={Copy} onPress={copy}>
            Copy
          </Button>
        </>
      }
    >
      <p className={styles.text}>Ficarium opens no links. Copy the address to open it in a browser.</p>
      <Field ref={field} label="Address" readOnly value={address} onText={() => undefined} />
    </Dialog>
  )
}
