import type { ServerResponse } from 'node:http'
import type { Clock } from '../pipeline/component.ts'
import type { ChangeFeed } from '../store/index.ts'
import { ApiProblem } from './problem.ts'
import type { StreamMessage } from './types.ts'

export const MAX_STREAMS = 100
/** A client that does not read is let go when this much waits for it; its EventSource connects again. */
export const MAX_BUFFERED_BYTES = 256 * 1024
const HEARTBEAT_MS = 15_000
/** Several changes of one issue within this time are told once. */
const COALESCE_MS = 200

/** Live changes to all who listen, as server-sent events. Nothing is replayed: after a gap a client asks the list again. */
export class LiveStream {
  readonly #clients = new Set<ServerResponse>()
  readonly #pending = new Map<string, StreamMessage>()
  readonly #stops: (() => void)[]
  readonly #clock: Clock

  constructor(changes: ChangeFeed, clock: Clock) {
    this.#clock = clock
    this.#stops = [
      changes.subscribe((message) => this.#note(message)),
      clock.every(HEARTBEAT_MS, () => this.#send(': still here\n\n')),
      clock.every(COALESCE_MS, () => this.#flush()),
    ]
  }

  get clients(): number {
    return this.#clients.size
  }

  open(response: ServerResponse): void {
    if (this.#clients.size >= MAX_STREAMS)
      throw new ApiProblem('too-many-streams', `Cannot open another live stream: ${MAX_STREAMS} are open.`, {
        headers: { 'Retry-After': '5' },
      })
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      Connection: 'keep-alive',
      'X-Accel-Buffering': 'no',
    })
    this.#clients.add(response)
    response.on('close', () => this.#clients.delete(response))
    response.write(encode({ type: 'hello', serverTime: new Date(this.#clock.nowMs()).toISOString() }))
  }

  close(): void {
    for (const stop of this.#stops) stop()
    for (const client of this.#clients) client.end()
    this.#clients.clear()
  }

  /** `new` and `regressed` are never hidden behind a later plain event of the same issue. */
  #note(message: StreamMessage): void {
    if (message.type !== 'issue' || this.#clients.size === 0) return
    const earlier = this.#pending.get(message.issueId)
    if (earlier?.type === 'issue' && message.change === 'event' && earlier.change !== 'event') return
    this.#pending.set(message.issueId, message)
  }

  #flush(): void {
    if (this.#pending.size === 0) return
    let text = ''
    for (const message of this.#pending.values()) text += encode(message)
    this.#pending.clear()
    this.#send(text)
  }

  #send(text: string): void {
    for (const client of this.#clients) {
      if (client.writableLength > MAX_BUFFERED_BYTES) {
        this.#clients.delete(client)
        client.destroy()
      } else client.write(text)
    }
  }
}

function encode(message: StreamMessage): string {
  return `event: ${message.type}\ndata: ${JSON.stringify(message)}\n\n`
}
