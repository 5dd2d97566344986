import * as LIMITS from './limits.ts'
import { newestFrame } from './stacktrace.ts'
import type { CapturedEvent, CapturedException, DropReason } from './types.ts'

/** Sent of one kind of error within a second; what is over is held, and goes as one that stands for all of them. */
const PER_SECOND = 2
const SECOND = 1_000
const MINUTE = 60_000
/** The least that the server takes: one that would stand for more than a thousand goes at once, and another is held. */
const LEAST_RATE = 0.001

interface Kind<Entry> {
  secondEnds: number
  inSecond: number
  minuteEnds: number
  inMinute: number
  /** The first of those that were held, and how many it stands for. */
  held?: { entry: Entry; count: number } | undefined
}

/**
 * Errors that come again and again, told by type, message without its numbers, and newest frame. At most PER_SECOND a second and `perMinute` a minute of
 * one kind are let through; the first of the others is held with the number of all that came, and leaves when there is room again. Its sample rate is
 * then divided by that number, so that counts stay true.
 */
export class Repeats<Entry extends { event: CapturedEvent }> {
  readonly #kinds = new Map<string, Kind<Entry>>()
  readonly #perMinute: number
  readonly #dropped: (reason: DropReason) => void

  /** `dropped` is told of each event that another one stands for. */
  constructor(perMinute: number, dropped: (reason: DropReason) => void) {
    this.#perMinute = perMinute
    this.#dropped = dropped
  }

  /** What is sent for this error: made now, to be sent now or held; or the one that was held before. `make` is called where it is needed. */
  admit(exceptions: readonly CapturedException[], now: number, make: () => Entry): { send: boolean; entry: Entry } {
    const { type, message, stack } = exceptions[0]!
    const key = `${type}: ${message.slice(0, 256).replace(/\d+/g, '0')}\n${newestFrame(stack)}`
    const kind = this.#kinds.get(key) ?? { secondEnds: 0, inSecond: 0, minuteEnds: 0, inMinute: 0 }
    // The one that was seen last is forgotten last.
    this.#kinds.delete(key)
    this.#kinds.set(key, kind)
    if (kind.held !== undefined) {
      const { entry } = kind.held
      const isFull = ++kind.held.count * LEAST_RATE >= entry.event.sampleRate && kind.inMinute < this.#perMinute
      if (isFull) {
        kind.inMinute++
        letGo(kind)
      } else this.#dropped(kind.inMinute < this.#perMinute ? 'duplicate' : 'rate_limited')
      return { send: isFull, entry }
    }
    const entry = make()
    const send = this.#hasRoom(kind, now)
    if (!send) kind.held = { entry, count: 1 }
    return { send, entry }
  }

  /** Those held that may leave now, or all of them; also those of kinds that are too many to remember. */
  release(now: number, all: boolean): Entry[] {
    const released: Entry[] = []
    let surplus = this.#kinds.size - LIMITS.kinds
    for (const [key, kind] of this.#kinds) {
      const forgotten = surplus-- > 0
      if (kind.held !== undefined && (all || forgotten || this.#hasRoom(kind, now))) {
        released.push(kind.held.entry)
        letGo(kind)
      }
      if (forgotten || (kind.held === undefined && now >= kind.minuteEnds)) this.#kinds.delete(key)
    }
    return released
  }

  get holds(): boolean {
    return [...this.#kinds.values()].some(({ held }) => held !== undefined)
  }

  /** Takes the room that it finds. */
  #hasRoom(kind: Kind<Entry>, now: number): boolean {
    if (now >= kind.secondEnds) Object.assign(kind, { secondEnds: now + SECOND, inSecond: 0 })
    if (now >= kind.minuteEnds) Object.assign(kind, { minuteEnds: now + MINUTE, inMinute: 0 })
    const has = kind.inSecond < PER_SECOND && kind.inMinute < this.#perMinute
    if (has) {
      kind.inSecond++
      kind.inMinute++
    }
    return has
  }
}

function letGo<Entry extends { event: CapturedEvent }>(kind: Kind<Entry>): void {
  const { entry, count } = kind.held!
  entry.event.sampleRate /= count
  kind.held = undefined
}
