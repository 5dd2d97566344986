import type { Route } from '../model/routing.ts'
import type { Nanos } from '../model/time.ts'

/** Who sent a request, as far as admission, routing and the service list need to know. */
export interface Sender {
  /** IP address of the peer. */
  address: string
  /** Key from `x-faultline-key`, Bearer, Basic user or `?key=`. */
  key?: string
  /** Of the key, else `default`; what comes goes there where the key's table says nothing else. */
  project: string
  /** Of the key; absent where that has none. */
  routing?: readonly Route[]
}

/**
 * One export request, inflated and otherwise as it came. `traces`, `logs` and `metrics` pipelines carry it; nobody changes it.
 * A receiver makes it with `readRequest` (scan.ts), which throws `InvalidOtlp` on a body that is not OTLP.
 */
export interface OtlpRequest {
  signal: 'traces' | 'logs' | 'metrics'
  encoding: 'protobuf' | 'json'
  body: Uint8Array
  /** Spans, log records or data points in it. */
  items: number
  /** What the scan found; the exceptions connector decodes these alone. */
  hits: Hits
  /** The hits include spans and records that say that they failed and carry no exception (`findErrors`). */
  errors?: true
  receivedAt: Nanos
  sender: Sender
}

/** Opaque outside `collector/otlp`: where in the body the spans or records with exceptions and the records of sessions are, and counts by service of all items. */
export interface Hits {
  /** Spans or records that carry an exception. */
  count: number
  /** Exceptions: a span may carry several. */
  exceptions: number
  /** Records that begin or end a session. */
  sessions: number
}
