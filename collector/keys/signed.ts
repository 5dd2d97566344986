import { createHmac, hash, timingSafeEqual } from 'node:crypto'
import { type Signature, canonical, readSignature } from '../../sdk/shared/signature.ts'
import type { IssuedKey } from '../model/keys.ts'
import { LIMITS } from '../model/limits.ts'
import { SenderRefused } from './refused.ts'
import type { Repeats } from './repeats.ts'

/** A request that says who signed it. It is checked with `verify` once its body is there, and not to be believed before. */
export class Signed {
  readonly #signature: Signature
  readonly #issued: IssuedKey
  readonly #repeats: Repeats
  readonly #now: number

  /** Throws `SenderRefused` for what is no signature, or one from another time. `now`: milliseconds since 1970. */
  constructor(header: string, issued: IssuedKey, repeats: Repeats, now: number) {
    const signature = readSignature(header)
    if (signature === undefined)
      throw new SenderRefused('wrong_signature', 'Cannot read the signature: it must be t=<unix ms>,n=<nonce>,v1=<64 hex digits>.')
    if (Math.abs(signature.time - now) > LIMITS.signatureSkewMs) throw stale(signature.time, now)
    this.#signature = signature
    this.#issued = issued
    this.#repeats = repeats
    this.#now = now
  }

  /** `body`: as it was sent, before inflation. Throws `SenderRefused` where no secret that counts makes this signature of it. */
  verify(body: Uint8Array): void {
    const { time, nonce, value } = this.#signature
    const text = canonical(time, nonce, this.#issued.key, hash('sha256', body, 'hex'))
    const given = Buffer.from(value, 'hex')
    let good = false
    for (const { secret, until } of this.#issued.secrets) {
      if (until !== null && until <= this.#now) continue
      if (timingSafeEqual(createHmac('sha256', secret).update(text).digest(), given)) good = true
    }
    if (good) return
    const made = 'HMAC-SHA-256 of time, nonce, key and the SHA-256 of the body as sent'
    throw new SenderRefused('wrong_signature', `Cannot take a request as its signature is wrong: no secret of the key makes it (${made}).`)
  }

  /** Does the work unless the same signature came before and was taken: then it resolves with undefined. Only for what is verified. */
  once<T>(work: () => Promise<T>): Promise<T | undefined> {
    return this.#repeats.once(this.#signature.value, this.#now, work)
  }
}

function stale(time: number, now: number): SenderRefused {
  const limit = `${LIMITS.signatureSkewMs / 60_000} minutes`
  const apart = `${Math.round(Math.abs(now - time) / 1000)} s ${time < now ? 'before' : 'after'}`
  const message = `Cannot take a request as its signature is stale: it must be within ${limit} of the server's time, ${new Date(now).toISOString()}, and was made ${apart} it.`
  return new SenderRefused('stale_signature', message, now)
}
