export class StaleSessionError extends Error {
  override name = 'StaleSessionError'
  readonly sessionId: string
  constructor(sessionId: string, seconds: number) {
    super(`Session ${sessionId} was last seen ${seconds} s ago`)
    this.sessionId = sessionId
  }
}

export class TariffError extends Error {
  override name = 'TariffError'
}

export class BillingError extends Error {
  override name = 'BillingError'
}

export class LockTimeout extends Error {
  override name = 'LockTimeout'
}

export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant failed: ${message}`)
}
