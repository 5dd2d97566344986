import { createHash } from 'node:crypto'
import type { ExceptionEvent, Fingerprint } from '../../model/event.ts'
import { isDoor, learnDoors, seeThrough, waitingEntries, type DoorDocument } from './doors.ts'
import { mapKey, type FingerprintDocument } from './issue-document.ts'

type Entry = Pick<FingerprintDocument, 'issue' | 'home' | 'open' | 'shared'>

/** By `<project>:<fingerprint>`. */
export type FingerprintMap = ReadonlyMap<string, Entry>

/** Deterministic over project and first fingerprint: two collectors that see it first create one issue. */
function issueId(project: string, fingerprint: string): string {
  return createHash('sha256').update(project).update('\0').update(fingerprint).digest('hex').slice(0, 20)
}

/** The issue of an event: by its app hash, else by its system hash. */
export function issueOf(event: ExceptionEvent, map: FingerprintMap): string | undefined {
  return entryOf(event, (id) => map.get(id))?.issue
}

type Look = (id: string) => Entry | undefined

function entryOf({ project, fingerprint }: ExceptionEvent, look: Look): Entry | undefined {
  const { app, system } = fingerprint!
  return (app === undefined ? undefined : look(mapKey(project, app))) ?? look(mapKey(project, system))
}

/**
 * The entry by type and message alone: of events that did not say where they happened, until one that does has joined them; or whatever has
 * these words, for an event that hardly says where, if it is one issue.
 */
function wordsEntryOf({ project, fingerprint }: ExceptionEvent, look: Look): Entry | undefined {
  const { message, vague } = fingerprint!
  const entry = message === undefined ? undefined : look(mapKey(project, message))
  return entry?.open === true || (vague === true && entry?.shared !== true) ? entry : undefined
}

/**
 * The same by what would be known without places, of builds without their source map and those with it, or without callers. Where it is only
 * likely that no more is known, it joins what an event that knows more has joined or made. Nothing joins by what events of several issues have.
 */
function partialEntryOf({ project, fingerprint }: ExceptionEvent, look: Look): Entry | undefined {
  const { partial = [], own = [], likely } = fingerprint!
  for (const hash of partial) {
    const entry = look(mapKey(project, hash))
    if (entry === undefined) continue
    const isOwn = own.includes(hash)
    if (isOwn && entry.shared === true) continue
    if (entry.open === true ? likely !== true || !isOwn : isOwn) return entry
  }
  return undefined
}

/** What an event that says where it happened joins, so that the next such event does not. */
function joinedBy({ fingerprint }: ExceptionEvent): string[] {
  const { message, vague, partial = [], own = [] } = fingerprint!
  const joined = partial.filter((hash) => !own.includes(hash))
  if (vague !== true && message !== undefined) joined.push(message)
  return joined
}

/** In the order in which they are added to the map. */
export const VARIANTS = ['system', 'app', 'message', 'partial'] as const

export function hashesOf(fingerprint: Fingerprint, variant: (typeof VARIANTS)[number]): readonly string[] {
  const hash = fingerprint[variant]
  return hash === undefined ? [] : typeof hash === 'string' ? [hash] : hash
}

/** What events add to the map by one of their fingerprints. */
export function claim(events: readonly ExceptionEvent[], map: FingerprintMap, variant: (typeof VARIANTS)[number]): FingerprintDocument[] {
  const claims = new Map<string, FingerprintDocument>()
  const taken = new Set<string>()
  const shared = new Set<string>()
  const look: Look = (id) => {
    let entry: Entry | undefined = claims.get(id) ?? map.get(id)
    if (entry?.open === true && taken.has(id)) entry = { ...entry, open: false }
    return entry !== undefined && shared.has(id) ? { ...entry, shared: true } : entry
  }
  for (const event of events) {
    const { project } = event
    const { app, system, own, by, vague } = event.fingerprint!
    const wanted = hashesOf(event.fingerprint!, variant).filter((hash) => look(mapKey(project, hash)) === undefined)
    if (wanted.length === 0) continue
    const known = entryOf(event, look) ?? partialEntryOf(event, look) ?? wordsEntryOf(event, look)
    // One joins: the next that says where it happened may be another mistake with the same words.
    for (const hash of joinedBy(event)) taken.add(mapKey(project, hash))
    // What comes with a fingerprint of a merged issue leaves with it when the merge is undone.
    const { issue, home } = known ?? { issue: issueId(project, app ?? system) }
    for (const id of sharedBy(event, issue, look)) shared.add(id)
    for (const fingerprint of wanted) {
      const _id = mapKey(project, fingerprint)
      const entry: FingerprintDocument = { _id, project, fingerprint, issue, ...(home === undefined ? {} : { home }), version: 1 }
      if (own?.includes(fingerprint) || (variant === 'system' && by === 'message') || (variant === 'message' && vague === true))
        entry.open = true
      claims.set(_id, entry)
    }
  }
  return [...claims.values()]
}

/** What an event of this issue has among other things, and events of another issue too. */
function sharedBy({ project, fingerprint }: ExceptionEvent, issue: string, look: Look): string[] {
  const { message, vague, partial = [], own = [] } = fingerprint!
  const hashes = message === undefined || vague === true ? partial : [...partial, message]
  return hashes.flatMap((hash) => {
    const entry = own.includes(hash) ? undefined : look(mapKey(project, hash))
    return entry === undefined || entry.issue === issue || entry.shared === true ? [] : [mapKey(project, hash)]
  })
}

/** Entries that were found to be of several issues. */
export function sharedEntries(events: readonly ExceptionEvent[], map: FingerprintMap): string[] {
  const look: Look = (id) => map.get(id)
  return [...new Set(events.flatMap((event) => sharedBy(event, issueOf(event, map)!, look)))]
}

/** Entries that an event which says where it happened has joined. */
export function joinedEntries(events: readonly ExceptionEvent[], map: FingerprintMap): string[] {
  const joined = new Set<string>()
  for (const event of events) {
    for (const hash of joinedBy(event)) {
      const id = mapKey(event.project, hash)
      const entry = map.get(id)
      if (entry?.open === true && entry.issue === issueOf(event, map)) joined.add(id)
    }
  }
  return [...joined]
}

/** The issue of each event, as the map has it when they come one by one in this order and nothing was stored before. */
export function groupInOrder(events: readonly ExceptionEvent[]): string[] {
  const map = new Map<string, FingerprintDocument>()
  const doors = new Map<string, DoorDocument>()
  for (const each of events) {
    for (const [id, door] of learnDoors([each], doors)) {
      doors.set(id, door)
      if (isDoor(door)) for (const entry of waitingEntries(door, map)) map.set(entry._id, entry)
    }
    const event = seeThrough(each, doors)
    for (const variant of VARIANTS) for (const entry of claim([event], map, variant)) map.set(entry._id, entry)
    for (const id of sharedEntries([event], map)) map.set(id, { ...map.get(id)!, shared: true })
    for (const id of joinedEntries([event], map)) map.set(id, { ...map.get(id)!, open: false })
  }
  return events.map((event) => issueOf(event, map)!)
}
