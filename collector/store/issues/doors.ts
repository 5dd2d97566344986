import { createHash } from 'node:crypto'
import type { ExceptionEvent } from '../../model/event.ts'
import type { DocumentStore } from '../index.ts'
import { mapKey, type FingerprintDocument } from './issue-document.ts'

/**
 * `doors`: the calls of a service that others were seen to fail behind. A door of the program, which takes in any work and hands it on, is seen with
 * many; then it says nothing of what failed, and as a caller counts no more. What a door writes before whatever failed behind it (`parcel event failed: `) is
 * one too.
 */
export interface DoorDocument {
  /** `<project>:<hash over service and call>`. */
  _id: string
  project: string
  service: string
  /** As grouping names it: `doors:under_lock`, `head:parcel event failed`. */
  call: string
  /** Hashes of the calls that failed behind it; at most SEEN, or a few more where collectors meet at once. */
  of: string[]
  /** What events were grouped by before it was known for a door, and what they would have been without it; at most WAITING. */
  waiting?: Waiting[]
}

export interface Waiting {
  app: string
  without: string
}

/** So many different calls failed behind it: what counts as a caller of fewer may be the one that has the bug. */
export const SEEN = 8
const WAITING = 64

export const isDoor = ({ of }: DoorDocument): boolean => of.length >= SEEN

export function doorKey({ project, service }: ExceptionEvent, call: string): string {
  return mapKey(project, createHash('sha256').update(service).update('\0').update(call).digest('hex').slice(0, 32))
}

/** What is known of the calls that events came through. */
export type DoorMap = ReadonlyMap<string, DoorDocument>

/** The documents that events ask for. */
export function doorKeys(events: readonly ExceptionEvent[]): string[] {
  return [
    ...new Set(
      events.flatMap((event) => {
        const { through = [], callers = [] } = event.fingerprint!
        return [...through.slice(1), ...callers.map(({ call }) => call)].map((call) => doorKey(event, call))
      }),
    ),
  ]
}

/** What events add to what is known, by document, whole as it is after that. A door learns no more. */
export function learnDoors(events: readonly ExceptionEvent[], doors: DoorMap): Map<string, DoorDocument> {
  const learned = new Map<string, DoorDocument>()
  for (const event of events) {
    const { through = [], callers = [], app, system } = event.fingerprint!
    const [newest, ...calls] = through
    for (const call of new Set(calls)) {
      if (call === newest) continue
      const _id = doorKey(event, call)
      const known = learned.get(_id) ?? doors.get(_id) ?? { _id, project: event.project, service: event.service, call, of: [] }
      if (isDoor(known)) continue
      const behind = createHash('sha256').update(newest!).digest('hex').slice(0, 8)
      const caller = callers.find((one) => one.call === call)
      const { of, waiting = [] } = known
      const isNew = !of.includes(behind)
      const waits = caller !== undefined && waiting.length < WAITING && !waiting.some(({ without }) => without === caller.without)
      if (!isNew && !waits) continue
      learned.set(_id, {
        ...known,
        of: isNew ? [...of, behind] : of,
        ...(waits ? { waiting: [...waiting, { app: app ?? system, without: caller.without }] } : {}),
      })
    }
  }
  return learned
}

/** The event as the map looks for it: what came through a door is found, too, by what it would be if the stack had ended before that. */
export function seeThrough(event: ExceptionEvent, doors: DoorMap): ExceptionEvent {
  const { callers = [], partial = [], own = [] } = event.fingerprint!
  const door = callers.find(({ call }) => {
    const known = doors.get(doorKey(event, call))
    return known !== undefined && isDoor(known)
  })
  if (door === undefined) return event
  const { without } = door
  return { ...event, fingerprint: { ...event.fingerprint!, partial: [...partial, without], own: [...own, without] } }
}

/** What was waiting for the call to be known for a door leads to the issues of those events from now on. The map holds the entries that they were grouped by. */
export function waitingEntries(
  { project, waiting = [] }: DoorDocument,
  map: ReadonlyMap<string, FingerprintDocument>,
): FingerprintDocument[] {
  return waiting.flatMap(({ app, without }) => {
    const entry = map.get(mapKey(project, app))
    const _id = mapKey(project, without)
    if (entry === undefined || map.has(_id)) return []
    const { issue, home } = entry
    return [{ _id, project, fingerprint: without, issue, ...(home === undefined ? {} : { home }), version: 1 }]
  })
}

/** Of the parts that an event was grouped by, the calls that are doors, and of what has no calls the message that one writes something before. */
export async function doorsOf(documents: DocumentStore, event: ExceptionEvent): Promise<string[]> {
  const { app = [], system = [] } = event.fingerprint?.parts ?? {}
  const calls = app.filter((part) => !/^(?:type|message):/.test(part)).slice(1)
  const keys = new Map(calls.map((call) => [doorKey(event, call), call]))
  for (const part of app.length > 0 ? [] : system) {
    const head = /^message:(.+?): /.exec(part)?.[1]
    if (head !== undefined) keys.set(doorKey(event, `head:${head}`), part)
  }
  if (keys.size === 0) return []
  const found = await documents
    .collection<DoorDocument>('doors')
    .find({ _id: { $in: [...keys.keys()] } })
    .toArray()
  return found.filter(isDoor).map(({ _id }) => keys.get(_id)!)
}
