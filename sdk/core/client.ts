import { trace as traces, type Span } from '@opentelemetry/api'
import { createDelivery } from '../delivery/delivery.ts'
import { parseDsn } from '../delivery/dsn.ts'
import { fetchTransport } from '../delivery/fetch-transport.ts'
import { FAULTLINE_ERROR_CODE } from '../shared/attributes.ts'
import { LOGS, spanCarrier, TRACES } from './carrier.ts'
import { readChain, type Chain } from './chain.ts'
import { contain, isPromise } from './contain.ts'
import { Drops } from './drops.ts'
import { spanEventAttributes } from './event-attributes.ts'
import { isIgnored } from './ignore.ts'
import { LIMITS } from './limits.ts'
import { cut, isObject, textOf } from './read.ts'
import { Repeats } from './repeats.ts'
import { resourceOf } from './resource.ts'
import { NestedScope } from './scope.ts'
import { stackScopes } from './stack-scopes.ts'
import type { CapturedEvent, CaptureHint, Client, ClientOptions, Feature } from './types.ts'

/** A captured event on its way, with what it was made from. */
interface Pending {
  event: CapturedEvent
  error: unknown
  /** The application's own, as long as it records. */
  span: Span | undefined
}

type EventHook = (event: CapturedEvent, error: unknown) => void | Promise<void>

/**
 * A client with the parts that it is given. Throws a sentence where the options can not be used; `init` says it on the console instead. What the
 * client does afterwards never throws.
 */
