import { LIMITS } from '../../collector/api.ts'
import type { MappingReason } from '../../collector/api.ts'
import type { ExistingMap } from './find-map.ts'
import type { LoadedMap } from './loaded-map.ts'

/** How long what is known of a project's artifacts holds before the store is asked for its version again. */
export const VERSION_HOLD_MS = 10_000
/** Projects remembered; the one that was not seen the longest goes. */
const PROJECTS = 1_000

/** What became of the lookup for one file of one service and release. */
export type Answer =
  | { kind: 'map'; map: LoadedMap; found: ExistingMap; debugId: string }
  | Refusal
  /** Nothing of JavaScript: not looked at. */
  | { kind: 'other' }

export interface Refusal {
  kind: 'refusal'
  reason: MappingReason
  /** Id of the file that could not be read. */
  artifact?: string
  /** The reason for a frame in a column that no written source has. */
  wide?: MappingReason
  /** Looked up again then, in milliseconds since the epoch. */
  until?: number
}

interface Project {
  version: number
  checkedAt: number
  /** By service, release and dist; then by file. */
  scopes: Map<string, Map<string, Answer>>
}

/**
 * What lookups found, or did not, by project: forgotten when its artifacts change, which is asked for once in VERSION_HOLD_MS, so that a
 * service without maps costs no call to the store for an event.
 */
export class KnownFiles {
  readonly #projects = new Map<string, Project>()
  #files = 0

  /** Projects whose version must be asked for first. */
  due(projects: Iterable<string>, nowMs: number): Set<string> {
    const due = new Set<string>()
    for (const project of projects) {
      const known = this.#projects.get(project)
      if (known === undefined || nowMs - known.checkedAt >= VERSION_HOLD_MS || nowMs < known.checkedAt) due.add(project)
    }
    return due
  }

  /** `version` is undefined where the store did not say it: what is known holds on. */
  checked(project: string, version: number | undefined, nowMs: number): void {
    const known = this.#projects.get(project)
    this.#projects.delete(project)
    if (known !== undefined && (version === undefined || version === known.version)) {
      known.checkedAt = nowMs
      this.#projects.set(project, known)
      return
    }
    if (known !== undefined) this.#files -= sizeOf(known)
    this.#projects.set(project, { version: version ?? -1, checkedAt: nowMs, scopes: new Map() })
    if (this.#projects.size > PROJECTS) this.#forget(this.#projects.keys().next().value!)
  }

  /** When last asked, nobody had ever uploaded anything. */
  hadNothing(project: string): boolean {
    return this.#projects.get(project)?.version === 0
  }

  /** The answers within one scope (a service, release and dist), by file: to be read only, since what is added is counted. */
  scope(project: string, scope: string): ReadonlyMap<string, Answer> {
    return this.#scope(project, scope)
  }

  add(project: string, scope: string, file: string, answer: Answer): void {
    const answers = this.#scope(project, scope)
    if (answers.has(file)) this.#files--
    answers.set(file, answer)
    this.#count()
  }

  get size(): number {
    return this.#files
  }

  #scope(project: string, name: string): Map<string, Answer> {
    let known = this.#projects.get(project)
    if (known === undefined) this.#projects.set(project, (known = { version: -1, checkedAt: 0, scopes: new Map() }))
    let scope = known.scopes.get(name)
    if (scope === undefined) {
      scope = new Map()
      // Releases come and go, so an empty scope counts as a file.
      this.#count()
      known.scopes.set(name, scope)
    }
    return scope
  }

  #count(): void {
    if (this.#files++ < LIMITS.mapLookups) return
    for (const known of this.#projects.values()) known.scopes.clear()
    this.#files = 1
  }

  #forget(project: string): void {
    const known = this.#projects.get(project)
    if (known !== undefined) this.#files -= sizeOf(known)
    this.#projects.delete(project)
  }
}

function sizeOf({ scopes }: Project): number {
  let size = scopes.size
  for (const scope of scopes.values()) size += scope.size
  return size
}
