import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { CHANNEL, REQUEST_NAMES, type Api } from '../shared/ipc'

const requests = Object.fromEntries(
  REQUEST_NAMES.map((name) => [
    name,
    (...args: unknown[]) => ipcRenderer.invoke(CHANNEL.request, name, args),
  ]),
)

type Receive = (name: string, value: unknown) => void

/** However many parts of the window listen, the channel has one listener. */
const receivers = new Set<Receive>()
ipcRenderer.on(CHANNEL.event, (_, name: string, value: unknown) => {
  for (const receive of [...receivers]) receive(name, value)
})

const rest: Pick<Api, 'importDropped' | 'on'> = {
  importDropped: (files) =>
    ipcRenderer.invoke(
      CHANNEL.dropped,
      files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== ''),
    ),
  on(event, listener) {
    const receive: Receive = (name, value) => {
      if (name === event) listener(value as never)
    }
    receivers.add(receive)
    return () => void receivers.delete(receive)
  },
}

contextBridge.exposeInMainWorld('ficarium', { ...requests, ...rest })