export function createClient(options: ClientOptions): Client {
  const dsn = parseDsn(options.dsn)
  const { tunnel, scopes = stackScopes(), scrubber } = options
  const signal = options.logs === undefined ? 'traces' : (options.signal ?? 'traces')
  const drops = new Drops()
  const debug = (message: string, detail?: unknown): void => {
    if (options.debug === true) contain(() => console.debug(`[faultline] ${message}`, ...(detail === undefined ? [] : [detail])))()
  }
  const failed = (error: unknown): void => {
    drops.add('failed')
    debug('A fault of the SDK.', error)
  }
  const delivery = createDelivery({
    dsn,
    tunnel,
    transport: options.transport ?? fetchTransport(),
    buffer: options.buffer,
    sign: options.sign,
    dropped: (reason, count) => drops.add(reason, count),
    debug,
  })
  const resource = resourceOf(options)
  const resourceAttributes = scrubber?.attributes(resource) ?? resource
  const asSpan = spanCarrier(resourceAttributes)
  const asLog = options.logs?.(resourceAttributes)
  const repeats = new Repeats(options.perErrorPerMinute ?? 30, (reason) => drops.add(reason))
  const root = NestedScope.root(options.maxBreadcrumbs ?? LIMITS.breadcrumbs, (crumb) => {
    if (options.beforeBreadcrumb === undefined) return crumb
    const changed = contain(options.beforeBreadcrumb, () => drops.add('hook_failed'))(crumb)
    return changed === undefined ? crumb : changed
  })
  const hooks: EventHook[] = []
  const sentHooks: ((event: CapturedEvent) => void)[] = []
  const undo: (() => void)[] = []
  /** Ids by error object, so that an error that is seen twice is one event. */
  const ids = new WeakMap<object, string>()
  let open = options.enabled !== false
  const pending: Pending[] = []
  /** Events of which a hook has not answered yet. */
  let asked = 0
  const held = new Map<CapturedEvent, Pending>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let releaseTimer: ReturnType<typeof setTimeout> | undefined

  const currentScope = (): NestedScope => scopes.current() ?? root

  function capture(error: unknown, chain: Chain, hint: CaptureHint): string | undefined {
    const known = isObject(error) ? ids.get(error) : undefined
    if (known !== undefined) {
      drops.add('duplicate')
      return known
    }
    const span = traces.getActiveSpan()
    const event = makeEvent(chain, hint, span)
    if (isObject(error)) ids.set(error, event.id)
    if (isIgnored(event, options)) return dropAs('ignored')
    if (Math.random() >= event.sampleRate) return dropAs('sampled')
    const admitted = repeats.admit(event, event.time)
    const entry = { event, error, span: span?.isRecording() === true ? span : undefined }
    if (!admitted.send) {
      if (admitted.event === event) held.set(event, { ...entry, span: undefined })
      releaseTimer ??= later(release, 1_000)
      return admitted.event.id
    }
    if (!enqueue(entry)) return undefined
    return event.id
  }

  function dropAs(reason: 'ignored' | 'sampled'): undefined {
    drops.add(reason)
    return undefined
  }

  function makeEvent({ exceptions, code }: Chain, hint: CaptureHint, span: Span | undefined): CapturedEvent {
    const { user, fingerprint, level, ...said } = currentScope().applied(hint)
    if (hint.stack !== undefined && exceptions[0]!.stack === '') exceptions[0]!.stack = cut(hint.stack, LIMITS.stackLength)
    const rate = options.sampleRate ?? 1
    const { traceId, spanId, traceFlags } = span?.spanContext() ?? {}
    return {
      id: crypto.getRandomValues(new Uint8Array(16)).reduce((id, byte) => id + byte.toString(16).padStart(2, '0'), ''),
      time: Date.now(),
      level: level ?? 'error',
      handled: hint.handled ?? true,
      mechanism: textOf(hint.mechanism ?? 'capture', LIMITS.tagLength),
      exceptions,
      ...said,
      ...(user && { user }),
      ...(fingerprint && { fingerprint }),
      attributes: { ...(code !== undefined && { [FAULTLINE_ERROR_CODE]: code }), ...hint.attributes },
      sampleRate: rate > 0 && rate <= 1 ? rate : 1,
      ...(traceId !== undefined && /[^0]/.test(traceId) && { trace: { traceId, spanId: spanId!, sampled: (traceFlags! & 1) === 1 } }),
    }
  }

  /** An error on a span that records is finished at once, since the span may end; others wait for their turn. */
  function enqueue(entry: Pending): boolean {
    if (pending.length + asked >= LIMITS.pending) {
      drops.add('queue_full')
      return false
    }
    if (entry.span !== undefined) finish(entry)
    else {
      pending.push(entry)
      timer ??= later(work, 0)
    }
    return true
  }

  function work(): void {
    timer = undefined
    const ends = Date.now() + LIMITS.sliceMs
    while (pending.length > 0 && Date.now() <= ends) finish(pending.shift()!)
    if (pending.length > 0) timer = later(work, 0)
  }

  function release(all = false): void {
    releaseTimer = undefined
    for (const event of repeats.release(Date.now(), all)) {
      const entry = held.get(event)
      held.delete(event)
      if (entry !== undefined) enqueue(entry)
    }
    if (repeats.holds) releaseTimer = later(release, 1_000)
  }

  /** Hooks, scrub, `beforeSend`, then on its way; in one turn unless one of them answers by a promise. */
  function finish(entry: Pending): void {
    const { error } = entry
    const hookFailed = (problem: unknown): void => {
      drops.add('hook_failed')
      debug('beforeSend or a feature failed; the event is sent as it was.', problem)
    }
    const steps: (() => unknown)[] = [
      ...hooks.map((hook) => () => hook(entry.event, error)),
      () => scrubber?.event(entry.event),
      () => options.beforeSend?.(entry.event, error),
    ]
    const next = (at: number): void => {
      for (let i = at; i < steps.length; i++) {
        const last = i === steps.length - 1
        const answer = contain(steps[i]!, hookFailed)()
        if (isPromise(answer)) {
          asked++
          void within(answer, hookFailed).then(
            contain((value) => {
              asked--
              if (taken(value, last)) next(i + 1)
            }, failed),
          )
          return
        }
        if (!taken(answer, last)) return
      }
      contain(send, failed)(entry)
    }
    const taken = (answer: unknown, last: boolean): boolean => {
      if (!last || answer === undefined) return true
      if (answer === null) drops.add('before_send')
      else entry.event = answer as CapturedEvent
      return answer !== null
    }
    next(0)
  }

  function send({ event, span }: Pending): void {
    if (span?.isRecording() === true && signal !== 'logs') span.addEvent('exception', spanEventAttributes(event), new Date(event.time))
    const counts = drops.take()
    const accepted = [
      ...(signal !== 'logs' ? [delivery.push(TRACES, asSpan(event, counts), 1)] : []),
      ...(signal !== 'traces'
        ? [delivery.push(LOGS, asLog!(event, signal === 'logs' ? counts : undefined), signal === 'logs' ? 1 : 0)]
        : []),
    ]
    if (!accepted[0]) drops.giveBack(counts)
    for (const told of sentHooks) contain(told, failed)(event)
  }

  function settle(): void {
    clearTimeout(releaseTimer)
    release(true)
    clearTimeout(timer)
    timer = undefined
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) finish(next)
  }

  async function flush(timeout = 2_000): Promise<boolean> {
    const ends = Date.now() + timeout
    settle()
    while (asked > 0 && Date.now() < ends) await new Promise((resolve) => setTimeout(resolve, 10))
    return (await delivery.flush(Math.max(0, ends - Date.now()))) && asked === 0
  }

  const client: Client = {
    options,
    delivery,
    captureException: (error, hint = {}) => (open ? contain(() => capture(error, readChain(error), hint), failed)() : undefined),
    captureMessage: (message, hint = {}) => {
      const exceptions = [{ type: 'Message', message: textOf(message, LIMITS.messageLength), stack: '' }]
      return open ? contain(() => capture(undefined, { exceptions }, { level: 'info', ...hint }), failed)() : undefined
    },
    addBreadcrumb: (breadcrumb) => void (open && contain(() => currentScope().addBreadcrumb(breadcrumb), failed)()),
    scope: currentScope,
    withScope: (run, fork) => {
      const scope = currentScope().fork(fork)
      return scopes.run(scope, () => run(scope))
    },
    flush: (timeout) => contain(() => flush(timeout), failed)() ?? Promise.resolve(false),
    close: async (timeout) => {
      open = false
      const flushed = await client.flush(timeout)
      for (const end of undo.splice(0).reverse()) contain(end, failed)()
      delivery.close()
      return flushed
    },
    dropped: () => ({ ...drops.total }),
    isOwn: (url) => contain(() => isOwnUrl(url, tunnel ?? dsn.base))() ?? false,
    onEvent: (change) => void hooks.push(change),
    onSent: (told) => void sentHooks.push(told),
    sendLog: (record) => {
      if (open && asLog !== undefined)
        contain(() => delivery.push(LOGS, asLog({ ...record, attributes: scrubbed(record.attributes) }, undefined), 0), failed)()
    },
    settle: contain(settle, failed),
    debug,
  }
  const scrubbed = (attributes: CapturedEvent['attributes']): CapturedEvent['attributes'] => scrubber?.attributes(attributes) ?? attributes
  if (open) for (const feature of options.features ?? []) setup(feature)
  return client

  function setup(feature: Feature): void {
    const end = contain(
      () => feature.setup(client),
      (error) => debug(`The feature ${feature.name} could not be set up.`, error),
    )()
    if (typeof end === 'function') undo.push(end)
  }
}

/** The answer, or undefined where it is late or there is none. */
function within(answer: PromiseLike<unknown>, failed: (error: unknown) => void): Promise<unknown> {
  return new Promise((resolve) => {
    const give = (value: unknown): void => {
      clearTimeout(limit)
      resolve(value)
    }
    const giveUp = (error: unknown): void => {
      failed(error)
      give(undefined)
    }
    const limit = later(() => giveUp(new Error(`no answer within ${LIMITS.hookMs} ms`)), LIMITS.hookMs)
    answer.then(give, giveUp)
  })
}

function isOwnUrl(url: string, base: string): boolean {
  const own = new URL(base, globalThis.location?.href)
  const { origin, pathname } = new URL(url, globalThis.location?.href)
  return origin === own.origin && [TRACES, LOGS].some((path) => pathname === own.pathname.replace(/\/+$/, '') + path)
}

/** A timer that keeps no process alive. */
function later(run: () => void, ms: number): ReturnType<typeof setTimeout> {
  const timer = setTimeout(() => run(), ms)
  ;(timer as { unref?: () => void }).unref?.()
  return timer
}
