import type { Attributes } from './attributes.ts'
import type { MappingReason } from './mapping.ts'
import type { Nanos } from './time.ts'

export type Level = 'debug' | 'info' | 'warning' | 'error' | 'fatal'

/**
 * One exception that happened, with all that was known of it. Plain JSON data at every stage: it crosses the inbox, the worker boundary,
 * both stores and the HTTP API as it is. The exceptions connector makes it; processors fill in what is marked with their name.
 */
export interface ExceptionEvent {
  /** 32 hex digits: 12 of the time sent in milliseconds, 20 of a hash of what was sent. The same request again gives the same id. */
  id: string
  /** 16 hex digits over project, trace, type and message: the same error seen again on another span. Absent without a trace. */
  errorKey?: string
  project: string
  /** What it arrived as. */
  signal: 'traces' | 'logs' | 'events'
  /** No exception was recorded: made of a span of status ERROR, or of a record of severity ERROR or above. */
  errorOf?: 'span' | 'log'

  /** When it happened; a time outside [receivedAt - 30 d, receivedAt + 5 min] is replaced by `receivedAt`. */
  time: Nanos
  /** What the sender said, where `time` was replaced. */
  sentTime?: Nanos
  receivedAt: Nanos
  /** When the block was first inserted; set by the store's writer. */
  storedAt?: Nanos

  /** `service.name`, or `unknown_service`. */
  service: string
  /** `deployment.environment.name`, else the deprecated `deployment.environment`, else empty. */
  environment: string
  /** `service.version`, else the VCS revision, build id or image tag, else empty. */
  release: string
  level: Level
  /** False where the process or request ended by it, true where the application caught it, absent where nobody knows. */
  handled?: boolean

  traceId?: string
  spanId?: string
  parentSpanId?: string
  /** Enclosing spans of the same request on which this same error was recorded again; at most LIMITS.alsoOn. */
  alsoOn?: { spanId: string; parentSpanId: string }[]
  span?: SpanInfo
  log?: LogInfo
  /** Instrumentation scope. */
  scope?: { name: string; version: string }

  /** Outermost first, its causes after it; never empty. Before `parse` one, with an empty `frames`. */
  exceptions: Exception[]
  /** Other events of the span, or what the `events` receiver was sent; at most LIMITS.breadcrumbs, oldest first. */
  breadcrumbs: Breadcrumb[]
  /** Spans and records of the same trace that came in the same request; at most LIMITS.traceEntries. */
  trace: TraceEntry[]

  /** Attributes of the span event or log record, over those of the span. */
  attributes: Attributes
  resource: Attributes
  user?: { id?: string; email?: string; name?: string; ip?: string }
  session?: string
  request?: { method?: string; url?: string; route?: string; status?: number; userAgent?: string }

  /** What the sender asked to group by, from `faultline.fingerprint` or the `events` receiver. */
  clientFingerprint?: string[]
  /** Filled by `fingerprint`. */
  fingerprint?: Fingerprint
  /** Where it broke, for a title line: `Cart.total in src/cart.ts`. Filled by `fingerprint`. */
  culprit?: string
  /** Every redaction: where (a JSON path within the event) and by which rule. Filled by `scrub`. */
  scrubbed: { path: string; rule: string }[]
  /** Why something about it is not as sent: cut text, replaced time, dropped attributes, a processor that failed. Shown with the event. */
  notes: string[]
  /** The sender's sample rate, clamped to [0.001, 1]; 1 when nothing was said. */
  sampleRate: number
}

export interface Exception {
  type: string
  message: string
  /** Newest call first. Filled by `parse`. */
  frames: Frame[]
  /** As sent (cut at LIMITS.stackBytes), scrubbed later. Empty where none came. */
  stack: string
}

