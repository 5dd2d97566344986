// @ts-nocheck
import { createServer } from 'node:http'

export const PORT = 9810

/** Stands in for the encoder, the speech recognizer and the shop of rights. */
export function startPartner(): Promise<() => void> {
  const server = createServer((request, response) => {
    const url = request.url!
    if (url.startsWith('/speech')) return void setTimeout(() => response.end('{}'), 1500).unref()
    if (url.startsWith('/rights')) return void response.writeHead(403).end('{"reason":"territory"}')
    if (url.startsWith('/encode')) return void response.writeHead(500).end('boom')
    if (url.startsWith('/reset')) return void request.socket.destroy()
    if (url.startsWith('/catalog')) return void response.end('{"titles":null}')
    if (url.startsWith('/thumbs')) return void response.end('<html>moved</html>')
    return void response.end('{}')
  })
  return new Promise((resolve) => server.listen(PORT, '127.0.0.1', () => resolve(() => server.close())))
}
