import type { DeliveryConfig } from '../../config/checked.ts'
import { RetryableError } from '../component.ts'

export type BackoffConfig = Pick<DeliveryConfig['retry'], 'initialMs' | 'maxMs' | 'multiplier' | 'randomization'>

/**
 * Milliseconds to wait before attempt `attempt` + 1 (the first attempt is 0): exponential, within ± `randomization` of the step. What the
 * other side asked for wins where it is longer. `random` is in [0, 1).
 */
export function backoffMs(config: BackoffConfig, attempt: number, error: unknown, random: number = Math.random()): number {
  const step = Math.min(config.initialMs * config.multiplier ** attempt, config.maxMs)
  const spread = step * (1 + config.randomization * (2 * random - 1))
  const asked = error instanceof RetryableError ? (error.retryAfterMs ?? 0) : 0
  return Math.max(spread, asked)
}

/** For stores: quick at first, since a restart of the other side is the common case, never slower than 30 s. */
export const STORED_BACKOFF: BackoffConfig = { initialMs: 100, maxMs: 30_000, multiplier: 2, randomization: 0.2 }
