import type { StepsResult, Substitutes } from './steps.ts'

/** Where the processors of a pipeline run: in place, or in a worker thread. Items given to it are not changed. One run at a time. */
export interface Runner {
  start(): Promise<void>
  /** Never rejects but when shut down; time limits and the end of the worker are failures of the processor that ran. */
  run(items: unknown[], substitutes: Substitutes, single: boolean): Promise<StepsResult>
  shutdown(): Promise<void>
}
