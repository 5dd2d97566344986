import * as LIMITS from '../core/limits.ts'
import { randomId } from '../core/ids.ts'
import { later } from '../core/timers.ts'
import type { Buffer, BufferedRequest, Delivery, DropReason, Sign, Transport, TransportResult } from '../core/types.ts'
import type { Dsn } from './dsn.ts'
import { backoff } from './retry.ts'

export interface DeliveryOptions {
  dsn: Dsn
  /** Instead of the DSN's origin: `/faultline`. */
  tunnel?: string | undefined
  transport: Transport
  buffer?: Buffer | undefined
  sign?: Sign | undefined
  dropped: (reason: DropReason, count: number) => void
  debug: (message: string, detail?: unknown) => void
}

/** An element of a request that is not made yet. */
interface Waiting {
  path: string
  element: string
  events: number
  since: number
}

/** One batch at most: a refusal costs no more than this many events. */
const BATCH_ITEMS = 32
/** How often `flush` looks. */
const FLUSH_LOOK_MS = 10
const WRAP: Record<string, string> = { '/v1/traces': '{"resourceSpans":[', '/v1/logs': '{"resourceLogs":[' }

/**
 * Sends one request at a time, what came last before what the buffer has from before. A request that can not be delivered now goes into the buffer,
 * or without one is held here, and all waits as long as `backoff` says.
 */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { dsn, tunnel, transport, buffer, sign, dropped, debug } = options
  const base = tunnel?.replace(/\/+$/, '') ?? dsn.base
  let waiting: Waiting[] = []
  let length = 0
  /** Requests that were tried and could not be delivered; not empty without a buffer alone. */
  const again: BufferedRequest[] = []
  let inFlight: BufferedRequest[] = []
  let keepaliveBytes = 0
  let failures = 0
  let notBefore = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueAt = 0
  let running: Promise<void> | undefined
  let closed = false
  /** Whether the buffer may have something: at the start, and since something was put into it. */
  let buffered = buffer !== undefined

  function push(path: string, element: string, events: number): boolean {
    const isFull = (): boolean => waiting.length + again.length >= LIMITS.queueItems || length + element.length > LIMITS.queueLength
    if (buffer !== undefined && isFull()) for (const request of batches(Infinity)) void keep(request)
    const reason = closed ? 'failed' : element.length > LIMITS.itemLength ? 'too_large' : isFull() ? 'queue_full' : undefined
    if (reason !== undefined) {
      dropped(reason, events)
      return false
    }
    waiting.push({ path, element, events, since: Date.now() })
    length += element.length
    schedule(isBatch() ? 0 : LIMITS.batchMs)
    return true
  }

  /** Whether what waits is worth a request now; else more is gathered. */
  function isBatch(): boolean {
    const [oldest] = waiting
    return (
      waiting.length >= BATCH_ITEMS || length >= LIMITS.itemLength || (oldest !== undefined && Date.now() - oldest.since >= LIMITS.batchMs)
    )
  }

  function schedule(wait: number): void {
    if (closed || running !== undefined) return
    const due = Math.max(wait, notBefore - Date.now())
    if (timer !== undefined && dueAt <= Date.now() + due) return
    clearTimeout(timer)
    dueAt = Date.now() + due
    // It keeps no process alive; its end flushes.
    timer = later(run, due)
  }

  function run(): void {
    if (running !== undefined || closed) return
    clearTimeout(timer)
    timer = undefined
    running = loop()
      .catch((error: unknown) => debug('Delivery failed.', error))
      .then(() => {
        running = undefined
        if (waiting.length + again.length > 0 || (buffered && failures > 0)) schedule(waiting.length > 0 && !isBatch() ? LIMITS.batchMs : 0)
      })
  }

  async function loop(): Promise<void> {
    for (let first = true; !closed && Date.now() >= notBefore; first = false) {
      const request = again.shift() ?? (first || isBatch() ? batches(LIMITS.itemLength, 1)[0] : undefined)
      if (request !== undefined) await settle(request, await attempt(request), false)
      else if (!(await drainOne())) return
    }
  }

  /** The oldest of the buffer; false where there is none, or it can not be sent now. */
  async function drainOne(): Promise<boolean> {
    const request = buffered ? await buffer?.first() : undefined
    if (request === undefined) {
      buffered = false
      return false
    }
    if (Date.now() - request.time > LIMITS.bufferMs) dropped('too_old', request.events)
    else {
      const result = await attempt(request)
      await settle(request, result, true)
      if (result.kind === 'retry') return false
    }
    await buffer!.remove(request.id)
    return true
  }

  async function attempt(request: BufferedRequest, hiding = false): Promise<TransportResult> {
    const bytes = new TextEncoder().encode(request.body).length
    // From the start, as the page may end before the answer; not at a second try, since it may be why the first one failed.
    const keepalive = (hiding || failures === 0) && keepaliveBytes + bytes <= LIMITS.keepaliveBytes
    if (keepalive) keepaliveBytes += bytes
    inFlight.push(request)
    try {
      const headers: Record<string, string> = { 'content-type': 'application/json' }
      if (dsn.key !== '') headers['x-faultline-key'] = dsn.key
      if (sign !== undefined) headers['x-faultline-signature'] = await sign(request.body, dsn.key)
      return await transport({ url: base + request.path, headers, body: request.body, keepalive })
    } catch (error) {
      debug('A request could not be made.', error)
      return { kind: 'retry' }
    } finally {
      inFlight = inFlight.filter((other) => other !== request)
      if (keepalive) keepaliveBytes -= bytes
    }
  }

  async function settle(request: BufferedRequest, result: TransportResult, isBuffered: boolean): Promise<void> {
    if (result.kind === 'retry') {
      failures++
      const wait = backoff(failures, result.after)
      notBefore = Date.now() + wait
      debug(`Faultline can not be reached; the next attempt is in ${Math.round(wait / 1000)} s.`)
      if (!isBuffered) await keep(request)
      return
    }
    failures = 0
    notBefore = 0
    if (result.kind === 'refused') {
      debug(`Faultline refused ${request.events} events: ${result.status} ${result.reason}`)
      dropped('refused', request.events)
    } else if (result.rejected > 0) dropped('refused', Math.min(result.rejected, request.events))
  }

  async function keep(request: BufferedRequest): Promise<void> {
    // Taken by takeAll() while it was in flight.
    if (closed) return
    if (buffer === undefined) {
      again.push(request)
      return
    }
    const kept = await buffer.put(request).catch(() => false)
    if (kept) buffered = true
    else dropped('buffer_full', request.events)
  }

  /** Takes what waits, as requests of one path each; `most` of them, none longer than `size` unless by one element alone. */
  function batches(size: number, most = Infinity): BufferedRequest[] {
    const made: BufferedRequest[] = []
    while (waiting.length > 0 && made.length < most) {
      const { path } = waiting[0]!
      const taken: Waiting[] = []
      let taking = 0
      for (const item of waiting) {
        if (item.path !== path) continue
        if (taken.length >= BATCH_ITEMS || (taken.length > 0 && taking + item.element.length > size)) break
        taken.push(item)
        taking += item.element.length
      }
      waiting = waiting.filter((item) => !taken.includes(item))
      length -= taking
      made.push(requestOf(path, taken))
    }
    return made
  }

  function hide(): void {
    clearTimeout(timer)
    const offline = failures > 0 || (globalThis.navigator as { onLine?: boolean } | undefined)?.onLine === false
    // Halves of what may be in flight, so that one that is larger than the other half does not keep all back.
    for (const request of [...again.splice(0), ...batches(LIMITS.keepaliveBytes / 2)]) {
      const fits = keepaliveBytes + request.body.length <= LIMITS.keepaliveBytes
      if (fits && (!offline || buffer === undefined))
        void attempt(request, true)
          .then((result) => settle(request, result, false))
          .then(() => schedule(0))
      else void keep(request)
    }
  }

  async function flush(timeout: number): Promise<boolean> {
    // One attempt now, whatever the last one said.
    notBefore = 0
    const ends = Date.now() + timeout
    while (running !== undefined || waiting.length + again.length + inFlight.length > 0) {
      if (Date.now() >= ends || notBefore > ends) return false
      run()
      const look = new Promise<void>((resolve) => setTimeout(resolve, FLUSH_LOOK_MS))
      await (Date.now() < notBefore ? look : Promise.race([look, running]))
    }
    return true
  }

  if (buffer !== undefined) {
    buffer.onDrop = (events) => dropped('buffer_full', events)
    schedule(LIMITS.batchMs)
  }

  return {
    push,
    flush,
    hide,
    wake() {
      notBefore = 0
      run()
    },
    takeAll() {
      const taken = [...inFlight, ...again.splice(0), ...batches(LIMITS.itemLength)]
      return taken
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

function requestOf(path: string, items: Waiting[]): BufferedRequest {
  return {
    id: randomId(16),
    path,
    body: `${WRAP[path]}${items.map(({ element }) => element).join(',')}]}`,
    events: items.reduce((sum, { events }) => sum + events, 0),
    time: Date.now(),
  }
}
