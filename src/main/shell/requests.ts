import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { toAppError, type AppError } from '../../shared/app-error'
import { CHANNEL, type Events, type Reply, type Requests } from '../../shared/ipc'
import { DROPPED_SCHEMA, REQUEST_SCHEMAS } from './request-schemas'
import { isOwnPage } from './trusted-page'

/** Something that answers every request of the window. */
export type Handlers = {
  readonly [K in keyof Requests]: (...args: Parameters<Requests[K]>) => Promise<ReturnType<Requests[K]>>
}

/**
 * Answers the window's requests: each sender and each argument is checked first, each failure becomes a value.
 * @param importPaths takes the paths that the preload made of dropped files
 */
export function answerRequests(
  handlers: Handlers,
  importPaths: (paths: readonly string[]) => Promise<unknown>,
  devServer: string | undefined,
): void {
  ipcMain.handle(CHANNEL.request, (event, name: unknown, args: unknown) =>
    reply(event, devServer, async () => {
      if (typeof name !== 'string' || !Object.hasOwn(REQUEST_SCHEMAS, name))
        throw refused('there is no such request')
      const schema = REQUEST_SCHEMAS[name as keyof Requests]
      const checked = schema.safeParse(args)
      if (!checked.success) throw refused(`${name} does not take these arguments`)
      const handler = handlers[name as keyof Requests] as (...given: readonly unknown[]) => Promise<unknown>
      return await handler(...checked.data)
    }),
  )
  ipcMain.handle(CHANNEL.dropped, (event, paths: unknown) =>
    reply(event, devServer, async () => {
      const checked = DROPPED_SCHEMA.safeParse(paths)
      if (!checked.success) throw refused('only files and folders can be dropped')
      return await importPaths(checked.data)
    }),
  )
}

/** Tells the window something unasked. */
export function sendEvent<K extends keyof Events>(window: BrowserWindow, event: K, value: Events[K]): void {
  if (!window.isDestroyed()) window.webContents.send(CHANNEL.event, event, value)
}

async function reply(
  event: IpcMainInvokeEvent,
  devServer: string | undefined,
  answer: () => Promise<unknown>,
): Promise<Reply<unknown>> {
  try {
    const frame = event.senderFrame
    if (frame === null || frame.parent !== null || !isOwnPage(frame.url, devServer))
      throw refused('the sender is not the window of Ficarium')
    return { ok: true, value: await answer() }
  } catch (error) {
    return {
      ok: false,
      error: isAppError(error) ? { code: error.code, message: error.message } : toAppError(error),
    }
  }
}

function refused(why: string): AppError {
  return { code: 'invalid-request', message: `This request was refused: ${why}.` }
}

function isAppError(error: unknown): error is AppError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    'message' in error &&
    !(error instanceof Error)
  )
}
