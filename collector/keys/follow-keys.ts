import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Clock, Logger } from '../pipeline/component.ts'
import { Keyring } from './keyring.ts'
import { replaceFile, versionOf } from './own-file.ts'
import { type LastUsed, lastUsedFile, readSnapshot, snapshotFile } from './snapshot.ts'

/** A change of keys applies after this at the latest. */
const FOLLOW_MS = 1_000
/** What is said of the last use of a key is no more exact than this. */
const USED_MS = 60_000

export interface FollowedKeys {
  keys: Keyring
  /** Says what was used since it was last said. Safe twice. */
  stop(): Promise<void>
}

/**
 * The keys as work wrote them into the data folder, from now on. A snapshot that can not be read changes nothing: the keys that were known
 * hold on. `written`: some work writes it; else there are no keys as long as nobody put one there.
 */
export function followKeys(data: string, clock: Clock, log: Logger, written = true): FollowedKeys {
  const file = snapshotFile(data)
  const keys = new Keyring(clock)
  const used: LastUsed = {}
  let version: string | undefined
  const take = (text: string): void => {
    try {
      keys.set(readSnapshot(text))
    } catch (error) {
      log.error('The keys of senders can not be read; those known before hold on', { file, error: String(error) })
    }
  }
  const follow = async (): Promise<void> => {
    try {
      const now = await versionOf(file)
      if (now === version || now === '') return
      take(await readFile(file, 'utf8'))
      version = now
    } catch (error) {
      log.warn('The keys of senders can not be read; trying again', { file, error: String(error) })
    }
  }
  const tellUsed = async (): Promise<void> => {
    const since = keys.takeUsed()
    if (since.length === 0) return
    for (const key of since) used[key] = clock.nowMs()
    try {
      await replaceFile(lastUsedFile(data), JSON.stringify(used))
    } catch (error) {
      log.warn('The last use of keys can not be written', { error: String(error) })
    }
  }
  // At once, as the first request may come before anything that is awaited here.
  try {
    take(readFileSync(file, 'utf8'))
  } catch {
    // Work has not written it yet, or the next look says why not.
    if (!written) keys.set([])
  }
  const stops = [clock.every(FOLLOW_MS, follow), clock.every(USED_MS, tellUsed)]
  let stopping: Promise<void> | undefined
  return {
    keys,
    stop: () => {
      for (const stop of stops) stop()
      return (stopping ??= tellUsed())
    },
  }
}
