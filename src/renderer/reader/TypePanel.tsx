import { ALargeSmall } from 'lucide-react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { ReaderTheme, Settings } from '../../shared/ipc'
import { FONT_SIZES, WIDTHS } from '../settings/reader-settings'
import { IconButton } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Slider } from '../ui/Slider'
import styles from './TypePanel.module.css'

interface TypePanelProps {
  readonly settings: Settings['reader']
  readonly theme: string
  readonly onSettings: (settings: Settings['reader']) => void
}

const THEMES: readonly { readonly value: ReaderTheme; readonly name: string }[] = [
  { value: 'system', name: 'System' },
  { value: 'light', name: 'Light' },
  { value: 'sepia', name: 'Sepia' },
  { value: 'dark', name: 'Dark' },
]

const FONTS: readonly { readonly value: Settings['reader']['font']; readonly name: string }[] = [
  { value: 'serif', name: 'Serif' },
  { value: 'sans', name: 'Sans' },
]

/** How the text looks; each change is seen behind the panel at once. */
export function TypePanel({ settings, theme, onSettings }: TypePanelProps) {
  return (
    <DialogTrigger>
      <IconButton icon={ALargeSmall} label="Type and colour" />
      <Popover className={styles.popover ?? ''} data-theme={theme} placement="bottom end" offset={4}>
        <Dialog aria-label="Type and colour" className={styles.panel ?? ''}>
          <div className={styles.row}>
            <span>Colour</span>
            <Choice
              label="Colour"
              options={THEMES}
              value={settings.theme}
              onChange={(value) => onSettings({ ...settings, theme: value })}
            />
          </div>
          <div className={styles.row}>
            <span>Type</span>
            <Choice
              label="Type"
              options={FONTS}
              value={settings.font}
              onChange={(value) => onSettings({ ...settings, font: value })}
            />
          </div>
          <Slider
            label="Size"
            range={FONT_SIZES}
            value={settings.fontSize}
            onChange={(fontSize) => onSettings({ ...settings, fontSize })}
          />
          <Slider
            label="Width"
            range={WIDTHS}
            value={settings.width}
            onChange={(width) => onSettings({ ...settings, width })}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
