import { LIMITS } from '../../collector/api.ts'
import type { Exception, ExceptionEvent, Frame, Host } from '../../collector/api.ts'
import { applyPlace, applyReason } from './apply.ts'
import { componentStackOf, type ComponentStack } from './component-stack.ts'
import { DebugIds } from './debug-ids.ts'
import { EventScope, PAGE, speaksJavascript } from './event-scope.ts'
import { WIDE_COLUMN } from './file-kind.ts'
import { reasonForNone } from './find-map.ts'
import { KnownFiles } from './known-files.ts'
import type { Answer } from './known-files.ts'
import type { Place } from './loaded-map.ts'
import { type Found, Lookups } from './look-up.ts'
import { MapCache } from './map-cache.ts'
import { nameByCallers } from './name-by-callers.ts'

/** A file to be looked up, and the frames that wait for it. */
interface Lookup {
  scope: EventScope
  key: string
  before: Answer
  waiting: { frame: Frame; places: Places; index: number }[]
}

/** What was found for the frames of one exception. */
type Places = (Place | undefined)[]

interface Batch {
  lookups: Map<string, Lookup>
  /** Exceptions with a frame that waits: their functions are named afterwards. */
  unnamed: { frames: readonly Frame[]; places: Places }[]
  components: ComponentStack[]
}

/** Files that are looked for at the same time. */
const AT_ONCE = 32

/** Of a file not met before: due at once. */
const UNKNOWN: Answer = { kind: 'refusal', reason: 'store_failed', until: 0 }

/** Maps frames of JavaScript to what was written. What is known is answered at once; the store is asked once for each file that is not. */
export class Symbolicator {
  readonly #host: Host
  readonly #known = new KnownFiles()
  readonly #maps: MapCache
  readonly #debugIds = new DebugIds()

  constructor(host: Host, cacheBytes: number = LIMITS.mapCacheBytes) {
    this.#host = host
    this.#maps = new MapCache(cacheBytes)
  }

  /** Changes the frames in place; nothing to wait for where all files were known. Never throws for what an event, the store or a map holds. */
  symbolicate(events: readonly ExceptionEvent[]): Promise<void> | undefined {
    const scripts = events.filter((event) => speaksJavascript(event) !== false)
    if (scripts.length === 0) return undefined
    const due = this.#known.due(
      scripts.map(({ project }) => project),
      this.#host.clock.nowMs(),
    )
    // What runs again does so because something may have been uploaded since.
    for (const { project } of scripts.filter(wasLookedAt)) due.add(project)
    if (due.size > 0) return this.#withVersions(due, scripts)
    const batch = this.#visit(scripts)
    if (batch.lookups.size > 0) return this.#lookUp(batch, new Lookups(this.#host, this.#maps))
    end(batch)
    return undefined
  }

  /** Frees what is held outside the heap. */
  shutdown(): void {
    this.#maps.clear()
  }

  async #withVersions(projects: Iterable<string>, events: readonly ExceptionEvent[]): Promise<void> {
    const lookups = new Lookups(this.#host, this.#maps)
    for (const project of projects) this.#known.checked(project, await lookups.version(project), this.#host.clock.nowMs())
    await this.#lookUp(this.#visit(events), lookups)
  }

  #visit(events: readonly ExceptionEvent[]): Batch {
    const batch: Batch = { lookups: new Map(), unnamed: [], components: [] }
    const nowMs = this.#host.clock.nowMs()
    for (const event of events) {
      if (!Array.isArray(event.exceptions)) continue
      const scope = new EventScope(event, this.#debugIds.of(event))
      for (const exception of event.exceptions) this.#visitException(exception, scope, batch, nowMs)
      const components = componentStackOf(event)
      if (components === undefined) continue
      this.#visitFrames(components.frames, scope, batch, nowMs)
      batch.components.push(components)
    }
    this.#maps.makeRoom()
    return batch
  }

  #visitException(exception: Exception, scope: EventScope, batch: Batch, nowMs: number): void {
    if (!Array.isArray(exception?.frames) || exception.frames.length === 0) return
    const { frames } = exception
    const { places, waits } = this.#visitFrames(frames, scope, batch, nowMs)
    if (waits) batch.unnamed.push({ frames, places })
    else nameByCallers(frames, places)
  }

  #visitFrames(frames: readonly Frame[], scope: EventScope, batch: Batch, nowMs: number): { places: Places; waits: boolean } {
    const answers = this.#known.scope(scope.project, scope.name)
    const places: Places = Array.from({ length: frames.length })
    let waits = false
    for (let index = 0; index < frames.length; index++) {
      const frame = frames[index]!
      // What is mapped stays so, also when it runs again after its map is gone.
      if (!isFrame(frame) || frame.status === 'mapped') continue
      const key = scope.keyOf(frame)
      let answer = answers.get(key)
      if (answer === undefined) {
        answer = scope.classify(frame) ?? UNKNOWN
        if (answer !== UNKNOWN && answer !== PAGE) this.#known.add(scope.project, scope.name, key, answer)
      }
      if (answer === UNKNOWN && !hasPlace(frame)) applyReason(frame, 'no_position')
      else if (isStale(answer, nowMs)) {
        waits = true
        const id = `${scope.project}\0${scope.name}\0${key}`
        let lookup = batch.lookups.get(id)
        if (lookup === undefined) batch.lookups.set(id, (lookup = { scope, key, before: answer, waiting: [] }))
        lookup.waiting.push({ frame, places, index })
      } else {
        if (answer.kind === 'map') this.#maps.use(answer.map)
        places[index] = applyAnswer(frame, answer, scope.debugIdOf(frame))
      }
    }
    return { places, waits }
  }

  /** Some files at once are looked for; those found are loaded one after the other, each mapped at once, so that only one map at a time must be in memory. */
  async #lookUp(batch: Batch, lookups: Lookups): Promise<void> {
    const nothing = await this.#projectsWithNothing(batch, lookups)
    const all = [...batch.lookups.values()]
    for (let at = 0; at < all.length; at += AT_ONCE) {
      const some = all.slice(at, at + AT_ONCE)
      const found = await Promise.all(
        some.map(async ({ scope, before, waiting }): Promise<Found> => {
          const wanted = scope.wanted(waiting[0]!.frame)
          return nothing.has(scope.project) ? { reason: reasonForNone(wanted) } : lookups.find(wanted, before)
        }),
      )
      for (const [i, lookup] of some.entries()) await this.#answer(lookup, found[i]!, lookups)
    }
    end(batch)
    if (lookups.failure !== '') this.#host.log.warn(`Some frames were not looked up: ${lookups.failure}`)
  }

  /** Where nothing was ever uploaded, also not a moment ago, no file needs to be looked for. */
  async #projectsWithNothing({ lookups: files }: Batch, lookups: Lookups): Promise<Set<string>> {
    const nothing = new Set<string>()
    for (const project of new Set([...files.values()].map(({ scope }) => scope.project))) {
      if (!this.#known.hadNothing(project)) continue
      const version = await lookups.version(project)
      this.#known.checked(project, version, this.#host.clock.nowMs())
      if (version === 0) nothing.add(project)
    }
    return nothing
  }

  async #answer({ scope, key, waiting }: Lookup, found: Found, lookups: Lookups): Promise<void> {
    const { frame } = waiting[0]!
    let answer = await lookups.load(found)
    if (answer.kind === 'refusal' && answer.until === undefined) answer = { ...answer, ...scope.refusal(frame, answer.reason) }
    this.#known.add(scope.project, scope.name, key, answer)
    for (const one of waiting) one.places[one.index] = applyAnswer(one.frame, answer, scope.debugIdOf(one.frame))
  }
}

