import { join } from 'node:path'
import { ArchiveClient } from './archive/client'
import { runDesktop } from './shell/desktop'

/** The desktop program: a window, and the archive in a thread of its own. Electron is ready only after this module. */
void runDesktop(
  (folder, resources) =>
    new ArchiveClient(join(import.meta.dirname, 'archive-worker.js'), { folder, resources }),
)
