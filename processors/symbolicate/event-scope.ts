import { semconv } from '../../collector/api.ts'
import type { ExceptionEvent, Frame, MappingReason } from '../../collector/api.ts'
import { withoutQuery } from './debug-ids.ts'
import { fileKind, readsAsSource } from './file-kind.ts'
import type { Wanted } from './find-map.ts'
import type { Answer } from './known-files.ts'

/** Of code within a page: the same for each, so that it needs no memory. */
export const PAGE: Answer = { kind: 'refusal', reason: 'no_artifact' }

/** Languages of SDKs that run JavaScript. */
const JAVASCRIPT = new Set(['nodejs', 'webjs', 'javascript', 'typescript', 'js', 'deno', 'bun'])

/** Undefined where the sender did not say. */
export function speaksJavascript(event: ExceptionEvent): boolean | undefined {
  const language = event.resource?.[semconv.SDK_LANGUAGE]
  return typeof language === 'string' && language !== '' ? JAVASCRIPT.has(language) : undefined
}

/** What the files of one event are looked up by. */
export class EventScope {
  readonly project: string
  /** Service, release, dist and language as one: two events with the same name share what was found. */
  readonly name: string
  readonly #event: ExceptionEvent
  readonly #dist: string
  readonly #javascript: boolean
  readonly #debugIds: ReadonlyMap<string, string>

  constructor(event: ExceptionEvent, debugIds: ReadonlyMap<string, string>) {
    this.#event = event
    this.#debugIds = debugIds
    this.#javascript = speaksJavascript(event) === true
    const build = event.attributes?.[semconv.APP_BUILD_ID] ?? event.resource?.[semconv.APP_BUILD_ID]
    this.#dist = typeof build === 'string' && build !== event.release ? build : ''
    this.project = event.project
    this.name = `${event.service}\0${event.release}\0${this.#dist}\0${this.#javascript}`
  }

  debugIdOf(frame: Frame): string {
    return this.#debugIds.size === 0 ? '' : (this.#debugIds.get(frame.file) ?? this.#debugIds.get(withoutQuery(frame.raw.file)) ?? '')
  }

  /** Two frames with the same key are of the same file. */
  keyOf(frame: Frame): string {
    const debugId = this.debugIdOf(frame)
    return debugId === '' ? frame.raw.file : `${frame.raw.file}\0${debugId}`
  }

  /** The answer that needs no lookup; undefined for a script. */
  classify(frame: Frame): Answer | undefined {
    const kind = fileKind(frame.file, frame.raw.file, this.#javascript)
    if (kind === 'script') return undefined
    if (kind === 'page') return this.debugIdOf(frame) === '' ? PAGE : undefined
    return kind === 'other' ? { kind } : { kind: 'refusal', reason: kind }
  }

  wanted(frame: Frame): Wanted {
    const { project, service, release } = this.#event
    const dists = this.#dist === '' ? [''] : [this.#dist, '']
    return { project, service, release, dists, file: frame.file, debugId: this.debugIdOf(frame) }
  }

  /** What is said of a frame whose file nobody uploaded: nothing is amiss where it reads like what was written. */
  refusal(frame: Frame, reason: MappingReason): Answer {
    const lacking = reason === 'no_artifact' || reason === 'no_release'
    if (lacking && readsAsSource(frame.file)) return { kind: 'refusal', reason: 'not_minified', wide: reason }
    return { kind: 'refusal', reason }
  }
}
