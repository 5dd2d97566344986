import { request as requestHttp, Agent as HttpAgent, type IncomingMessage } from 'node:http'
import { request as requestHttps, Agent as HttpsAgent } from 'node:https'
import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import * as LIMITS from '../core/limits.ts'
import type { Transport, TransportResult } from '../core/types.ts'
import { ANSWER_LENGTH, resultOf } from '../delivery/fetch-transport.ts'
import { untraced } from '../delivery/untraced.ts'
import { SERVER_TIME_HEADER, SIGNATURE_HEADER } from '../shared/signature.ts'
import { signNow } from './sign.ts'

type ToSend = Pick<Parameters<Transport>[0], 'url' | 'headers' | 'body'>

/** One attempt as it goes over the wire: compressed, then signed. */
export interface Attempt {
  url: string
  headers: Record<string, string>
  bytes: Uint8Array
}

export interface HttpTransport {
  transport: Transport
  /** Without waiting, for a process that ends. */
  prepare(request: ToSend): Attempt
}

/** Bytes from which on compressing saves a packet. */
const GZIP_FROM = 1024
const zip = promisify(gzip)
/** Trails repeat themselves: more effort takes several times the CPU and saves a tenth. */
const FAST = { level: 1 }

/**
 * Sends by node:http(s), whose sockets keep no process alive. With a secret each attempt is signed; where the server finds the signature stale, it says its
 * time, and by that the next one is signed at once.
 */
export function httpTransport(secret?: string): HttpTransport {
  const agents = {
    'http:': new HttpAgent({ keepAlive: true, maxSockets: 2 }),
    'https:': new HttpsAgent({ keepAlive: true, maxSockets: 2 }),
  }
  let clockOffset = 0

  const attempt = ({ url, headers }: ToSend, bytes: Uint8Array, zipped: boolean): Attempt => ({
    url,
    bytes,
    headers: {
      ...headers,
      'content-length': String(bytes.length),
      ...(zipped && { 'content-encoding': 'gzip' }),
      ...(secret !== undefined && {
        [SIGNATURE_HEADER]: signNow(secret, headers['x-faultline-key'] ?? '', bytes, Date.now() + clockOffset),
      }),
    },
  })

  const post = ({ url, headers, bytes }: Attempt): Promise<Response> =>
    new Promise((resolve, reject) => {
      const target = new URL(url)
      const send = target.protocol === 'https:' ? requestHttps : requestHttp
      const agent = agents[target.protocol as keyof typeof agents]
      const request = untraced(() => send(target, { method: 'POST', headers, agent }))
      const timer = setTimeout(() => request.destroy(new Error(`no answer within ${LIMITS.requestMs} ms`)), LIMITS.requestMs).unref()
      const done = (settle: () => void): void => {
        clearTimeout(timer)
        settle()
      }
      request.on('socket', (socket) => socket.unref())
      request.on('response', (response) => readAnswer(response).then((answer) => done(() => resolve(answer)), reject))
      request.on('error', (error) => done(() => reject(error)))
      request.end(bytes)
    })

  const transport: Transport = async (request) => {
    try {
      const raw = Buffer.from(request.body)
      const zipped = raw.length >= GZIP_FROM
      const bytes = zipped ? await zip(raw, FAST) : raw
      let response = await post(attempt(request, bytes, zipped))
      const serverTime = Number(response.headers.get(SERVER_TIME_HEADER) ?? NaN)
      if (response.status === 401 && secret !== undefined && Number.isFinite(serverTime)) {
        clockOffset = serverTime - Date.now()
        response = await post(attempt(request, bytes, zipped))
      }
      return await resultOf(response)
    } catch {
      return { kind: 'retry' } satisfies TransportResult
    }
  }

  return {
    transport,
    prepare(request) {
      const raw = Buffer.from(request.body)
      const zipped = raw.length >= GZIP_FROM
      return attempt(request, zipped ? gzipSync(raw, FAST) : raw, zipped)
    },
  }
}

/** As the `Response` of fetch. An answer that does not end is cut off at what is read of one. */
async function readAnswer(message: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    // The loop's end destroys the message, and with it the connection.
    if (length > ANSWER_LENGTH) break
  }
  const { statusCode: status = 500 } = message
  const headers = Object.entries(message.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  // Of 204 and its like a Response takes no body.
  const body = [204, 205, 304].includes(status) ? null : Buffer.concat(chunks).toString()
  return new Response(body, { status: status < 200 ? 500 : status, headers })
}