export interface Frame {
  /** The original one where a source map applied, else equal to `raw`. Empty string where unknown. */
  function: string
  file: string
  /** From 1; 0 where unknown. */
  line: number
  column: number
  /** Package, module or class path where the runtime names one: `com.acme.Cart`, `django.core.handlers`, `express`. */
  module: string
  /** The application's own code, rather than a library's, a framework's or the runtime's. */
  inApp: boolean
  /** What `parse` said of it, where a stack rule says otherwise. */
  parsedInApp?: boolean
  context?: { pre: string[]; line: string; post: string[] }
  /** Where its map holds no source text: the line of the generated file about the place, cut to LIMITS.contextLineLength; `column` is within `text`, from 0. */
  generated?: { text: string; column: number }
  raw: { function: string; file: string; line: number; column: number }
  /** `raw`: nothing to map or not tried. Others are set by `symbolicate`. */
  status: 'raw' | 'mapped' | 'missing' | 'invalid'
  /** Why, once `symbolicate` looked. */
  reason?: MappingReason
  /** Of the file that the code came from, where the sender or the file said. 36 characters, lower case. */
  debugId?: string
  /** Id of the uploaded file with the source map that was looked into, also where it could not explain the frame. */
  map?: string
}

export interface SpanInfo {
  name: string
  /** OTLP SpanKind: 0 unspecified, 1 internal, 2 server, 3 client, 4 producer, 5 consumer. */
  kind: number
  /** OTLP Status: code 0 unset, 1 ok, 2 error. */
  status: { code: number; message: string }
}

export interface LogInfo {
  severityNumber: number
  severityText: string
  body: string
  eventName: string
}

export interface Breadcrumb {
  time: Nanos
  category: string
  message: string
  level: Level
  data: Attributes
}

export interface TraceEntry {
  kind: 'span' | 'log'
  spanId: string
  parentSpanId: string
  name: string
  start: Nanos
  end: Nanos
  error: boolean
}

/** Which issue an event belongs to, and why. Either hash finds the issue; where they point to two, `app` wins. */
export interface Fingerprint {
  version: number
  /** 32 hex digits over in-app frames; absent when no in-app frame speaks. */
  app?: string
  /** 32 hex digits over all frames, or what stands in for them; always there. */
  system: string
  /**
   * 32 hex digits over type and message alone, where these tell one mistake from others: what `system` is for an event that does not say where it
   * happened. Such an event joins the issue of the first one that does, and the other way round. Absent where it is `system` already.
   */
  message?: string
  /**
   * Its frames say where it happened in one build only, as a minifier made the names, or only through which door the work came in: by `message` it
   * joins as one that does not say where.
   */
  vague?: boolean
  /**
   * 32 hex digits each, over what `app` would be if less were known. Of JavaScript its calls without their places, and those that were sent before a
   * source map applied: a build without its map joins by them the issue of one with its map, and the other way round. Else the newest call without
   * its callers, which some engines do not show of what waits, and JavaScript without what was wanted of nothing, which Firefox did not say, or by
   * its file and what was said, which is all that a source map without text knows of what a minifier put into its caller. Looked for in the map when
   * the event comes, and not stored with it.
   */
  partial?: string[]
  /**
   * Those of `partial` that say all that the event knows, as its places are those of a build, no caller is shown, or the engine says less than
   * others: it joins by them whatever has that hash, unless events of several issues have it. Where that is only likely, as all is in one file, not
   * what knows no more either.
   */
  own?: string[]
  likely?: boolean
  /**
   * Calls of the application by what is hashed of them: the newest that counts, and those that it came through, newest first. From these the map
   * learns which calls are doors of the program. Of an error that has no calls and is wrapped by text, as those of Go and Rust, what was said and
   * what stands before it. Looked at when the event comes, and not stored with it.
   */
  through?: string[]
  /** The callers that count in `app`, and what that would be had the stack ended before, or what `system` would be without what stands before: of what came through a door the event is found by it too. */
  callers?: { call: string; without: string }[]
  /** What decided. */
  by: 'client' | 'frames' | 'message' | 'type'
  /** The parts hashed, in order, one list for each variant. */
  parts: { app: string[]; system: string[] }
  /** What was looked at, newest call first, and why it counts or does not. At most LIMITS.explained lines. */
  explain?: FingerprintLine[]
  /** The rule of the config or of the project that decided, as it is written there. */
  rule?: string
  /** A rule's title for the issue, instead of type and message. */
  title?: string
}

/** One part that grouping looked at. */
export interface FingerprintLine {
  /** `both` where the application's own frames and all frames treat it alike. */
  variant: 'app' | 'system' | 'both'
  kind: 'type' | 'message' | 'frame' | 'code' | 'name' | 'client' | 'rule'
  /** As it was hashed, or, where it was not used, as it reads. */
  text: string
  used: boolean
  /** A short clause: `library code`, `a repeated call`, `message, as no frame speaks`. */
  why: string
}
