import type { StepsResult, Substitutes } from './steps.ts'

/**
 * Processors made for one run alone, which find these fields in the `settings` document of their project: how settings are tried before they
 * are saved. Plain data.
 */
export interface Trial {
  settings: Record<string, unknown>
}

export interface RunHow {
  substitutes: Substitutes
  /** The items have been here before: processors that emit are replaced by ones made without `emit`. */
  again?: boolean
  /** One item by itself, after its batch has failed. */
  single?: boolean
  trial?: Trial
}

/** Where a processor's own items go: what follows the processor at `step`. Rejects as `Consumer.consume` does. */
export type EmitFrom = (step: number, items: unknown[]) => Promise<void>

/** Where the processors of a pipeline run: in place, or in a worker thread. Items given to it are not changed; runs may overlap. */
export interface Runner {
  start(): Promise<void>
  /** Never rejects but when shut down; time limits and the end of the worker are failures of the processor that ran. */
  run(items: unknown[], how: RunHow): Promise<StepsResult>
  /** Processors may emit until it resolves. */
  shutdown(): Promise<void>
}