/** All that could be found was. */
function end({ unnamed, components }: Batch): void {
  for (const { frames, places } of unnamed) nameByCallers(frames, places)
  for (const stack of components) stack.write()
}

function isFrame(frame: Frame): boolean {
  return typeof frame?.file === 'string' && typeof frame.raw?.file === 'string' && typeof frame.line === 'number'
}

function isStale(answer: Answer, nowMs: number): boolean {
  if (answer.kind === 'map') return answer.map.destroyed
  return answer.kind === 'refusal' && answer.until !== undefined && answer.until <= nowMs
}

/** An event of the store, not one that `parse` has just read. */
function wasLookedAt({ exceptions }: ExceptionEvent): boolean {
  return Array.isArray(exceptions) && exceptions.some((exception) => Array.isArray(exception?.frames) && exception.frames.some(isMissing))
}

const isMissing = (frame: Frame): boolean => frame?.status === 'missing' || frame?.status === 'invalid'

const hasPlace = (frame: Frame): boolean => frame.line > 0 || isBytecode(frame)

/** Hermes writes the place in its bytecode: the line is a segment from 1 or 0, the column an offset from 0. */
const isBytecode = (frame: Frame): boolean => frame.raw.file.startsWith('address at ')

function applyAnswer(frame: Frame, answer: Answer, debugId: string): Place | undefined {
  if (answer.kind === 'other') return undefined
  if (debugId !== '') frame.debugId = debugId
  if (answer.kind === 'refusal') {
    // Another run may have found another.
    if (answer.artifact === undefined) delete frame.map
    else frame.map = answer.artifact
    const wide = answer.wide !== undefined && frame.column > WIDE_COLUMN
    applyReason(frame, wide ? answer.wide! : answer.reason)
    return undefined
  }
  if (answer.debugId !== '') frame.debugId = answer.debugId
  frame.map = answer.found.map.id
  const { line, column } = isBytecode(frame) ? { line: Math.max(frame.line, 1), column: frame.column + 1 } : frame
  if (!(line > 0)) return void applyReason(frame, 'no_position')
  try {
    const place = column > 0 ? answer.map.find(line, column - 1) : answer.map.findLine(line)
    if (place === undefined) applyReason(frame, 'no_mapping')
    else if (place === null) applyReason(frame, 'no_column')
    else applyPlace(frame, place)
    return place ?? undefined
  } catch {
    // The library decodes when it is first asked.
    applyReason(frame, 'map_invalid')
    return undefined
  }
}
