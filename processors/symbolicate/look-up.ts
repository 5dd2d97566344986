import { LIMITS } from '../../collector/api.ts'
import type { Host } from '../../collector/api.ts'
import type { ArtifactStore } from '../../collector/store/index.ts'
import { findMap } from './find-map.ts'
import type { ExistingMap, FoundMap, Wanted } from './find-map.ts'
import type { Answer, Refusal } from './known-files.ts'
import { loadMap, PARSING_FACTOR, textOf } from './load-map.ts'
import type { LoadedMap } from './loaded-map.ts'
import type { MapCache } from './map-cache.ts'

/** What one batch may spend on the store and on reading maps; well within a processor's time limit, as a map in hand is still read. */
const BUDGET_MS = 2_500
/** When a store that failed or was late is asked again. */
const RETRY_MS = 5_000

/** What came of looking for a file, as far as the store was asked. */
export type Found = FoundMap | Refusal

const LATE = 'the store did not answer in time'

/** The lookups of one batch: each waits for the store, all together no longer than BUDGET_MS. Never throws. */
export class Lookups {
  readonly #host: Host
  readonly #maps: MapCache
  readonly #deadlineMs: number
  readonly #versions = new Map<string, Promise<number | undefined>>()
  #failure = ''

  constructor(host: Host, maps: MapCache) {
    this.#host = host
    this.#maps = maps
    this.#deadlineMs = host.clock.nowMs() + BUDGET_MS
  }

  /** Why the store did not answer; empty where it did. */
  get failure(): string {
    return this.#failure
  }

  /** How often a project's artifacts have changed; undefined where the store does not say. */
  version(project: string): Promise<number | undefined> {
    let version = this.#versions.get(project)
    if (version === undefined) {
      version = this.#ask((artifacts) => artifacts.version(project)).catch((error: unknown) => this.#failed(error))
      this.#versions.set(project, version)
    }
    return version
  }

  /** Where the map of a file is, or why there is none. `before`: the one that was found before and let go of since. */
  async find(wanted: Wanted, before: Answer): Promise<Found> {
    if (before.kind === 'map') return before.found
    return this.#ask((artifacts) => findMap(artifacts, wanted)).catch((error: unknown) => this.#later(error))
  }

  async load(found: Found): Promise<Answer> {
    if ('kind' in found) return found
    if ('reason' in found) return { kind: 'refusal', reason: found.reason }
    return this.#load(found).catch((error: unknown) => this.#later(error))
  }

  #later(error: unknown): Refusal {
    this.#failed(error)
    return { kind: 'refusal', reason: 'store_failed', until: this.#host.clock.nowMs() + RETRY_MS }
  }

  async #load(found: ExistingMap): Promise<Answer> {
    const { map: artifact, inline, source } = found
    const answer = (map: LoadedMap): Answer => ({ kind: 'map', map, found, debugId: found.debugId })
    const cached = this.#maps.get(artifact.hash)
    if (cached !== undefined) return answer(cached)
    if (!inline && artifact.size > LIMITS.mapBytes) return { kind: 'refusal', reason: 'map_too_large', artifact: artifact.id }
    this.#maps.makeRoom(artifact.size * PARSING_FACTOR)
    const bytes = await this.#ask((artifacts) => artifacts.bytes(artifact))
    if (bytes === undefined) return { kind: 'refusal', reason: 'map_missing' }
    const loaded = await loadMap(artifact, inline, bytes)
    if ('reason' in loaded) {
      this.#host.log.warn(loaded.problem, { project: artifact.project, service: artifact.service, release: artifact.release })
      return { kind: 'refusal', reason: loaded.reason, artifact: artifact.id }
    }
    this.#maps.add(artifact.hash, loaded.map)
    // Without the text of what was written, functions are named by where they begin in the minified file.
    if (loaded.map.lacksText && source !== undefined) {
      const minified = inline ? bytes : await this.#ask((artifacts) => artifacts.bytes(source))
      if (minified !== undefined) loaded.map.readMinified(textOf(minified))
    }
    return answer(loaded.map)
  }

  async #ask<T>(question: (artifacts: ArtifactStore) => Promise<T>): Promise<T> {
    const left = this.#deadlineMs - this.#host.clock.nowMs()
    if (left <= 0) throw new Error(LATE)
    const stop = new AbortController()
    const late = this.#host.clock.sleep(left, stop.signal).then(() => {
      throw new Error(LATE)
    })
    // Aborted sleeps reject too, when nobody listens any more.
    late.catch(() => {})
    try {
      return await Promise.race([question(this.#host.store().artifacts), late])
    } finally {
      stop.abort()
    }
  }

  #failed(error: unknown): undefined {
    this.#failure = error instanceof Error ? error.message : String(error)
  }
}
