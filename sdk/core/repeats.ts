import { LIMITS } from './limits.ts'
import { newestFrame } from './stacktrace.ts'
import type { CapturedEvent, DropReason } from './types.ts'

/** Sent of one kind of error within a second; what is over is held, and goes as one that stands for all of them. */
const PER_SECOND = 2
const SECOND = 1_000
const MINUTE = 60_000

interface Kind {
  secondEnds: number
  inSecond: number
  minuteEnds: number
  inMinute: number
  /** The first of those that were held, and how many it stands for. */
  held?: { event: CapturedEvent; count: number }
}

/**
 * Errors that come again and again, told by type, message without its numbers, and newest frame. At most PER_SECOND a second and `perMinute` a minute of one kind are
 * let through; the first of the others is held with the number of all that came, and leaves when there is room again. Its sample rate is then
 * divided by that number, so that counts stay true.
 */
export class Repeats {
  readonly #kinds = new Map<string, Kind>()
  readonly #perMinute: number
  readonly #dropped: (reason: DropReason) => void

  /** `dropped` is told of each event that another one stands for. */
  constructor(perMinute: number, dropped: (reason: DropReason) => void) {
    this.#perMinute = perMinute
    this.#dropped = dropped
  }

  /** Itself where it may be sent now; else it is held, and the answer is the one that stands for it. */
  admit(event: CapturedEvent, now: number): { send: boolean; event: CapturedEvent } {
    const key = keyOf(event)
    const kind = this.#kinds.get(key) ?? { secondEnds: 0, inSecond: 0, minuteEnds: 0, inMinute: 0 }
    this.#kinds.delete(key)
    this.#kinds.set(key, kind)
    if (kind.held === undefined && this.#hasRoom(kind, now)) {
      kind.inSecond++
      kind.inMinute++
      return { send: true, event }
    }
    if (kind.held === undefined) kind.held = { event, count: 0 }
    else this.#dropped(kind.inMinute >= this.#perMinute ? 'rate_limited' : 'duplicate')
    kind.held.count++
    return { send: false, event: kind.held.event }
  }

  /** Those held that may leave now, or all of them; also those of kinds that are too many to remember. */
  release(now: number, all = false): CapturedEvent[] {
    const released: CapturedEvent[] = []
    let surplus = this.#kinds.size - LIMITS.kinds
    for (const [key, kind] of this.#kinds) {
      const forgotten = surplus-- > 0
      if (kind.held !== undefined && (all || forgotten || this.#hasRoom(kind, now))) {
        kind.inSecond++
        kind.inMinute++
        kind.held.event.sampleRate /= kind.held.count
        released.push(kind.held.event)
        delete kind.held
      }
      if (forgotten || (kind.held === undefined && now >= kind.minuteEnds)) this.#kinds.delete(key)
    }
    return released
  }

  get holds(): boolean {
    for (const { held } of this.#kinds.values()) if (held !== undefined) return true
    return false
  }

  #hasRoom(kind: Kind, now: number): boolean {
    if (now >= kind.secondEnds) Object.assign(kind, { secondEnds: now + SECOND, inSecond: 0 })
    if (now >= kind.minuteEnds) Object.assign(kind, { minuteEnds: now + MINUTE, inMinute: 0 })
    return kind.inSecond < PER_SECOND && kind.inMinute < this.#perMinute
  }
}

function keyOf({ exceptions }: CapturedEvent): string {
  const { type, message, stack } = exceptions[0]!
  return `${type}: ${message.slice(0, 256).replace(/\d+/g, '0')}\n${newestFrame(stack)}`
}
