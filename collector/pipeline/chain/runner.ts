import type { StepsResult, Substitutes } from './steps.ts'

/**
 * Processors made for one run alone, which find these fields in the `settings` document of their project: how settings are tried before they
 * are saved. Plain data.
 */
export interface Trial {
  settings: Record<string, unknown>
}

/** Where the processors of a pipeline run: in place, or in a worker thread. Items given to it are not changed. One run at a time. */
export interface Runner {
  start(): Promise<void>
  /** Never rejects but when shut down; time limits and the end of the worker are failures of the processor that ran. */
  run(items: unknown[], substitutes: Substitutes, single: boolean, trial?: Trial): Promise<StepsResult>
  shutdown(): Promise<void>
}
