import type { AddressInfo, Server } from 'node:net'
import { parseEndpoint, withPort } from '../config/fields.ts'

/**
 * Opens the port of an endpoint. Resolves with `host:port` as the endpoint says, with the real port where that is 0; rejects with the
 * sentence that `say` makes of the reason.
 */
export async function bind(server: Server, endpoint: string, say: (reason: string) => string): Promise<string> {
  const place = parseEndpoint(endpoint)
  if (place === undefined) throw new Error(say(`an endpoint is host:port: current value is ${endpoint}`))
  await new Promise<void>((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      const reason = error.code === 'EADDRINUSE' ? 'the port is taken by another program' : error.message
      reject(new Error(say(reason), { cause: error }))
    }
    server.once('error', fail)
    server.listen(place.port, place.host, () => {
      server.off('error', fail)
      resolve()
    })
  })
  return withPort(endpoint, (server.address() as AddressInfo).port)
}
