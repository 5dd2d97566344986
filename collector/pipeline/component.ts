import type { z } from 'zod'
import type { Keyring } from '../keys/keyring.ts'
import type { Alert } from '../model/alert.ts'
import type { ExceptionEvent } from '../model/event.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Session } from '../model/session.ts'
import type { RawExceptions } from '../otlp/raw-exceptions.ts'
import type { OtlpRequest } from '../otlp/request.ts'
import type { Store } from '../store/index.ts'

/**
 * The contracts of the pipeline, after the Collector's component.go. A component is a definition (what a plugin exports) and the instance
 * that its `create` returns.
 *
 * Lifecycle: `create` has no side effects and does no I/O. `start` is quick; an error in it stops the process with its sentence.
 * `shutdown` is safe twice and without `start`. Start goes extensions, exporters, processors, receivers; shutdown the other way round,
 * so that each drains into a live successor.
 */
export interface Component {
  start?(): void | Promise<void>
  shutdown?(): void | Promise<void>
  /** Where it listens once started, by protocol, with the ports that it really has: `{ http: '127.0.0.1:4318' }`. Shown at start. */
  addresses?(): Record<string, string>
}

/** What one batch of each signal is. */
export interface SignalData {
  traces: OtlpRequest
  logs: OtlpRequest
  metrics: OtlpRequest
  exceptions: ExceptionEvent[]
  sessions: Session[]
  alerts: Alert[]
}

export type Signal = keyof SignalData

export const SIGNALS = ['traces', 'logs', 'metrics', 'exceptions', 'sessions', 'alerts'] as const satisfies readonly Signal[]

/** Where a batch came from, for whoever must store it once. */
export interface BatchContext {
  /**
   * A block of the inbox or of a partition, which alone may write it. `token` is the same each time the block is sent; `replay` says
   * that an earlier attempt may have stored some or all of it.
   */
  block?: { token: string; replay: boolean }
  /** Counts by service that travel with the events; a batch may hold nothing else. Stored once under the same token. */
  usage?: Usage[]
  /**
   * What the sender will hand on next, all or some of the same objects, so that processors may be at work on it while this batch is being
   * stored. Asked by a chain when it is idle, also after this batch; undefined where that is not known yet, not worth it, or no longer next.
   */
  ahead?(): readonly ExceptionEvent[] | undefined
  /**
   * Where several components get this batch: resolves when each of them has it, rejects when one refused it, so that it comes again. What one of
   * them stored is not whole before. Nobody may wait for it before answering.
   */
  settled?: Promise<void>
}

/** What one service sent within one minute: all items, not only those with exceptions. Shown by `GET /services`. */
export interface Usage {
  project: string
  service: string
  environment: string
  release: string
  /** `telemetry.sdk.language` and `telemetry.sdk.name` with its version; empty where not said. */
  language: string
  sdk: string
  /** Start of the minute. */
  time: string
  spans: number
  logs: number
  exceptions: number
  /** Exceptions without a stack trace. */
  stackless: number
  /** Exceptions refused or dropped on the ingest side, by reason. */
  drops: Record<string, number>
}

/** Items refused before the acknowledgement; the rest of the request was accepted. */
export interface ConsumeResult {
  rejected: number
  reason?: string
}

/**
 * The next component. Resolves when the batch is taken over: for what leads to the inbox, when it is on disk. Rejects with a
 * `PermanentError` when sending the same again can not help, with any other error (best a `RetryableError`) when it can.
 */
export interface Consumer<S extends Signal> {
  consume(data: SignalData[S], context: BatchContext): Promise<ConsumeResult>
  /**
   * There where exceptions are taken as the requests that hold them, of which `readExceptions` makes the events later: an inbox takes them
   * so, and the acknowledgement does not wait for what it costs. Each batch goes one way or the other.
   */
  consumeRaw?(raw: readonly RawExceptions[], context: BatchContext): Promise<ConsumeResult>
  /** It has taken what it needs of the data before `consume` returns its promise: the bytes of a request may be used again at once. */
  borrows?: boolean
}

export const ACCEPTED: ConsumeResult = Object.freeze({ rejected: 0 })

/** Sending the same again later may help. `retryAfterMs`: when, if the other side said so. */
export class RetryableError extends Error {
  override name = 'RetryableError'
  readonly retryAfterMs: number | undefined
  constructor(message: string, options: ErrorOptions & { retryAfterMs?: number } = {}) {
    super(message, options)
    this.retryAfterMs = options.retryAfterMs
  }
}

/** Sending the same again can not help: the batch is dropped, counted, and for stores bisected down to the culprit. */
export class PermanentError extends Error {
  override name = 'PermanentError'
}

