import type { Events } from '../../shared/ipc'
import type { ArchiveRequests } from '../archive/archive-requests'

/** The archive as the desktop program sees it: asked in another thread, so that the window never waits. */
export interface DesktopArchive {
  /** Rejects with an AppError. */
  ask<K extends keyof ArchiveRequests>(
    name: K,
    ...args: Parameters<ArchiveRequests[K]>
  ): Promise<Awaited<ReturnType<ArchiveRequests[K]>>>
  onEvent(listener: <K extends keyof Events>(event: K, value: Events[K]) => void): void
  /** Finishes what is being written and frees the library. */
  close(): Promise<void>
}
