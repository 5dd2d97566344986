// @ts-nocheck: built by a toolchain of its own
export class ClaimError extends Error {
  override name = 'ClaimError'
  constructor(
    readonly reason: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
  }
}

export class RetryableError extends Error {
  override readonly name = 'RetryableError'
}

export class InvalidPolicyError extends ClaimError {
  override name = 'InvalidPolicyError'
  constructor(policy: string, why: string) {
    super('policy', `Policy ${policy} ${why}`)
  }
}

/** What is raised to the platform, with the numbers of the requests that are to be tried again. */
export class BatchFailure extends AggregateError {
  override name = 'BatchFailure'
}

export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant failed: ${message}`)
}
