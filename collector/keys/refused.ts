/** Why a sender is refused; also what it is counted by. */
export type RefusedReason = 'no_key' | 'unknown_key' | 'origin' | 'no_signature' | 'wrong_signature' | 'stale_signature'

/** Who sends may not: 401 or UNAUTHENTICATED, and 403 or PERMISSION_DENIED for an origin. To send the same again can not help. */
export class SenderRefused extends Error {
  override name = 'SenderRefused'
  readonly reason: RefusedReason
  readonly status: 401 | 403
  /** Where its clock seems wrong: ours, in milliseconds since 1970. */
  readonly serverTime: number | undefined
  constructor(reason: RefusedReason, message: string, serverTime?: number) {
    super(message)
    this.reason = reason
    this.status = reason === 'origin' ? 403 : 401
    this.serverTime = serverTime
  }
}
