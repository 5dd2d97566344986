import type { BatchContext, Consumer, ConsumeResult, Signal, SignalData } from '../component.ts'

/** What delivery wraps: one attempt, of an exporter's `export` or a connector's `consume`. */
export type Send<S extends Signal> = (data: SignalData[S], context: BatchContext, signal: AbortSignal) => Promise<ConsumeResult>

/** A consumer that keeps trying. `start` comes after that of what it wraps. `shutdown` ends its waits and resolves when it holds nothing any more. */
export interface Delivered<S extends Signal> extends Consumer<S> {
  start?(): void
  shutdown(): Promise<void>
}
