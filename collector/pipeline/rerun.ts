import type { ExceptionEvent } from '../model/event.ts'

/**
 * Runs events through the processors of the pipeline behind the inbox again, from the first of type `from` on, in the worker thread that
 * runs them for batches. The events given are not changed; nothing is exported. An event that a processor drops, or that outlives its time
 * limit, comes back as undefined. Rejects when the pipeline has no such processor.
 */
export type Rerun = (events: readonly ExceptionEvent[], from: string) => Promise<(ExceptionEvent | undefined)[]>
