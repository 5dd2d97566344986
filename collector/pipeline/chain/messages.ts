import type { Signal, Status } from '../component.ts'
import type { Trial } from './runner.ts'
import type { StepsResult, Substitutes } from './steps.ts'
import type { StoreCall } from './store-proxy.ts'

/** What the worker thread of a pipeline is started with. It loads the same config files with the same environment as the main thread. */
export interface WorkerStart {
  files: string[]
  pipeline: string
  signal: Signal
  side: 'ingest' | 'work' | 'both'
  /** Two 32-bit cells: which processor runs, and how many have begun. Read by the main thread when the worker can not speak. */
  progress: SharedArrayBuffer
}

export type ToWorker =
  | { kind: 'run'; items: unknown[]; substitutes: Substitutes; single: boolean; trial?: Trial }
  | { kind: 'store'; call: number; value?: unknown; error?: { name: string; message: string } }
  | { kind: 'stop' }

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'unable'; message: string }
  | { kind: 'done'; result: StepsResult }
  | { kind: 'stopped' }
  | { kind: 'log'; step: number; level: 'debug' | 'info' | 'warn' | 'error'; message: string; fields?: Record<string, unknown> }
  | { kind: 'metric'; step: number; what: 'add' | 'set' | 'observe'; name: string; value: number; labels?: Record<string, string> }
  | { kind: 'report'; step: number; status: Status; message?: string }
  | { kind: 'store'; step: number; call: number; path: StoreCall }
