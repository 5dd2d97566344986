import { trace as traces, type Attributes, type Span } from '@opentelemetry/api'
import { createDelivery } from '../delivery/delivery.ts'
import { parseDsn } from '../delivery/dsn.ts'
import { fetchTransport } from '../delivery/fetch-transport.ts'
import { FAULTLINE_ERROR_CODE } from '../shared/attributes.ts'
import { LOGS, spanCarrier, TRACES } from './carrier.ts'
import { readChain, type Chain } from './chain.ts'
import { contain } from './contain.ts'
import { Drops } from './drops.ts'
import { boundAttributes, spanEventAttributes } from './event-attributes.ts'
import { isIgnored } from './ignore.ts'
import { randomId } from './ids.ts'
import * as LIMITS from './limits.ts'
import { createPipeline, type Entry, type Step } from './pipeline.ts'
import { cut, isObject, textOf } from './read.ts'
import { Repeats } from './repeats.ts'
import { resourceOf } from './resource.ts'
import { NestedScope } from './scope.ts'
import { stackScopes } from './stack-scopes.ts'
import { later, within } from './timers.ts'
import type { CapturedEvent, CaptureHint, Client, ClientOptions, DropReason } from './types.ts'

/** How often what was held is looked at. */
const RELEASE_MS = 1_000

/** With the application's own span, as long as it records. */
interface Captured extends Entry {
  span: Span | undefined
}

/**
 * A client with the parts that it is given. Throws a sentence where the options can not be used; `init` says it on the console instead. What the
 * client does afterwards never throws.
 */
