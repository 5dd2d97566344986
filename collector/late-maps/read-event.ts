import type { ExceptionEvent } from '../model/event.ts'
import { LIMITS } from '../model/limits.ts'
import type { Clock, Logger } from '../pipeline/component.ts'
import type { Rerun } from '../pipeline/rerun.ts'
import type { Store } from '../store/index.ts'
import { couldBeMapped, countMapped, SYMBOLICATE } from './mappable.ts'

/** Longer than `symbolicate` believes what it knows of a project's artifacts: until then it is made anew for the run. */
const SETTLED_MS = 15_000
const FRESH = { settings: {} }

const APPLIED = 'Source maps that were uploaded after it was stored apply to it.'
const NOT_APPLIED = 'Source maps that were uploaded since could not be applied'

/**
 * Events as they read with the source maps that were uploaded after they were stored; the stored rows stay as they are. What was tried in
 * vain is not tried again until the artifacts of its project change.
 */
export class LateMaps {
  readonly #store: Pick<Store, 'artifacts'>
  readonly #rerun: Rerun
  readonly #clock: Clock
  readonly #log: Logger
  /** Event ids, and the version of the artifacts with which no more of their frames could be mapped. */
  readonly #inVain = new Map<string, number>()
  /** The version of a project's artifacts, and since when it is known. */
  readonly #versions = new Map<string, { version: number; since: number }>()
  #running = 0

  constructor({ store, rerun, clock, log }: { store: Pick<Store, 'artifacts'>; rerun: Rerun; clock: Clock; log: Logger }) {
    this.#store = store
    this.#rerun = rerun
    this.#clock = clock
    this.#log = log
  }

  /** For whoever reads an event: the stored one, unless more of its frames can be mapped by now. Never rejects; what went wrong is in `notes`. */
  async apply(stored: ExceptionEvent): Promise<ExceptionEvent> {
    if (!this.#rerun.has(SYMBOLICATE) || !couldBeMapped(stored)) return stored
    const version = await this.#store.artifacts.version(stored.project).catch(() => undefined)
    if (version === undefined) return noted(stored, `${NOT_APPLIED} as the store did not answer.`)
    if (version === 0 || this.#inVain.get(stored.id) === version) return stored
    const settled = this.#isSettled(stored.project, version)
    const { event, why } = await this.#run(stored, settled)
    if (event === undefined) return noted(stored, `${NOT_APPLIED} ${why}.`)
    if (countMapped(event) > countMapped(stored)) return noted(event, APPLIED)
    remember(this.#inVain, stored.id, version)
    return stored
  }

  /** For whoever asks why frames are not mapped: as they would be today, mapped or not, from a lookup that remembers nothing. */
  async look(stored: ExceptionEvent): Promise<ExceptionEvent> {
    if (!this.#rerun.has(SYMBOLICATE)) return noted(stored, `No source maps are applied as no pipeline has the processor ${SYMBOLICATE}.`)
    const { event, why } = await this.#run(stored, false)
    if (event === undefined) return noted(stored, `${NOT_APPLIED} ${why}.`)
    return countMapped(event) > countMapped(stored) ? noted(event, APPLIED) : event
  }

  async #run(stored: ExceptionEvent, settled: boolean): Promise<{ event?: ExceptionEvent; why: string }> {
    if (this.#running >= LIMITS.lateMapsAtOnce) return { why: `as ${LIMITS.lateMapsAtOnce} other events are being read` }
    const inTime = new AbortController()
    const late = this.#clock.sleep(LIMITS.lateMapsMs, inTime.signal).then(
      () => 'late' as const,
      () => 'late' as const,
    )
    this.#running++
    // Counted until it has ended, also when nobody waits any more.
    const run = this.#rerun([stored], SYMBOLICATE, settled ? undefined : FRESH).finally(() => this.#running--)
    try {
      const result = await Promise.race([run, late])
      if (result === 'late') return { why: `within ${LIMITS.lateMapsMs} ms` }
      return result[0] === undefined ? { why: 'as a processor failed or dropped it' } : { event: result[0], why: '' }
    } catch (error) {
      this.#log.warn('Cannot read an event with late source maps.', { event: stored.id, reason: String(error) })
      return { why: 'as the processors could not be run' }
    } finally {
      inTime.abort()
      run.catch(() => undefined)
    }
  }

  #isSettled(project: string, version: number): boolean {
    const now = this.#clock.nowMs()
    const known = this.#versions.get(project)
    if (known?.version === version) return now - known.since >= SETTLED_MS
    remember(this.#versions, project, { version, since: now })
    return false
  }
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key)
  if (map.size >= LIMITS.lateMapsRemembered) map.delete(map.keys().next().value!)
  map.set(key, value)
}

function noted(event: ExceptionEvent, note: string): ExceptionEvent {
  return { ...event, notes: [...event.notes.slice(0, LIMITS.notes - 1), note] }
}
