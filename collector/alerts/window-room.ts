import type { Seconds } from './active.ts'
import type { Bounded } from './window-bounds.ts'
import type { Window } from './window-sql.ts'

/**
 * How much more may be stored before a window can be met. What is far from its threshold need not be asked for at each tick: all that is
 * stored meanwhile, counted as if it were of one subject, must first fill the room that was left.
 */
export class WindowRoom {
  /** Up to which second what was stored is counted. */
  #counted: number | undefined
  #room = new Map<string, number>()

  /** Counts what was stored within these seconds; answers the windows that may be met by now. Ticks that do not follow each other begin anew. */
  take(windows: readonly Window[], { from, to }: Seconds, stored: number): Window[] {
    const before = this.#counted === from ? this.#room : new Map<string, number>()
    this.#counted = to
    if (stored === 0) {
      this.#room = before
      return []
    }
    this.#room = new Map()
    return windows.filter((window) => {
      const left = (before.get(keyOf(window)) ?? 0) - stored
      if (left > 0) this.#room.set(keyOf(window), left)
      return left <= 0
    })
  }

  /** As it was found to be, after `take`. */
  set({ window, room }: Bounded): void {
    if (room > 0) this.#room.set(keyOf(window), room)
  }
}

const keyOf = ({ rule, index }: Window): string => JSON.stringify([rule.id, index, rule.when[index], rule.query, rule.project])
