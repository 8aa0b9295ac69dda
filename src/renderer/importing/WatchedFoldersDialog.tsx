import { FolderPlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Reply, WatchedFolder } from '../../shared/ipc'
import { ask } from '../ask'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { problem, useTell } from '../ui/notices'
import styles from './WatchedFoldersDialog.module.css'

/** The folders that are watched: more can be chosen, and each can be let go of. */
export function WatchedFoldersDialog({ onClose }: { readonly onClose: () => void }) {
  const tell = useTell()
  const [folders, setFolders] = useState<readonly WatchedFolder[] | null>(null)

  const show = async (request: Promise<Reply<readonly WatchedFolder[] | null>>): Promise<boolean> => {
    const reply = await ask(request)
    if (!reply.ok) tell(problem(reply.error))
    else if (reply.value !== null) setFolders(reply.value)
    return reply.ok
  }
  useEffect(() => {
    void ask(window.ficarium.listWatchedFolders()).then((reply) => {
      if (reply.ok) setFolders(reply.value)
      else tell(problem(reply.error))
    })
  }, [tell])

  const remove = async ({ id, path }: WatchedFolder): Promise<void> => {
    if (!(await show(window.ficarium.stopWatching(id)))) return
    const undo = (): void => void show(window.ficarium.watchAgain(id))
    tell({ text: `${path} is not watched any more`, actions: [{ label: 'Undo', undo: true, run: undo }] })
  }

  return (
    <Dialog
      title="Watched folders"
      onClose={onClose}
      width={44}
      footer={
        <Button icon={FolderPlus} onPress={() => void show(window.ficarium.watchChosenFolder())}>
          Watch a folder…
        </Button>
      }
    >
      <p className={styles.words}>
        New works in these folders come into the library by themselves, when Ficarium starts and while it
        runs. A work that changes there becomes a new version; nothing is ever written or deleted in them, and
        what leaves a folder stays in the library.
      </p>
      {folders?.length === 0 && <p className={styles.none}>No folder is watched.</p>}
      <ul className={styles.folders} aria-label="Watched folders">
        {folders?.map((folder) => (
          <li key={folder.id} className={styles.folder}>
            <span className={styles.path}>
              {folder.path}
              {folder.isLost && (
                <span className={styles.lost}>
                  Can not be found now. When it is there again, its new works come in.
                </span>
              )}
            </span>
            <Button small aria-label={`Stop watching ${folder.path}`} onPress={() => void remove(folder)}>
              Stop watching
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
