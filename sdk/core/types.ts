import type { Attributes } from '@opentelemetry/api'
import type { NestedScope } from './scope.ts'

export type Level = 'debug' | 'info' | 'warning' | 'error' | 'fatal'

/** Something that happened before the error; shown as a trail. */
export interface Breadcrumb {
  /** Milliseconds since 1970. */
  time: number
  /** `console`, `ui.click`, `navigation`, `fetch`, `xhr`, `http`, or the application's own. */
  category: string
  message: string
  level: Level
  data?: Record<string, unknown>
}

export interface User {
  id?: string
  email?: string
  name?: string
}

/** One exception of the chain: outermost first, its causes and the members of an AggregateError after it. */
export interface CapturedException {
  type: string
  message: string
  /** As the engine wrote it; empty where there is none. */
  stack: string
  /** What it is to the one before it. */
  relation?: 'cause' | 'member'
}

/** One captured error or message as plain data, as `beforeSend` sees it and as it is sent. */
export interface CapturedEvent {
  /** 32 hex digits; sent as `faultline.event.id`, on the active span and on the carrier. */
  id: string
  /** Milliseconds since 1970. */
  time: number
  level: Level
  /** False where nothing caught it. */
  handled: boolean
  /** How it was seen: `onerror`, `unhandledrejection`, `capture`, `fetch`, `react`, ... */
  mechanism: string
  exceptions: CapturedException[]
  breadcrumbs: Breadcrumb[]
  user?: User
  session?: string
  tags: Record<string, string>
  contexts: Record<string, Record<string, unknown>>
  flags: Record<string, boolean | string>
  fingerprint?: string[]
  /** Further attributes by the names of the conventions: `url.full`, `http.request.method`, `code.*`. */
  attributes: Attributes
  /** The share of such events that is sent, in (0, 1]. */
  sampleRate: number
  /** Of the span that was active. */
  trace?: { traceId: string; spanId: string; sampled: boolean }
}

/** What `captureException` and its like may say beside the error; over what the scope says. */
export interface CaptureHint {
  /** The calls where something without a stack was seen: for what was thrown and is no error. */
  stack?: string
  level?: Level
  handled?: boolean
  mechanism?: string
  user?: User
  tags?: Record<string, string>
  contexts?: Record<string, Record<string, unknown>>
  fingerprint?: string[]
  attributes?: Attributes
}

/** What is known around an error. Scopes nest; an inner one adds to the outer. */
export interface Scope {
  /** Of the user that applies here. */
  readonly userId: string | undefined
  setUser(user: User | undefined): void
  setTag(key: string, value: string | undefined): void
  setContext(name: string, context: Record<string, unknown> | undefined): void
  setFlag(name: string, value: boolean | string): void
  setFingerprint(parts: string[] | undefined): void
  setLevel(level: Level | undefined): void
  addBreadcrumb(breadcrumb: Partial<Breadcrumb> & { message: string }): void
  clear(): void
}

