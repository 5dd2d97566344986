import type { Seconds } from './active.ts'
import type { Bounded } from './window-bounds.ts'
import type { Window } from './window-sql.ts'

/** A window that could be met is asked for at each tick, for so long, before it is summed again to see whether it still can. */
const NEAR_MS = 10_000

/**
 * How much more may be stored before a window can be met. What is far from its threshold need not be asked for at each tick: all that is
 * stored meanwhile, counted as if it were of one subject, must first fill the room that was left.
 */
export class WindowRoom {
  /** Up to which second what was stored is counted. */
  #counted: number | undefined
  #room = new Map<string, number>()
  /** Until when. */
  #near = new Map<string, number>()

  /**
   * Counts what was stored within these seconds; answers the windows that may be met by now: those that are near, and those to be summed to see how
   * near they are. Ticks that do not follow each other begin anew.
   */
  take(windows: readonly Window[], { from, to }: Seconds, stored: number): { near: Window[]; unknown: Window[] } {
    const goesOn = this.#counted === from
    const before = goesOn ? this.#room : new Map<string, number>()
    if (!goesOn) this.#near.clear()
    this.#counted = to
    if (stored === 0) {
      this.#room = before
      return { near: [], unknown: [] }
    }
    this.#room = new Map()
    const near: Window[] = []
    const unknown: Window[] = []
    for (const window of windows) {
      const key = keyOf(window)
      const left = (before.get(key) ?? 0) - stored
      if (left > 0) this.#room.set(key, left)
      else if ((this.#near.get(key) ?? 0) >= to) near.push(window)
      else unknown.push(window)
    }
    return { near, unknown }
  }

  /** As it was found to be, after `take`. */
  set({ window, room, mayBeMet }: Bounded): void {
    if (room > 0) this.#room.set(keyOf(window), room)
    if (mayBeMet) this.#near.set(keyOf(window), this.#counted! + NEAR_MS)
    else this.#near.delete(keyOf(window))
  }
}

const keyOf = ({ rule, index }: Window): string => JSON.stringify([rule.id, index, rule.when[index], rule.query, rule.project])
