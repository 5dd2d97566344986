import { readFileSync } from 'node:fs'
import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { promisify } from 'node:util'
import { gzip as gzipCallback } from 'node:zlib'
import { type Host, type OtlpRequest, RetryableError, readPartialSuccess } from '../../collector/api.ts'
import type { Config } from './config.ts'
import { ANSWER_BYTES, countRejected, httpError } from './outcome.ts'

const gzip = promisify(gzipCallback)

const CONTENT_TYPES = { protobuf: 'application/x-protobuf', json: 'application/json' } as const

/** Sends requests as they came, by POST to `<endpoint>/v1/<signal>`, over connections that are kept. */
export class HttpSender {
  readonly #config: Config
  readonly #host: Host
  readonly #secure: boolean
  #agent: HttpAgent | HttpsAgent | undefined

  constructor(config: Config, host: Host) {
    this.#config = config
    this.#host = host
    this.#secure = config.endpoint.startsWith('https:')
  }

  start(): void {
    const { tls } = this.#config
    const pem = (path: string | undefined) => (path === undefined ? undefined : readFileSync(path))
    this.#agent = this.#secure
      ? new HttpsAgent({
          keepAlive: true,
          ca: pem(tls.ca_file),
          cert: pem(tls.cert_file),
          key: pem(tls.key_file),
          rejectUnauthorized: !tls.insecure_skip_verify,
          ...(tls.server_name_override === undefined ? {} : { servername: tls.server_name_override }),
        })
      : new HttpAgent({ keepAlive: true })
  }

  async send(request: OtlpRequest, signal: AbortSignal): Promise<void> {
    const compressed = this.#config.compression === 'gzip'
    const body = compressed ? await gzip(request.body) : request.body
    const { status, headers, answer } = await this.#post(request, body, compressed, signal)
    if (status === 200) return countRejected(request, partialSuccess(request, answer), this.#host)
    const text = headers['content-type']?.includes('protobuf') ? '' : answer.toString()
    throw httpError(status, headers['retry-after'], text, this.#host.clock.nowMs())
  }

  close(): void {
    this.#agent?.destroy()
  }

  #post(request: OtlpRequest, body: Uint8Array, compressed: boolean, signal: AbortSignal): Promise<Answer> {
    const url = `${this.#config.endpoint.replace(/\/+$/, '')}/v1/${request.signal}`
    const headers = {
      'content-type': CONTENT_TYPES[request.encoding],
      'content-length': String(body.length),
      ...(compressed ? { 'content-encoding': 'gzip' } : {}),
      ...this.#config.headers,
    }
    const open = this.#secure ? httpsRequest : httpRequest
    return new Promise((resolve, reject) => {
      const broke = (cause: Error): void =>
        reject(new RetryableError(`Cannot export as the connection to ${url} failed: ${cause.message}`, { cause }))
      const outgoing = open(url, { method: 'POST', headers, agent: this.#agent, signal }, (response) => {
        read(response).then(resolve, broke)
      })
      outgoing.once('error', broke)
      outgoing.end(body)
    })
  }
}

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  answer: Buffer
}

async function read(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    if ((length += chunk.length) <= ANSWER_BYTES) chunks.push(chunk)
  }
  return { status: response.statusCode!, headers: response.headers, answer: Buffer.concat(chunks) }
}

function partialSuccess(request: OtlpRequest, answer: Buffer): { rejected: number; reason: string } {
  if (request.encoding === 'protobuf') return readPartialSuccess(answer)
  try {
    const partial = JSON.parse(answer.toString()).partialSuccess ?? {}
    const rejected = Number(partial.rejectedSpans ?? partial.rejectedLogRecords ?? partial.rejectedDataPoints ?? 0)
    return { rejected, reason: String(partial.errorMessage ?? '') }
  } catch {
    // 200 is success whatever its body is.
    return { rejected: 0, reason: '' }
  }
}