export interface Options {
  /** `https://<key>@host[:port]`, or `http://127.0.0.1:4318` where no key is needed. */
  dsn: string
  service?: string
  release?: string
  environment?: string
  /** Nothing is captured or sent where false. */
  enabled?: boolean
  /** Says on the console what it does and why something was not sent. */
  debug?: boolean
  /** `traces` (default): span events on a carrier span; `logs`: log records; `both`: the two with one event id, so that it counts once. */
  signal?: 'traces' | 'logs' | 'both'
  /** Share of all errors that is sent, in (0, 1]; the rate is sent along. Default 1. */
  sampleRate?: number
  /** Of one kind of error, told by type, message and newest frame, at most this many a minute; each stands for those before it that did not go. Default 30. */
  perErrorPerMinute?: number
  /** Default and most: 100. */
  maxBreadcrumbs?: number
  /** What browsers, and what they put into pages, say where the application is not at fault is not sent. Default true. */
  useDefaultIgnores?: boolean
  /** Errors whose `type: message` contains or matches one of these are not sent. */
  ignoreErrors?: (string | RegExp)[]
  /** Errors whose newest frame's URL contains or matches one of these are not sent. */
  denyUrls?: (string | RegExp)[]
  allowUrls?: (string | RegExp)[]
  /** URL or path on the application's own origin, `/faultline`, where what is POSTed to `/faultline/v1/traces` is handed on to the DSN's origin: against blockers. */
  tunnel?: string
  /** Off only where the text may leave the client as it is. */
  scrub?: boolean
  /** Last word on an event, scrubbed already; null drops it. Where it throws, or does not answer within 5 s, that is counted, and the event is sent as it was. */
  beforeSend?: (event: CapturedEvent, error: unknown) => CapturedEvent | null | Promise<CapturedEvent | null>
  beforeBreadcrumb?: (breadcrumb: Breadcrumb) => Breadcrumb | null
  /** Added to the resource. */
  resource?: Attributes
}

/** Why something was not sent; counts of them travel with the next event. */
export type DropReason =
  /** By the ignore list, `denyUrls` or `allowUrls`. */
  | 'ignored'
  /** The same error object again; or another event of its kind stands for it, by its sample rate. */
  | 'duplicate'
  /** As `duplicate`, past `perErrorPerMinute`. */
  | 'rate_limited'
  /** By `sampleRate`. */
  | 'sampled'
  | 'before_send'
  | 'queue_full'
  | 'buffer_full'
  | 'too_large'
  /** By the server. */
  | 'refused'
  /** In the buffer for seven days. */
  | 'too_old'
  /** A fault of the SDK. */
  | 'failed'
  /** Sent all the same: `beforeSend`, or a feature, threw or did not answer. */
  | 'hook_failed'

/** A part that can be left out of a bundle. */
export interface Feature {
  name: string
  /** Called once by `createClient`; returns what undoes it. What it throws is contained. */
  setup(client: Client): (() => void) | void
}

export interface Client {
  readonly options: ClientOptions
  readonly delivery: Delivery
  /** What all that is sent says of where it came from, scrubbed: for features that send something of their own. */
  readonly resource: Attributes
  /** The id of the event, or undefined where it was not sent (`ignored`, sampled, disabled). Never throws. */
  captureException(error: unknown, hint?: CaptureHint): string | undefined
  captureMessage(message: string, hint?: CaptureHint): string | undefined
  addBreadcrumb(breadcrumb: Partial<Breadcrumb> & { message: string }): void
  /** The scope that applies here. */
  scope(): Scope
  /** Runs with a scope of its own, which follows what it awaits where the platform can. With `ownTrail` breadcrumbs within it are its own: one request of a server. */
  withScope<T>(run: (scope: Scope) => T, options?: { ownTrail?: boolean }): T
  /** Resolves true when all was delivered, kept in the buffer or dropped for good, false at the timeout (milliseconds, default 2,000). */
  flush(timeout?: number): Promise<boolean>
  /** Flushes, then undoes all features; nothing is captured any more. */
  close(timeout?: number): Promise<boolean>
  /** Counts since the start, by reason. */
  dropped(): Readonly<Partial<Record<DropReason, number>>>
  /** For features: whether a URL is the SDK's own traffic. */
  isOwn(url: string): boolean
  /** For features: change each event before scrub (context lines, debug ids, request). An event waits for a promise at most 5 s. */
  onEvent(change: (event: CapturedEvent, error: unknown) => void | Promise<void>): void
  /** For features: told of each event that goes to delivery, as it is sent. */
  onSent(told: (event: CapturedEvent) => void): void
  /** For features: what they hold goes out with `flush`, after the errors. What it rejects with is contained. */
  onFlush(flush: () => Promise<unknown>): void
  /** For features: a record of their own (`session.start`), as OTLP log record beside the errors. */
  sendLog(record: LogRecord): void
  /** For features, before a page or process ends: all that was captured is handed to delivery now, in this turn, but for what waits for a promise. */
  settle(): void
  /** For features: something about them that a person who sets `debug` wants to know. */
  debug(message: string, detail?: unknown): void
}

