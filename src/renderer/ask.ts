import { toAppError } from '../shared/app-error'
import type { Reply } from '../shared/ipc'

/** The archive's reply; a broken connection to it becomes a failed reply, so that no promise of the window rejects. */
export async function ask<T>(reply: Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await reply
  } catch (error) {
    return { ok: false, error: toAppError(error) }
  }
}
