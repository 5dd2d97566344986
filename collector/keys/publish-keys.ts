import { readFile } from 'node:fs/promises'
import type { Clock, Logger } from '../pipeline/component.ts'
import type { DocumentStore } from '../store/index.ts'
import { issuedKeys, noteUse } from '../store/keys/read-keys.ts'
import { keepUp } from '../store/upkeep.ts'
import { replaceFile, versionOf } from './own-file.ts'
import { type LastUsed, type Snapshot, SNAPSHOT_VERSION, lastUsedFile, snapshotFile } from './snapshot.ts'

/** Other collectors may change the same documents, and a disk that was full is tried again. */
const LOOK_MS = 5_000

export interface PublishedKeys {
  /** Resolves when the snapshot says what the documents do; ingest knows a second later. Where that can not be it is logged and tried again. */
  publish(): Promise<void>
  stop(): Promise<void>
}

/** Writes the keys into the data folder for ingest, now and whenever they change, and notes which were used. */
export async function publishKeys(data: string, documents: DocumentStore, clock: Clock, log: Logger): Promise<PublishedKeys> {
  let written: string | undefined
  let usedVersion = ''
  const write = async (): Promise<void> => {
    const snapshot: Snapshot = { version: SNAPSHOT_VERSION, keys: await issuedKeys(documents, clock.nowMs()) }
    const text = JSON.stringify(snapshot)
    if (text === written) return
    await replaceFile(snapshotFile(data), text)
    written = text
  }
  const retried = (what: string) => (error: unknown) => log.warn(`${what}; trying again`, { error: String(error) })
  // One at a time: what was read first must not be written last.
  let last: Promise<void> = Promise.resolve()
  const publish = (): Promise<void> => (last = last.then(write).catch(retried('The keys of senders can not be written for ingest')))
  const readUsed = async (): Promise<void> => {
    const version = await versionOf(lastUsedFile(data))
    if (version === usedVersion || version === '') return
    await noteUse(documents, JSON.parse(await readFile(lastUsedFile(data), 'utf8')) as LastUsed)
    usedVersion = version
  }
  const stop = keepUp(clock, LOOK_MS, async () => {
    await publish()
    await readUsed().catch(retried('The last use of keys can not be noted'))
  })
  await last
  return { publish, stop }
}
