import type { Clock, Logger } from '../pipeline/component.ts'
import { MS_PER_DAY } from '../model/time.ts'
import { keepAlerts } from './alerts/keep-alerts.ts'
import { createOutboxIndexes, keepOutbox } from './alerts/keep-outbox.ts'
import { createArtifactIndexes, createArtifactStore } from './artifacts/artifact-store.ts'
import { ARTIFACT_RETENTION_DAYS, keepArtifacts } from './artifacts/remove-artifacts.ts'
import { openFileBlobs } from './blobs/file.ts'
import { createChangeFeed, followDocuments } from './change-feed.ts'
import { openDocuments } from './documents/open-documents.ts'
import { connectEvents } from './events/connect.ts'
import { createEventStore } from './events/event-store.ts'
import { migrateEvents } from './events/migrate.ts'
import { keepRetention } from './events/retention.ts'
import { keepWatermark } from './events/watermark.ts'
import type { DocumentStore, Store } from './index.ts'
import { settleMerge } from './issues/merged.ts'
import { createMirror, keepMirror } from './issues/mirror.ts'
import { finishSplit } from './issues/split-issue.ts'

export interface StoreOptions {
  /** `chdb:<folder>` or `http(s)://user:password@host:8123/database`. */
  events: string
  /** `sqlite:<file>` or `mongodb://…`. */
  documents: string
  /** `file:<folder>`. */
  blobs: string
  clock: Clock
  log: Logger
  /** Milliseconds that events are kept; default 90 days. */
  retentionMs?: number
  /** Milliseconds that an artifact is kept without being looked up; default 90 days. */
  artifactRetentionMs?: number
}

export const RETENTION_DAYS = 90
export { ARTIFACT_RETENTION_DAYS }

/** Opens all three stores, brings them to the newest schema, and begins their upkeep. Rejects with a sentence that holds no password. */
export async function openStore(options: StoreOptions): Promise<Store & { close(): Promise<void> }> {
  const { clock, log } = options
  if (!options.blobs.startsWith('file:')) {
    throw new Error(
      `Cannot open the blob store as its URL must begin with file:: current value begins with "${options.blobs.split(':', 1)[0]!.slice(0, 20)}"`,
    )
  }
  const documents = await openDocuments(options.documents)
  try {
    await createIndexes(documents)
    const clients = await connectEvents(options.events)
    try {
      await migrateEvents(clients, documents, clock, log)
    } catch (error) {
      await clients.close()
      throw error
    }
    const { mirror: writeMirror, arrived, ...stored } = createEventStore(clients, clock)
    const writers = keepWatermark(documents, arrived, clock, log)
    const events = { ...stored, watermark: writers.watermark }
    const mirror = createMirror(documents, writeMirror, clock, async ({ _id, claim }, mirror) => {
      if (claim !== undefined) await finishSplit({ documents, events, mirror }, clock, _id)
      else await settleMerge({ documents, mirror }, clock, _id)
    })
    const changes = createChangeFeed(log)
    const blobs = openFileBlobs(options.blobs.slice('file:'.length))
    const upkeep = [
      keepRetention(clients, clock, options.retentionMs ?? RETENTION_DAYS * MS_PER_DAY, log),
      keepMirror(mirror, clock, log),
      writers.stop,
      keepArtifacts(documents, blobs, clock, log, options.artifactRetentionMs),
      keepOutbox(documents, clock, log),
      keepAlerts(documents, clock, options.retentionMs ?? RETENTION_DAYS * MS_PER_DAY, log),
      ...(documents.shared ? [followDocuments(changes, documents, clock, log)] : []),
    ]
    let closing: Promise<void> | undefined
    const close = async (): Promise<void> => {
      await Promise.all(upkeep.map((stop) => stop()))
      await clients.close()
      await documents.close()
    }
    return {
      events,
      documents,
      blobs,
      artifacts: createArtifactStore(documents, blobs, clock),
      changes,
      mirror,
      close: () => (closing ??= close()),
    }
  } catch (error) {
    await documents.close()
    throw error
  }
}

async function createIndexes(documents: DocumentStore): Promise<void> {
  await documents.collection('fingerprints').createIndex({ issue: 1 })
  await documents.collection('fingerprints').createIndex({ unmirrored: 1 })
  await documents.collection('merge_suggestions').createIndex({ lower: 1 })
  await documents.collection('merge_suggestions').createIndex({ upper: 1 })
  const issues = documents.collection('issues')
  await issues.createIndex({ project: 1 })
  await issues.createIndex({ mergedInto: 1 })
  await documents.collection('activity').createIndex({ issue: 1 })
  await issues.createIndex({ updatedAt: 1 })
  await issues.createIndex({ 'archivedUntil.time': 1 })
  // Booleans that are almost always false: by an index the rare true ones are found without a scan.
  await issues.createIndex({ hasPending: 1 })
  await issues.createIndex({ unmirrored: 1 })
  await documents.collection('keys').createIndex({ project: 1 })
  await documents.collection('alert_candidates').createIndex({ tick: 1 })
  await documents.collection('alert_log').createIndex({ at: 1 })
  await documents.collection('alert_log').createIndex({ issue: 1 })
  await documents.collection('ticket_links').createIndex({ exporter: 1 })
  await documents.collection('alert_log').createIndex({ 'rule.id': 1, at: 1 })
  await documents.collection('alert_log').createIndex({ alert: 1 })
  await createArtifactIndexes(documents)
  await createOutboxIndexes(documents)
}