/** The only source of time. Tests and dry runs drive it. */
export interface Clock {
  /** Nanoseconds since the epoch. */
  now(): bigint
  /** Milliseconds since the epoch. */
  nowMs(): number
  /** Resolves after `ms`; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** Calls `tick` each `ms` until the returned function is called; ticks never overlap. */
  every(ms: number, tick: () => void | Promise<void>): () => void
}

export interface Logger {
  debug(message: string, fields?: Record<string, unknown>): void
  info(message: string, fields?: Record<string, unknown>): void
  warn(message: string, fields?: Record<string, unknown>): void
  error(message: string, fields?: Record<string, unknown>): void
}

/** Self metrics, served at 8888 in the Prometheus format. A name is declared once, in `collector/telemetry/metrics.ts`. */
export interface Metrics {
  add(name: string, value: number, labels?: Record<string, string>): void
  set(name: string, value: number, labels?: Record<string, string>): void
  observe(name: string, value: number, labels?: Record<string, string>): void
}

/** After `docs/component-status.md` of the Collector: `recoverable` may heal by itself, `permanent` needs a person, `fatal` ends the process. */
export type Status = 'ok' | 'recoverable' | 'permanent' | 'fatal'

/** All that a component is given of the world. Its own id labels what it logs, counts and reports. */
export interface Host {
  readonly id: string
  readonly clock: Clock
  readonly log: Logger
  readonly metrics: Metrics
  /** Which half of the product runs here. `both` where a config has no inbox. */
  readonly side: 'ingest' | 'work' | 'both'
  /** Absolute folder that this component may keep files in (`<service.data>/<kind>s/<id>`, the same on both sides); made on first use, readable by the owner alone. */
  dataDir(): string
  report(status: Status, message?: string): void
  /** Where people reach the UI, without a slash at its end: `service.public_url`, else the address that the API listens on. */
  publicUrl(): string
  /** Ids of the exporters by which alerts can be told: those with delivery `outbox` in a pipeline of alerts. */
  channels(): readonly string[]
  /** The `store` extension. Throws a sentence when the config has none, or on the ingest side. */
  store(): Store
  /** The keys of senders, for receivers: each asks it before it takes a request. From `start` on. */
  keys(): Keyring
}

/** Stability of a component for one signal, in the Collector's words. */
export type Stability = 'development' | 'alpha' | 'beta' | 'stable' | 'deprecated'

interface DefinitionBase<C extends z.ZodType> {
  /** As in the config: `[a-zA-Z][0-9a-zA-Z_]{0,62}`. */
  type: string
  /** One sentence for `faultline components` and the README. */
  description: string
  /** Keys are snake_case; each field has a default or is required, and a `.describe()` with its unit. Use `z.strictObject`. */
  config: C
}

export interface ReceiverDefinition<C extends z.ZodType = z.ZodType> extends DefinitionBase<C> {
  kind: 'receiver'
  stability: Partial<Record<Signal, Stability>>
  /** Whether a key is needed for what comes by this address: then other machines may reach it. Without it never. */
  authenticates?(config: z.output<C>, endpoint: string): boolean
  /** `next` holds a consumer for each signal whose pipelines name this receiver. */
  create(config: z.output<C>, next: { [S in Signal]?: Consumer<S> }, host: Host): Component
}

export interface Processor<S extends Signal> extends Component {
  /**
   * One outcome for each item, in order. A change is made to the item itself. What throws, or outlives the time limit, meets
   * `on_error`; it never stalls the pipeline. A `RetryableError` gives the whole batch back to whoever sent it, for a processor that needs a store.
   * What a processor before it emits may come while a batch is under way.
   */
  process(items: SignalData[S]): Outcomes<S> | Promise<Outcomes<S>>
}

export type Outcomes<S extends Signal> = SignalData[S] extends (infer Item)[] ? Outcome<Item>[] : Outcome<SignalData[S]>

export interface ProcessorDefinition<S extends Signal = Signal, C extends z.ZodType = z.ZodType> extends DefinitionBase<C> {
  kind: 'processor'
  /** What it takes; an instance runs in a pipeline of one of them. */
  signal: S | readonly S[]
  stability: Stability
  /** Redacts what the sender sent: a path out of the machine needs one before it (`validate` checks), and on an error it drops the values. */
  scrubs?: boolean
  /** What is wrong with its config beside the rest: where, from its own first key on, and what is expected. `validate` says it with its line. */
  check?(config: z.output<C>, rest: { channels: readonly string[] }): { path: (string | number)[]; message: string }[]
  /** Without `emit` it is made to run single items again, and nothing else. */
  create(config: z.output<C>, host: Host, emit?: Emit<S>): Processor<S>
}

