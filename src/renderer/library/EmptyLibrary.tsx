import { ClipboardPaste, File, Folder, LibraryBig, Plus } from 'lucide-react'
import type { ImportActions } from '../importing/ImportMenu'
import { Button } from '../ui/Button'
import styles from './EmptyLibrary.module.css'

/** The first screen of an empty library: what to do next. */
export function EmptyLibrary({ importing }: { readonly importing: ImportActions }) {
  return (
    <main className={styles.empty}>
      <div className={styles.inner}>
        <div className={styles.drop}>
          <h1>Nothing on the shelves yet</h1>
          <p>Drop files or whole folders anywhere in this window.</p>
          <div className={styles.ways}>
            <Button kind="primary" icon={File} onPress={importing.chooseFiles}>
              Choose files…
            </Button>
            <Button icon={Folder} onPress={importing.chooseFolder}>
              Choose a folder…
            </Button>
            <Button icon={ClipboardPaste} onPress={importing.paste}>
              Paste a page…
            </Button>
            <Button icon={LibraryBig} onPress={importing.chooseCalibre}>
              From calibre…
            </Button>
          </div>
          <p className={styles.fine}>
            Text, HTML, EPUB, Word and ZIP files · saved or copied from AO3 or anywhere.
          </p>
        </div>
        <div className={styles.samples}>
          <div>
            <h2>Only looking?</h2>
            <p>
              <em>A Reply by the Evening Post</em>, <em>The Cartographer of Ithaca</em> and{' '}
              <em>The Second Kettle</em>.<br />
              Short, complete, for all ages; one click takes them out again.
            </p>
          </div>
          <Button icon={Plus} isDisabled={importing.busy} onPress={importing.addSamples}>
            Add three sample works
          </Button>
        </div>
        <div className={styles.promises}>
          <p>
            <b>Nothing leaves this computer</b>
            No account, no upload. Ficarium works with the network off.
          </p>
          <p>
            <b>Your files stay as they are</b>
            Each is copied byte for byte; the original is never changed.
          </p>
          <p>
            <b>Everything can be undone</b>
            An import of ten thousand files is one step back.
          </p>
        </div>
      </div>
    </main>
  )
}
