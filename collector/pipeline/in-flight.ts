import { LIMITS } from '../model/limits.ts'
import { RetryableError } from './component.ts'

/** Bytes of requests that this process holds, whichever receiver took them. */
let held = 0

/**
 * Counts the bytes that one request makes us hold until `release`. More than LIMITS.inFlightBytes in all throws a RetryableError; a
 * request alone is never refused by it.
 */
export class InFlight {
  #bytes = 0

  add(bytes: number): void {
    if (held > 0 && held > this.#bytes && held + bytes > LIMITS.inFlightBytes) {
      throw new RetryableError(`Cannot hold more than ${LIMITS.inFlightBytes} bytes of requests at once: current value is ${held}.`, {
        retryAfterMs: 1_000,
      })
    }
    held += bytes
    this.#bytes += bytes
  }

  /** Safe to call twice. */
  release(): void {
    held -= this.#bytes
    this.#bytes = 0
  }
}
