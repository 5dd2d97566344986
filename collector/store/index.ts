import type { Collection, Document } from 'mongodb'
import type { StreamMessage } from '../api/types.ts'
import type { ExceptionEvent } from '../model/event.ts'
import type { Session } from '../model/session.ts'
import type { Usage } from '../pipeline/component.ts'
import type { FingerprintDocument, IssueDocument } from './issues/issue-document.ts'

export { readRoutesOf } from './alerts/read-routes.ts'
export { readRules, seedRules } from './alerts/rule-store.ts'
export { endLease, tryLease } from './documents/lease.ts'
export { recordAutomatic, type AutomaticEntry } from './issues/activity.ts'
export { latestEvent } from './issues/facts-of-events.ts'
export { joinFingerprints } from './issues/join-fingerprints.ts'
export { mirrorMap } from './issues/mirror-map.ts'
export { busyIssues, type BusyIssue, quietIssues } from './query/busy-issues.ts'
export { fillHours, FORECAST, hourOf, onHours, PAST_HOURS, type Hours } from '../lifecycle/escalation.ts'
export { onEvent, onFirstEvent, type EventFacts, type SeenEvent } from '../lifecycle/on-event.ts'
export { onTime } from '../lifecycle/on-time.ts'
export type { ArchivedUntil, LifecycleState, Resolution, Step, StepKind } from '../lifecycle/state.ts'
export { tellStep } from '../lifecycle/tell.ts'
export { type Assignment, recordAssignments } from './issues/record-assignments.ts'
export { changeIssues } from './issues/change-issues.ts'
export { titleOf } from './issues/facts-of-event.ts'
export { type DoorDocument, doorKeys, isDoor, learnDoors, seeThrough } from './issues/doors.ts'
export {
  claim,
  type FingerprintMap,
  groupInOrder,
  hashesOf,
  issueOf,
  joinedEntries,
  sharedEntries,
  VARIANTS,
} from './issues/fingerprint-map.ts'
export { mapKey } from './issues/issue-document.ts'
export { settleMerge } from './issues/merged.ts'
export { nextNumbers, shortId } from './issues/short-ids.ts'
export type { FingerprintDocument, IssueDocument } from './issues/issue-document.ts'

/**
 * Where events, documents and blobs live. Only the URLs in the config say which engine is behind it: `chdb:` or `http(s):`, `sqlite:` or
 * `mongodb:`, `file:`. Unstable: imported as `faultline/store`.
 */
export interface Store {
  events: EventStore
  documents: DocumentStore
  blobs: BlobStore
  artifacts: ArtifactStore
  changes: ChangeFeed
  mirror: IssueMirror
}

/**
 * The copy of issue states and of the map from fingerprint to issue that lives beside the events, so that a list is one query. Documents
 * are the truth; a change is mirrored before it is answered.
 */
export interface IssueMirror {
  /** Resolves when lists show it. The higher `version` of a document wins, whatever the order. */
  write(issues: readonly IssueDocument[], fingerprints?: readonly FingerprintDocument[]): Promise<void>
  /** Mirrors again what was left pending or the whole; returns how many issues. */
  repair(all?: boolean): Promise<number>
  /** Milliseconds since the epoch of the oldest change that lists do not show yet. */
  staleSince(): number | undefined
}

/** Live news for `GET /stream`: whoever changes an issue publishes, the API subscribes. Nothing is kept; the lists are the truth. */
export interface ChangeFeed {
  publish(message: StreamMessage): void
  /** Returns the way to stop. */
  subscribe(listener: (message: StreamMessage) => void): () => void
}

/** What happened: every exception event, append-only, and roll-ups over it. ClickHouse, embedded or remote. */
export interface EventStore {
  /**
   * Stores a block once: with the same `token` a second call changes nothing, even when the first died half-way. Resolves after the
   * insert is fsynced. Sets `storedAt` on each event. Throws `PermanentError` when the server refuses the data itself. The watermark stays before
   * it until `settled`, as when its issues are stored, too; without one until it is in.
   */
  insert(events: ExceptionEvent[], token: string, usage?: readonly Usage[], settled?: Promise<void>): Promise<void>
  /** As `insert`, what was told of sessions. The same told under another token is stored again, and counts no session twice. */
  insertSessions(sessions: readonly Session[], token: string): Promise<void>
  /** Milliseconds since the epoch: all that was stored up to then can be read, and belongs to an issue, by whichever collector. */
  watermark(): Promise<number>
  /** Which of these ids are stored already. */
  known(ids: readonly string[]): Promise<Set<string>>
  /** Rows of any query. Parameters are ClickHouse's `{name:Type}`. Time and memory are bounded; `use` picks the client that waits. */
  query<Row>(sql: string, params?: Record<string, unknown>, use?: 'read' | 'write' | 'alert'): Promise<Row[]>
}

/** Uploaded files: minified sources and their maps. Documents say what they are, blobs hold their bytes. */
export interface ArtifactStore {
  /** Stores files under one service, release and dist; the same again changes nothing. Throws `PermanentError` on a file that can not be taken. */
  put(of: ArtifactOrigin, files: readonly { name: string; bytes: Uint8Array }[]): Promise<Artifact[]>
  /** The files with this debug id in the project: at most one of each kind. */
  byDebugId(project: string, debugId: string): Promise<Artifact[]>
  /** The files under one of these names (URL as in stack frames, or `~/path`), the newest upload first. */
  byName(of: ArtifactOrigin, names: readonly string[]): Promise<Artifact[]>
  /** Files of the project whose base name is this, the newest upload first, at most 100. */
  byBaseName(project: string, baseName: string): Promise<Artifact[]>
  bytes(artifact: Artifact): Promise<Uint8Array | undefined>
  /** Counts up with each upload to the project, so that what was looked up in vain can be looked up again. */
  version(project: string): Promise<number>
}

export interface ArtifactOrigin {
  project: string
  service: string
  release: string
  dist: string
}

/** One uploaded file. */
export interface Artifact extends ArtifactOrigin {
  id: string
  /** URL as in stack frames, or `~/path` for any origin. */
  name: string
  kind: 'source' | 'map' | 'other'
  /** 36 characters, lower case; empty where the file holds none. */
  debugId: string
  /** What its `sourceMappingURL` says, resolved against its name; `data:` where the map is in the file itself; empty where it says nothing. */
  mapName: string
  /** SHA-256 of the bytes, in hex; also the name of the blob. */
  hash: string
  size: number
  /** Milliseconds since the epoch. */
  uploadedAt: number
}

/** What people decided. MongoDB, or its embedded stand-in over SQLite; typed as the driver's own collections. */
export interface DocumentStore {
  collection<T extends Document>(name: string): Collection<T>
}

/** Large immutable things by name: source maps, archives. */
export interface BlobStore {
  put(name: string, bytes: Uint8Array): Promise<void>
  get(name: string): Promise<Uint8Array | undefined>
  has(name: string): Promise<boolean>
  delete(name: string): Promise<void>
}
