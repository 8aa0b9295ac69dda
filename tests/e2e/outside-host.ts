import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A host outside the program. It answers everybody, by TCP and by UDP, and remembers who came. */
export interface OutsideHost {
  /** `127.0.0.1:PORT` */
  readonly address: string
  /** Every connection, request and datagram since it was opened. */
  readonly arrivals: readonly string[]
  close(): Promise<void>
}

/** Opens the host, and makes sure that it notices who comes: nobody coming would prove nothing otherwise. */
export async function openOutsideHost(): Promise<OutsideHost> {
  const arrivals: string[] = []
  const server = createServer((request, response) => {
    arrivals.push(`request ${request.url}`)
    response.setHeader('access-control-allow-origin', '*').end('it was let in')
  })
  server.on('connection', () => arrivals.push('connection'))
  server.on('upgrade', (request, socket) => {
    arrivals.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const datagrams = createSocket('udp4')
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve))

  const noticed = new Promise<void>((resolve) => datagrams.once('message', () => resolve()))
  datagrams.send('hello', port, '127.0.0.1')
  await noticed
  datagrams.on('message', () => arrivals.push('datagram'))
  await fetch(`http://127.0.0.1:${port}/hello`)
  if (arrivals.join() !== 'connection,request /hello') throw new Error('the outside host is blind')
  arrivals.length = 0

  return {
    address: `127.0.0.1:${port}`,
    arrivals,
    close: async () => {
      datagrams.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
