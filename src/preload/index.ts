import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { CHANNEL, REQUEST_NAMES, type Api } from '../shared/ipc'

const requests = Object.fromEntries(
  REQUEST_NAMES.map((name) => [
    name,
    (...args: unknown[]) => ipcRenderer.invoke(CHANNEL.request, name, args),
  ]),
)

const rest: Pick<Api, 'importDropped' | 'on'> = {
  importDropped: (files) =>
    ipcRenderer.invoke(
      CHANNEL.dropped,
      files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== ''),
    ),
  on(event, listener) {
    const receive = (_: unknown, name: string, value: unknown): void => {
      if (name === event) listener(value as never)
    }
    ipcRenderer.on(CHANNEL.event, receive)
    return () => ipcRenderer.off(CHANNEL.event, receive)
  },
}

contextBridge.exposeInMainWorld('ficarium', { ...requests, ...rest })
