import type { AlertKind, AlertMember, AlertSubject, Severity } from '../model/alert.ts'
import type { SuppressedBy } from '../store/alerts/alert-documents.ts'
import type { About } from './finding.ts'

/** How a rule stands to one subject since it found something there. */
export interface Standing {
  /** When it was told last, or would have been had it not been held. */
  lastAt: number
  /** It goes on: until its end is seen nothing new is told before the interval has passed. */
  firing: boolean
  /** Its beginning went to these; the end goes to the same. Empty where nobody heard. */
  routes: string[]
  rule: string
  subject: string
  kind: AlertKind
  about: About
  /** Of a window: its place in the rule. */
  condition?: number
}

/** Alerts that wait to be told in one message. */
export interface Group {
  key: string
  /** Why they wait; what the message will be. */
  because: Extract<SuppressedBy, 'storm' | 'trace' | 'baseline' | 'quiet_hours' | 'route_limit'>
  rule: { id: string; name: string }
  severity: Severity
  routes: string[]
  firstAt: number
  lastAt: number
  dueAt: number
  total: number
  members: GroupMember[]
  /** Entries of the log that are told when the message goes; at most GROUP_LOG. */
  log: string[]
}

export interface GroupMember extends AlertMember {
  cause: string
  subject: string
  happenedAt: number
  traceId?: string
  spanId?: string
  parentSpanId?: string
  numbers: Record<string, number>
  owner?: string
  handled?: boolean | null
}

/** Entries of the log of one group that are marked as told; later ones stay as held. */
export const GROUP_LOG = 2_000

/** A run of alerts of one kind, service and rule. */
export interface Storm {
  lastAt: number
  /** When a message for several was told; 0 for never. */
  toldAt: number
}

/** A trace of which an alert was told. */
export interface TracedAlert {
  at: number
  /** Span and service that it named. */
  spanId: string
  about: AlertSubject
}

/** Messages to a route within the hour that began then. */
export interface RouteCount {
  since: number
  count: number
}

interface Kinds {
  standing: Standing
  group: Group
  storm: Storm
  trace: TracedAlert
  route: RouteCount
}

/**
 * What the evaluator remembers, by key: read before a tick, changed by it, written after it. `changes` holds what the tick changed; undefined for
 * what it forgot.
 */
export class AlertState {
  readonly #before: ReadonlyMap<string, unknown>
  readonly changes = new Map<string, unknown>()

  constructor(before: ReadonlyMap<string, unknown> = new Map()) {
    this.#before = before
  }

  get<K extends keyof Kinds>(kind: K, ...key: string[]): Kinds[K] | undefined {
    const name = nameOf(kind, key)
    return (this.changes.has(name) ? this.changes.get(name) : this.#before.get(name)) as Kinds[K] | undefined
  }

  set<K extends keyof Kinds>(kind: K, key: readonly string[], value: Kinds[K] | undefined): void {
    this.changes.set(nameOf(kind, key), value)
  }

  /** All of a kind, in the order of their keys. */
  all<K extends keyof Kinds>(kind: K): Kinds[K][] {
    const names = new Set([...this.#before.keys(), ...this.changes.keys()].filter((name) => name.startsWith(`${kind}\u001f`)))
    return [...names].sort().flatMap((name) => {
      const value = this.changes.has(name) ? this.changes.get(name) : this.#before.get(name)
      return value === undefined ? [] : [value as Kinds[K]]
    })
  }

  /** Of these kinds, all whose last sign is older; each has a time of its own. */
  forget(kinds: readonly ('trace' | 'storm' | 'route')[], before: number): void {
    const names = new Set(
      [...this.#before.keys(), ...this.changes.keys()].filter((name) => kinds.some((kind) => name.startsWith(`${kind}\u001f`))),
    )
    for (const name of names) {
      const value = (this.changes.has(name) ? this.changes.get(name) : this.#before.get(name)) as {
        at?: number
        lastAt?: number
        since?: number
      }
      if (value !== undefined && (value.at ?? value.lastAt ?? value.since ?? 0) < before) this.changes.set(name, undefined)
    }
  }

  /** The same as a whole, for the next tick. */
  merged(): Map<string, unknown> {
    const merged = new Map(this.#before)
    for (const [name, value] of this.changes) {
      if (value === undefined) merged.delete(name)
      else merged.set(name, value)
    }
    return merged
  }
}

const nameOf = (kind: string, key: readonly string[]): string => [kind, ...key].join('\u001f')