/** A log record of the SDK; `session.start` and the like. */
export interface LogRecord {
  eventName: string
  /** Milliseconds since 1970. */
  time: number
  attributes: Attributes
}

/** Options with the parts of a platform. What is not named is in no bundle. */
export interface ClientOptions extends Options {
  features?: readonly Feature[]
  /** Default: `fetchTransport()`. */
  transport?: Transport
  /** Default: one scope at a time, which is right where nothing is awaited within `withScope`. */
  scopes?: Scopes
  /** Takes secrets and personal data out; without it nothing is scrubbed. */
  scrubber?: Scrubber
  buffer?: Buffer
  /** On servers, which can keep a secret: see `delivery/signature.ts`. */
  sign?: Sign
  /** On servers: of the key, for features that sign requests of their own. */
  secret?: string | undefined
  /** `logCarrier`, needed for `signal: 'logs'` and for `sendLog`. */
  logs?: CarrierMaker<LogRecord | CapturedEvent>
  /** `telemetry.sdk.language`; default `webjs`. */
  language?: 'webjs' | 'nodejs'
}

/** Which scope applies: a stack in browsers, the async context in Node. */
export interface Scopes {
  current(): NestedScope | undefined
  run<T>(scope: NestedScope, run: () => T): T
}

/** Takes out of an event, in place, what must not leave the client. */
export interface Scrubber {
  event(event: CapturedEvent): void
  attributes(attributes: Attributes): Attributes
}

/** The value of `x-faultline-signature` for one attempt; called anew for each. */
export type Sign = (body: string, key: string) => string | Promise<string>

/** Makes what encodes one event or record as an element of `resourceSpans` or `resourceLogs`, as JSON. */
export type CarrierMaker<Item> = (resource: Attributes) => (item: Item, dropped: DropCounts | undefined) => string

export type DropCounts = Partial<Record<DropReason, number>>

/** The queue and what sends it. `delivery/delivery.ts`. */
export interface Delivery {
  /** Takes an encoded element; `path` is `/v1/traces` or `/v1/logs`. What does not fit is dropped and counted, and the answer is false. */
  push(path: string, element: string, events: number): boolean
  /** See `Client.flush`. */
  flush(timeout: number): Promise<boolean>
  /** The page may end: what waits goes out at once by requests that outlive it, the rest into the buffer. */
  hide(): void
  /** Tries what waits, and what the buffer has, now: the network is back. */
  wake(): void
  /** What was not delivered, the request in flight among it, taken out of the queue: for a process that ends, to be kept by writes that do not wait. */
  takeAll(): BufferedRequest[]
  /** No further attempts. */
  close(): void
}

/** Where requests wait that can not be sent now; kept over restarts. Bounded; what does not fit is told. */
export interface Buffer {
  /** False where it does not fit or can not be kept. */
  put(request: BufferedRequest): Promise<boolean>
  /** Set by delivery: told how many events went to make room. */
  onDrop?: (events: number) => void
  /** The oldest; it stays until `remove`. */
  first(): Promise<BufferedRequest | undefined>
  remove(id: string): Promise<void>
}

export interface BufferedRequest {
  id: string
  /** `/v1/traces` or `/v1/logs`. */
  path: string
  /** OTLP/JSON, unsigned: each attempt is signed anew. */
  body: string
  events: number
  time: number
}

/** One attempt to send; resolves with what came of it, and never rejects. */
export type Transport = (request: {
  url: string
  headers: Record<string, string>
  body: string
  keepalive: boolean
}) => Promise<TransportResult>

export type TransportResult =
  { kind: 'ok'; rejected: number } | { kind: 'retry'; after?: number } | { kind: 'refused'; status: number; reason: string }