/**
 * Sends items of the processor's own, at any time between `start` and `shutdown`, to what follows it in its pipeline, in the order of the calls.
 * Resolves when that has taken them; rejects as `Consumer.consume` does. Nothing goes on before the whole pipeline has started, so `start` must not
 * wait for it; `shutdown` may.
 */
export type Emit<S extends Signal> = (items: SignalData[S]) => Promise<void>

/**
 * `outbox`: for alerts. The host keeps each alert that names the exporter as a route in the document store until the other side has it, across
 * restarts, under a lease, with exporterhelper's timeout and retries; `export` gets one alert at a time. It needs `service.public_url` where it leaves the machine.
 * `queued`: the host puts queue, batch, retry and timeout around it, with exporterhelper's defaults and config keys. `stored`: no queue;
 * the host retries for ever, and bisects a batch that is refused for good, so that only the culprit is dropped. `direct`: called as it is.
 */
export type Delivery = 'outbox' | 'queued' | 'stored' | 'direct'

export interface Exporter<S extends Signal> extends Component {
  /** Resolves when the other side has it. `signal` aborts at the timeout. */
  export(data: SignalData[S], context: BatchContext, signal: AbortSignal): Promise<void>
}

export interface ExporterDefinition<S extends Signal = Signal, C extends z.ZodType = z.ZodType> extends DefinitionBase<C> {
  kind: 'exporter'
  stability: Partial<Record<S, Stability>>
  delivery: Delivery
  /** Data handed to it leaves the machine. `validate` wants a scrubbing processor before it, or `unscrubbed: true` in its config. */
  leavesMachine(config: z.output<C>): boolean
  create(config: z.output<C>, host: Host): Exporter<S>
}

/** The end of some pipelines and the beginning of others; it may change the signal. */
export interface ConnectorDefinition<C extends z.ZodType = z.ZodType> extends DefinitionBase<C> {
  kind: 'connector'
  stability: Stability
  /** Which signal becomes which. */
  connects: readonly (readonly [from: Signal, to: Signal])[]
  /** As for exporters; `direct` when absent. */
  delivery?: Exclude<Delivery, 'outbox'>
  /** It ends the ingest side and begins the work side: created in both, with `host.side` saying which half to be. */
  boundary?: boolean
  /** As in `Consumer`, for each signal that it takes. */
  borrows?: boolean
  create(config: z.output<C>, next: { [S in Signal]?: Consumer<S> }, host: Host): Connector
}

export interface Connector extends Component {
  /** Absent on the work half of a boundary. */
  consume?(signal: Signal, data: SignalData[Signal], context: BatchContext): Promise<ConsumeResult>
  /** As in `Consumer`. */
  consumeRaw?(raw: readonly RawExceptions[], context: BatchContext): Promise<ConsumeResult>
}

/** Not in the data path: the store, later authentication. */
export interface ExtensionDefinition<C extends z.ZodType = z.ZodType> extends DefinitionBase<C> {
  kind: 'extension'
  stability: Stability
  create(config: z.output<C>, host: Host): Component
}

// A list of definitions can not know their configs: the schema checked each before `create` sees it.
/* oxlint-disable typescript/no-explicit-any */
export type Definition =
  | ReceiverDefinition<any>
  | ProcessorDefinition<any, any>
  | ExporterDefinition<any, any>
  | ConnectorDefinition<any>
  | ExtensionDefinition<any>
/* oxlint-enable typescript/no-explicit-any */

export const defineReceiver = <C extends z.ZodType>(definition: Omit<ReceiverDefinition<C>, 'kind'>): ReceiverDefinition<C> => ({
  kind: 'receiver',
  ...definition,
})

export const defineProcessor = <const S extends Signal, C extends z.ZodType>(
  definition: Omit<ProcessorDefinition<S, C>, 'kind'>,
): ProcessorDefinition<S, C> => ({ kind: 'processor', ...definition })

export const defineExporter = <S extends Signal, C extends z.ZodType>(
  definition: Omit<ExporterDefinition<S, C>, 'kind'>,
): ExporterDefinition<S, C> => ({ kind: 'exporter', ...definition })

export const defineConnector = <C extends z.ZodType>(definition: Omit<ConnectorDefinition<C>, 'kind'>): ConnectorDefinition<C> => ({
  kind: 'connector',
  ...definition,
})

export const defineExtension = <C extends z.ZodType>(definition: Omit<ExtensionDefinition<C>, 'kind'>): ExtensionDefinition<C> => ({
  kind: 'extension',
  ...definition,
})
