import { join } from 'node:path'
import type { IssuedKey } from '../model/keys.ts'

/** In the data folder, from work to ingest: the keys that count, with their secrets. Readable by the owner alone, renamed into place. */
export interface Snapshot {
  version: typeof SNAPSHOT_VERSION
  keys: IssuedKey[]
}

export const SNAPSHOT_VERSION = 1

export const snapshotFile = (data: string): string => join(data, 'keys.json')

/** In the data folder, from ingest to work: when each key was used last, in milliseconds since 1970. */
export type LastUsed = Record<string, number>

export const lastUsedFile = (data: string): string => join(data, 'keys-used.json')

/** Throws a sentence for what no version of ours wrote. */
export function readSnapshot(text: string): IssuedKey[] {
  const { version, keys } = JSON.parse(text) as Partial<Snapshot>
  if (version !== SNAPSHOT_VERSION || !Array.isArray(keys))
    throw new Error(`Cannot read a snapshot of keys as its version must be ${SNAPSHOT_VERSION}: current value is ${String(version)}`)
  return keys
}
