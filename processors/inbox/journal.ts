import { appendFileSync, existsSync, openSync, closeSync, fsyncSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { type ExceptionEvent, toMs } from '../../collector/api.ts'
import { OWNER_FILE } from './files.ts'
import { INBOX } from './limits.ts'

/** A span that an error was seen on. Hashes and ids only: nothing of what was sent outlives the segments here. */
export interface Sighting {
  key: string
  spanId: string
  /** Empty where unknown, as for a log record. */
  parentSpanId: string
  signal: string
  /** Sightings of one request never meet: the exceptions connector has already chosen among its spans. */
  group: number
  /** Of receipt, in milliseconds. */
  at: number
}

/** The spans that an event was seen on; none without a trace or without a span. */
export function sightingsOf(event: ExceptionEvent, group: number): Sighting[] {
  const { errorKey: key, spanId, parentSpanId = '', signal } = event
  if (key === undefined || spanId === undefined) return []
  const at = toMs(event.receivedAt)
  const sightings: Sighting[] = [{ key, spanId, parentSpanId, signal, group, at }]
  for (const also of event.alsoOn ?? []) sightings.push({ key, ...also, signal, group, at })
  return sightings
}

/** An arrival on the parent or the child of a span seen, or in another signal on the same span. */
function isSame(arrival: Sighting, seen: Sighting): boolean {
  if (seen.group === arrival.group || Math.abs(arrival.at - seen.at) > INBOX.keySeconds * 1000) return false
  if (seen.spanId === arrival.spanId) return seen.signal !== arrival.signal
  return (arrival.spanId === seen.parentSpanId || seen.spanId === arrival.parentSpanId) && arrival.spanId !== '' && seen.spanId !== ''
}

/** What a block adds, until it is done. */
export class Draft {
  readonly #journal: Journal
  readonly added: Sighting[] = []
  readonly #byKey = new Map<string, Sighting[]>()

  constructor(journal: Journal) {
    this.#journal = journal
  }

  /** The same error is known from a span next to one of this event's: a log record on an outer span may have come first. */
  knows(event: ExceptionEvent, group: number): boolean {
    return sightingsOf(event, group).some((arrival) => {
      const seen = (sighting: Sighting): boolean => isSame(arrival, sighting)
      return this.#journal.of(arrival.key).some(seen) || (this.#byKey.get(arrival.key)?.some(seen) ?? false)
    })
  }

  add(event: ExceptionEvent, group: number): void {
    for (const sighting of sightingsOf(event, group)) {
      this.added.push(sighting)
      push(this.#byKey, sighting)
    }
  }
}

/**
 * The error keys of a lane for the last INBOX.keySeconds by time of receipt, at most `limit`; the oldest go first. Two files,
 * `journal.log` and the one before it, so that they outlive the segments without ever being rewritten.
 */
export class Journal {
  readonly #file: string
  readonly #old: string
  readonly #limit: number
  readonly #byKey = new Map<string, Sighting[]>()
  /** Of the current file. */
  #lines = 0
  #since = 0

  constructor(lane: string, limit: number) {
    this.#file = join(lane, 'journal.log')
    this.#old = join(lane, 'journal.old')
    this.#limit = limit
    this.#load(this.#old)
    this.#lines = 0
    this.#since = 0
    this.#load(this.#file)
  }

  of(key: string): readonly Sighting[] {
    return this.#byKey.get(key) ?? []
  }

  get keys(): number {
    return this.#byKey.size
  }

  /** The block is stored: from now on its keys count, after a crash too. */
  commit(draft: Draft): void {
    if (draft.added.length === 0) return
    const newest = draft.added.reduce((latest, { at }) => Math.max(latest, at), 0)
    if (this.#lines >= this.#limit || (this.#lines > 0 && newest - this.#since > INBOX.keySeconds * 1000)) this.#turn()
    // It begins with a line end, since a crash may have left the line before without one.
    const lines = draft.added.map((s) => `\n${JSON.stringify([s.key, s.spanId, s.parentSpanId, s.signal, s.group, s.at])}`)
    const descriptor = openSync(this.#file, 'a', OWNER_FILE)
    try {
      appendFileSync(descriptor, lines.join(''))
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    for (const sighting of draft.added) this.#remember(sighting)
    this.#forget(newest)
  }

  #turn(): void {
    renameSync(this.#file, this.#old)
    this.#lines = 0
    this.#since = 0
  }

  #load(file: string): void {
    if (!existsSync(file)) return
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const sighting = parseLine(line)
      if (sighting !== undefined) this.#remember(sighting)
    }
  }

  #remember(sighting: Sighting): void {
    if (this.#lines++ === 0) this.#since = sighting.at
    push(this.#byKey, sighting)
    if (this.#byKey.size > this.#limit) this.#byKey.delete(this.#byKey.keys().next().value as string)
  }

  /** The map is in the order in which keys were last seen. */
  #forget(now: number): void {
    for (const [key, sightings] of this.#byKey) {
      if (now - (sightings.at(-1) as Sighting).at <= INBOX.keySeconds * 1000) break
      this.#byKey.delete(key)
    }
  }
}

function push(byKey: Map<string, Sighting[]>, sighting: Sighting): void {
  const sightings = byKey.get(sighting.key) ?? []
  if (sightings.length >= INBOX.spansPerKey) sightings.shift()
  sightings.push(sighting)
  byKey.delete(sighting.key)
  byKey.set(sighting.key, sightings)
}

/** A torn line of a crash is no line. */
function parseLine(line: string): Sighting | undefined {
  if (!line.endsWith(']')) return undefined
  try {
    const [key, spanId, parentSpanId, signal, group, at] = JSON.parse(line) as [string, string, string, string, number, number]
    return typeof at === 'number' ? { key, spanId, parentSpanId, signal, group, at } : undefined
  } catch {
    return undefined
  }
}
