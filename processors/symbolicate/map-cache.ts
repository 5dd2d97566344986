import type { LoadedMap } from './loaded-map.ts'

/**
 * Loaded maps by the hash of their bytes, within a bound of bytes: what was used the longest ago goes, and its memory outside the heap with
 * it. The one used last stays even when it alone is larger.
 */
export class MapCache {
  readonly #limit: number
  readonly #maps = new Map<string, LoadedMap>()
  #uses = 0

  constructor(limitBytes: number) {
    this.#limit = limitBytes
  }

  get(hash: string): LoadedMap | undefined {
    const map = this.#maps.get(hash)
    if (map !== undefined) this.use(map)
    return map
  }

  /** For whoever holds a map, and does not ask for it again. */
  use(map: LoadedMap): void {
    map.usedAt = ++this.#uses
  }

  add(hash: string, map: LoadedMap): void {
    this.#maps.get(hash)?.destroy()
    this.#maps.set(hash, map)
    this.use(map)
    this.makeRoom()
  }

  /** Lets go of maps until so many bytes more have room; also for what they have come to remember since. */
  makeRoom(bytes = 0): void {
    let held = this.bytes
    if (held + bytes <= this.#limit) return
    const oldestFirst = [...this.#maps].toSorted(([, a], [, b]) => a.usedAt - b.usedAt)
    for (const [hash, map] of oldestFirst.slice(0, -1)) {
      if (held + bytes <= this.#limit) return
      held -= map.bytes
      this.#maps.delete(hash)
      map.destroy()
    }
  }

  get bytes(): number {
    let sum = 0
    for (const map of this.#maps.values()) sum += map.bytes
    return sum
  }

  get size(): number {
    return this.#maps.size
  }

  clear(): void {
    for (const map of this.#maps.values()) map.destroy()
    this.#maps.clear()
  }
}
