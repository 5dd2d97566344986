import type { LoadedMap } from './loaded-map.ts'

/**
 * Loaded maps by the hash of their bytes, within a bound of bytes: what was used the longest ago goes, and its memory outside the heap with
 * it. The newest one stays even when it alone is larger.
 */
export class MapCache {
  readonly #limit: number
  readonly #maps = new Map<string, LoadedMap>()

  constructor(limitBytes: number) {
    this.#limit = limitBytes
  }

  get(hash: string): LoadedMap | undefined {
    const map = this.#maps.get(hash)
    if (map === undefined) return undefined
    this.#maps.delete(hash)
    this.#maps.set(hash, map)
    return map
  }

  add(hash: string, map: LoadedMap): void {
    this.#maps.get(hash)?.destroy()
    this.#maps.delete(hash)
    this.#maps.set(hash, map)
    this.makeRoom(0, map)
  }

  /** Lets go of maps until so many bytes more have room; `but` stays. */
  makeRoom(bytes: number, but?: LoadedMap): void {
    let held = this.bytes
    for (const [hash, map] of this.#maps) {
      if (held + bytes <= this.#limit) return
      if (map === but) continue
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
