import type { Api } from '../shared/ipc'

declare global {
  interface Window {
    /** The archive, as the preload hands it to the page. */
    readonly ficarium: Api
  }
}
