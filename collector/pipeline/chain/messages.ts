import type { Signal, Status } from '../component.ts'
import type { Packed } from './packed.ts'
import type { RunHow } from './runner.ts'
import type { StepFailure, StepStats } from './steps.ts'
import type { StoreCall } from './store-proxy.ts'

/** What the worker thread of a pipeline is started with. It loads the same config files with the same environment as the main thread. */
export interface WorkerStart {
  files: string[]
  pipeline: string
  signal: Signal
  side: 'ingest' | 'work' | 'both'
}

/** An error that crosses, as what callers look at. */
export interface ToldError {
  name: string
  message: string
  retryAfterMs?: number
}

/** A `StepsResult` on its way. */
export type PackedResult = { outcomes: Packed; stats: StepStats[] } | { failed: StepFailure }

export type ToWorker =
  // `progress` is two 32-bit cells: which processor runs, and how many have begun. Read by the main thread when the worker can not speak.
  | { kind: 'run'; run: number; items: Packed; how: RunHow; progress: SharedArrayBuffer }
  | { kind: 'answer'; call: number; value?: unknown; error?: ToldError }
  | { kind: 'stop' }

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'unable'; message: string }
  | { kind: 'done'; run: number; result: PackedResult }
  | { kind: 'stopped' }
  | { kind: 'log'; step: number; level: 'debug' | 'info' | 'warn' | 'error'; message: string; fields?: Record<string, unknown> }
  | { kind: 'metric'; step: number; what: 'add' | 'set' | 'observe'; name: string; value: number; labels?: Record<string, string> }
  | { kind: 'report'; step: number; status: Status; message?: string }
  | { kind: 'store'; step: number; call: number; path: StoreCall }
  | { kind: 'emit'; step: number; call: number; items: unknown[] }