export function createClient(options: ClientOptions): Client {
  const dsn = parseDsn(options.dsn)
  const { tunnel, scopes = stackScopes(), scrubber, sampleRate: rate = 1, transport = fetchTransport() } = options
  const signal = options.logs === undefined ? 'traces' : (options.signal ?? 'traces')
  const drops = new Drops()
  const debug = contain((message: string, detail?: unknown): void => {
    if (options.debug === true) console.debug('[faultline]', message, detail ?? '')
  })
  const dropped = (reason: DropReason, error?: unknown): void => {
    drops.add(reason)
    if (error !== undefined) debug(reason, error)
  }
  const failed = (error: unknown): void => dropped('failed', error)
  const addDrops = (reason: DropReason, count: number): void => drops.add(reason, count)
  const delivery = createDelivery({ ...options, dsn, transport, debug, dropped: addDrops })
  const scrubbed = (attributes: Attributes): Attributes => scrubber?.attributes(attributes) ?? attributes
  const resource = scrubbed(resourceOf(options))
  const asSpan = spanCarrier(resource)
  const asLog = options.logs?.(resource)
  const { beforeBreadcrumb, beforeSend } = options
  const root = NestedScope.root(options.maxBreadcrumbs ?? LIMITS.breadcrumbs, (crumb) => {
    const changed = beforeBreadcrumb && contain(beforeBreadcrumb, (error) => dropped('hook_failed', error))(crumb)
    return changed === undefined ? crumb : changed
  })
  const hooks: Step[] = []
  const told: ((event: CapturedEvent) => void)[] = []
  const held: (() => Promise<unknown>)[] = []
  // Closed, not open: what could not be looked through is not sent.
  const scrub = contain((event: CapturedEvent) => (scrubber?.event(event), undefined), failed, false)
  const last: Step[] = [scrub, (event, error) => beforeSend?.(event, error)]
  const pipeline = createPipeline(() => [...hooks, ...last], send as (entry: Entry) => void, dropped)
  const repeats = new Repeats<Captured>(options.perErrorPerMinute ?? 30, dropped)
  /** Ids by error object, so that an error that is seen twice is one event. */
  const seen = new WeakMap<object, string>()
  let open = options.enabled !== false
  let timer: ReturnType<typeof setTimeout> | undefined

  const currentScope = (): NestedScope => scopes.current() ?? root

  function capture(error: unknown, chain: Chain, hint: CaptureHint): string | undefined {
    const known = isObject(error) ? seen.get(error) : undefined
    if (known !== undefined) {
      dropped('duplicate')
      return known
    }
    const { exceptions } = chain
    if (hint.stack !== undefined && exceptions[0]!.stack === '') exceptions[0]!.stack = cut(hint.stack, LIMITS.stackLength)
    const reason = isIgnored(exceptions, options) ? 'ignored' : Math.random() >= rate ? 'sampled' : undefined
    if (reason !== undefined) {
      dropped(reason)
      return undefined
    }
    const { send, entry } = repeats.admit(exceptions, Date.now(), () => makeEntry(error, chain, hint))
    const { id } = entry.event
    if (isObject(error)) seen.set(error, id)
    if (!send) timer ??= later(release, RELEASE_MS)
    // A span may end in this turn.
    else if (entry.span?.isRecording() === true) pipeline.finish(entry)
    else if (!pipeline.push(entry)) return undefined
    return id
  }

  function makeEntry(error: unknown, { exceptions, code }: Chain, hint: CaptureHint): Captured {
    const { user, fingerprint, level = 'error', ...said } = currentScope().applied(hint)
    const span = traces.getActiveSpan()
    const { traceId = '', spanId = '', traceFlags = 0 } = span?.spanContext() ?? {}
    const event: CapturedEvent = {
      id: randomId(16),
      time: Date.now(),
      level,
      handled: hint.handled ?? true,
      mechanism: textOf(hint.mechanism ?? 'capture', LIMITS.tagLength),
      exceptions,
      ...said,
      ...(user && { user }),
      ...(fingerprint && { fingerprint }),
      attributes: { ...(code && { [FAULTLINE_ERROR_CODE]: code }), ...boundAttributes(hint.attributes ?? {}) },
      sampleRate: rate > 0 && rate < 1 ? rate : 1,
      ...(/[^0]/.test(traceId) && { trace: { traceId, spanId, sampled: (traceFlags & 1) === 1 } }),
    }
    return { event, error, span }
  }

  function release(all = false): void {
    for (const entry of repeats.release(Date.now(), all)) pipeline.push(entry)
    clearTimeout(timer)
    timer = repeats.holds ? later(release, RELEASE_MS) : undefined
  }

  function send({ event, span }: Captured): void {
    if (signal !== 'logs' && span?.isRecording() === true) span.addEvent('exception', spanEventAttributes(event), new Date(event.time))
    const counts = drops.take()
    // Of both, the span counts: it is one event.
    let accepted = signal !== 'logs' && delivery.push(TRACES, asSpan(event, counts), 1)
    if (signal !== 'traces') accepted = delivery.push(LOGS, asLog!(event, counts), signal === 'logs' ? 1 : 0) || accepted
    if (!accepted) drops.giveBack(counts)
    for (const tell of told) contain(tell, failed)(event)
  }

  function settle(): void {
    release(true)
    pipeline.settle()
  }

  async function flush(timeout: number): Promise<boolean> {
    const ends = Date.now() + timeout
    settle()
    while (pipeline.asked() > 0 && Date.now() < ends) await new Promise((resolve) => setTimeout(resolve, 10))
    const left = (): number => Math.max(0, ends - Date.now())
    const delivered = (await delivery.flush(left())) && pipeline.asked() === 0
    // After the errors: of one event the first that comes counts, and the carrier knows more of it than a span.
    const flushed = await Promise.all(held.map((each) => within(each(), left(), (late) => debug('flush', late))))
    return delivered && flushed.every((done) => done === true)
  }

  const ifOpen = <Args extends unknown[], Result>(run: (...args: Args) => Result): ((...args: Args) => Result | undefined) => {
    const contained = contain(run, failed)
    return (...args) => (open ? contained(...args) : undefined)
  }

  const client: Client = {
    options,
    delivery,
    resource,
    captureException: ifOpen((error, hint = {}) => capture(error, readChain(error), hint)),
    captureMessage: ifOpen((message, hint) => {
      const exceptions = [{ type: 'Message', message: textOf(message, LIMITS.messageLength), stack: '' }]
      return capture(undefined, { exceptions }, { level: 'info', ...hint })
    }),
    addBreadcrumb: ifOpen((breadcrumb) => currentScope().addBreadcrumb(breadcrumb)),
    scope: currentScope,
    withScope(run, fork) {
      const scope = currentScope().fork(fork)
      return scopes.run(scope, () => run(scope))
    },
    flush: async (timeout = 2_000) => (await contain(flush, failed)(timeout)) ?? false,
    async close(timeout) {
      open = false
      const flushed = await client.flush(timeout)
      for (const end of undo.reverse()) if (typeof end === 'function') contain(end, failed)()
      delivery.close()
      return flushed
    },
    dropped: () => ({ ...drops.total }),
    isOwn: (url) => contain(() => isOwnUrl(url, tunnel ?? dsn.base))() ?? false,
    onEvent: (change) => void hooks.push(change),
    onSent: (tell) => void told.push(tell),
    onFlush: (each) =>
      void held.push(async () => {
        await each()
        return true
      }),
    sendLog: ifOpen(
      (record) => void (asLog && delivery.push(LOGS, asLog({ ...record, attributes: scrubbed(record.attributes) }, undefined), 0)),
    ),
    settle: contain(settle, failed),
    debug,
  }
  const undo = open
    ? (options.features ?? []).map((feature) =>
        contain(
          () => feature.setup(client),
          (error) => debug(feature.name, error),
        )(),
      )
    : []
  return client
}

function isOwnUrl(url: string, base: string): boolean {
  const absolute = (text: string): string => new URL(text, globalThis.location?.href).href
  return absolute(url).startsWith(`${absolute(base).replace(/\/+$/, '')}/v1/`)
}
