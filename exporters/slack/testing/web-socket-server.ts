import { createHash } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

/** One connection: what came by it, and what to send by it. */
export interface ServedSocket {
  url: string
  received: string[]
  send(message: object | string): void
  /** Without a word, as a broken line. */
  cut(): void
  /** As the protocol has it. */
  close(): void
  closed: boolean
}

/** The least of RFC 6455 that a test needs: text frames of up to 64 KiB, and closing. */
export function serveWebSockets(server: Server, onConnect: (socket: ServedSocket) => void): void {
  server.on('upgrade', (incoming: IncomingMessage, stream: Duplex) => {
    const key = createHash('sha1').update(`${incoming.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
    stream.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`)
    const socket: ServedSocket = {
      url: incoming.url!,
      received: [],
      closed: false,
      send: (message) => void stream.write(frame(1, typeof message === 'string' ? message : JSON.stringify(message))),
      cut: () => void stream.destroy(),
      close: () => void stream.write(frame(8, '')),
    }
    let rest = Buffer.alloc(0)
    stream.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk])
      for (let read = readFrame(rest); read !== undefined; read = readFrame(rest)) {
        rest = rest.subarray(read.length)
        if (read.opcode === 1) socket.received.push(read.text)
        else if (read.opcode === 8) stream.end(frame(8, ''))
      }
    })
    stream.on('close', () => (socket.closed = true)).on('error', () => {})
    onConnect(socket)
  })
}

function frame(opcode: number, text: string): Buffer {
  const body = Buffer.from(text)
  const head =
    body.length < 126 ? Buffer.from([128 | opcode, body.length]) : Buffer.from([128 | opcode, 126, body.length >> 8, body.length & 255])
  return Buffer.concat([head, body])
}

/** Frames of a client are masked. */
function readFrame(bytes: Buffer): { opcode: number; text: string; length: number } | undefined {
  if (bytes.length < 2) return undefined
  const short = bytes[1]! & 127
  const start = short === 126 ? 4 : 2
  if (bytes.length < start) return undefined
  const size = short === 126 ? bytes.readUInt16BE(2) : short
  const length = start + 4 + size
  if (bytes.length < length) return undefined
  const mask = bytes.subarray(start, start + 4)
  const body = bytes.subarray(start + 4, length).map((byte, at) => byte ^ mask[at % 4]!)
  return { opcode: bytes[0]! & 15, text: body.toString(), length }
}
