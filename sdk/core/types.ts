import type { Attributes } from '@opentelemetry/api'

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
  /** `traces` (default): span events on a carrier span; `logs`: log records. */
  signal?: 'traces' | 'logs'
  /** Share of all errors that is sent, in (0, 1]; the rate is sent along. */
  sampleRate?: number
  /** Of one error, told by type, message and newest frame, at most this many a minute; what is over is counted. Default 30. */
  perErrorPerMinute?: number
  maxBreadcrumbs?: number
  /** Errors whose `type: message` contains or matches one of these are not sent. */
  ignoreErrors?: (string | RegExp)[]
  /** Errors whose newest frame's URL contains or matches one of these are not sent. */
  denyUrls?: (string | RegExp)[]
  allowUrls?: (string | RegExp)[]
  /** URL on the application's own origin that hands requests on, against blockers. */
  tunnel?: string
  /** Off only where the text may leave the client as it is. */
  scrub?: boolean
  /** Last word on an event; null drops it. What it throws is counted, and the event is sent as it was. */
  beforeSend?: (event: CapturedEvent, error: unknown) => CapturedEvent | null | Promise<CapturedEvent | null>
  beforeBreadcrumb?: (breadcrumb: Breadcrumb) => Breadcrumb | null
  /** Added to the resource. */
  resource?: Attributes
}

/** Why something was not sent. */
export type DropReason =
  | 'ignored'
  | 'duplicate'
  | 'sampled'
  | 'rate_limited'
  | 'before_send'
  | 'queue_full'
  | 'buffer_full'
  | 'too_large'
  | 'refused'
  | 'too_old'
  | 'failed'

/** A part that can be left out of a bundle. */
export interface Feature {
  name: string
  /** Called once by `createClient`; returns what undoes it. What it throws is contained. */
  setup(client: Client): (() => void) | void
}

export interface Client {
  readonly options: Options
  /** The id of the event, or undefined where it was not sent (`ignored`, sampled, disabled). Never throws. */
  captureException(error: unknown, hint?: CaptureHint): string | undefined
  captureMessage(message: string, hint?: CaptureHint): string | undefined
  addBreadcrumb(breadcrumb: Partial<Breadcrumb> & { message: string }): void
  /** The scope that applies here. */
  scope(): Scope
  /** Runs with a scope of its own, which follows what it awaits where the platform can. */
  withScope<T>(run: (scope: Scope) => T): T
  /** Resolves true when all was delivered or dropped for good, false at the timeout (milliseconds, default 2,000). */
  flush(timeout?: number): Promise<boolean>
  /** Flushes, then undoes all features. */
  close(timeout?: number): Promise<boolean>
  /** Counts since the start, by reason. */
  dropped(): Readonly<Partial<Record<DropReason, number>>>
  /** For features: whether a URL is the SDK's own traffic. */
  isOwn(url: string): boolean
  /** For features: change each event before scrub (context lines, debug ids, request). */
  onEvent(change: (event: CapturedEvent, error: unknown) => void | Promise<void>): void
}

/** Where requests wait that can not be sent now; kept over restarts. Bounded; what does not fit is told. */
export interface Buffer {
  /** False where it does not fit or can not be kept. */
  put(request: BufferedRequest): Promise<boolean>
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
