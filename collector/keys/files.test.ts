import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentStore } from '../store/index.ts'
import { openDocuments } from '../store/documents/open-documents.ts'
import { changeKey, createKey, rotateKey } from '../store/keys/change-keys.ts'
import { findKey } from '../store/keys/read-keys.ts'
import { ManualClock, testHost } from '../testing.ts'
import { type FollowedKeys, followKeys } from './follow-keys.ts'
import { publishKeys } from './publish-keys.ts'
import { lastUsedFile, snapshotFile } from './snapshot.ts'

let folder: string
let clock: ManualClock
let documents: DocumentStore & { close(): Promise<void> }
let running: { stop(): Promise<void> }[]
const host = testHost()

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-keys-'))
  clock = new ManualClock()
  documents = await openDocuments(`sqlite:${folder}/documents.db`)
  running = []
  host.logged.length = 0
})
afterEach(async () => {
  for (const one of running.reverse()) await one.stop()
  await documents.close()
  rmSync(folder, { recursive: true, force: true })
})

const kept = <T extends { stop(): Promise<void> }>(one: T): T => (running.push(one), one)
const ingest = (written = true): FollowedKeys => kept(followKeys(folder, clock, host.log, written))
const work = async () => kept(await publishKeys(folder, documents, clock, host.log))
/** The clock goes on; what that sets off reads and writes files, which takes real time. */
const after = async (ms: number, expected: () => unknown, value: unknown): Promise<void> => {
  await clock.advance(ms)
  await expect.poll(expected, { timeout: 5_000 }).toEqual(value)
}
const letIn = (keys: FollowedKeys['keys'], key: string): string => {
  const header = (name: string) => (name === 'x-faultline-key' ? key : undefined)
  try {
    return keys.admit({ address: '127.0.0.1', header, auth: 'optional' }).sender.project
  } catch (error) {
    return (error as Error).name
  }
}

describe('the keys in the data folder', () => {
  test('are readable by the owner alone, and leave no other file behind', async () => {
    await createKey(documents, clock, 'shop', { name: 'web' }, 'ann')
    await work()
    expect(statSync(snapshotFile(folder)).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.startsWith('keys'))).toEqual(['keys.json'])
  })

  test('reach ingest within a second after they were published', async () => {
    const { keys } = ingest()
    const published = await work()
    const { _id: key } = await createKey(documents, clock, 'shop', { name: 'web' }, 'ann')
    expect(letIn(keys, key)).toBe('RetryableError')
    await published.publish()
    await after(1_000, () => letIn(keys, key), 'shop')
    await changeKey(documents, clock, key, { state: 'disabled' }, 'ann')
    await published.publish()
    await after(1_000, () => letIn(keys, key), 'SenderRefused')
  })

  test('that another collector changed are published by themselves', async () => {
    const { keys } = ingest()
    await work()
    const { _id: key } = await createKey(documents, clock, 'shop', { name: 'web' }, 'ann')
    await after(5_000, () => readFileSync(snapshotFile(folder), 'utf8').includes(key), true)
    await after(1_000, () => letIn(keys, key), 'shop')
  })

  test('are there from the start when work is down', async () => {
    const { _id: key } = await createKey(documents, clock, 'shop', { name: 'web' }, 'ann')
    await (await publishKeys(folder, documents, clock, host.log)).stop()
    expect(letIn(ingest().keys, key)).toBe('shop')
  })

  test('hold on when the file breaks, which is logged without what it holds', async () => {
    const { _id: key, secret } = await createKey(documents, clock, 'shop', { name: 'web' }, 'ann')
    await work()
    const { keys } = ingest()
    writeFileSync(snapshotFile(folder), `{"version": 7, "keys": ["${secret}"]}`)
    await after(1_000, () => host.logged.length, 1)
    expect(letIn(keys, key)).toBe('shop')
    expect(host.logged.filter(({ level }) => level === 'error')).toMatchObject([
      {
        message: 'The keys of senders can not be read; those known before hold on',
        fields: { error: expect.stringContaining('value is 7') },
      },
    ])
    expect(JSON.stringify(host.logged)).not.toContain(secret)
  })

  test('are none where nothing writes them', () => {
    expect(letIn(ingest(false).keys, 'fl_0')).toBe('SenderRefused')
  })

  test('hold the old secret until its overlap ends, and not those of keys that do not count', async () => {
    const published = await work()
    const made = await createKey(documents, clock, 'shop', { name: 'web' }, 'ann')
    const off = await createKey(documents, clock, 'shop', { name: 'off' }, 'ann')
    await changeKey(documents, clock, off._id, { state: 'disabled' }, 'ann')
    const rotated = await rotateKey(documents, clock, made._id, 60_000, 'ann')
    await published.publish()
    const secrets = () => (JSON.parse(readFileSync(snapshotFile(folder), 'utf8')) as { keys: { secrets: { secret: string }[] }[] }).keys
    expect(secrets().map((key) => key.secrets.map(({ secret }) => secret))).toEqual([[rotated!.secret, made.secret]])
    await clock.advance(60_000)
    await published.publish()
    expect(secrets().map((key) => key.secrets.map(({ secret }) => secret))).toEqual([[rotated!.secret]])
  })
})

test('the last use of a key comes to its document, to the minute, and again at the end', async () => {
  const { _id: key } = await createKey(documents, clock, 'shop', { name: 'web' }, 'ann')
  const other = await createKey(documents, clock, 'shop', { name: 'other' }, 'ann')
  await work()
  const followed = ingest()
  letIn(followed.keys, key)
  const used = clock.nowMs() + 60_000
  await after(60_000, () => existsSync(lastUsedFile(folder)), true)
  const lastUse = async (of: string) => (await findKey(documents, of))!.lastUsedAt
  await after(5_000, () => lastUse(key), used)
  expect(await lastUse(other._id)).toBeNull()
  letIn(followed.keys, other._id)
  await followed.stop()
  await after(5_000, () => lastUse(other._id), used + 5_000)
  expect(await lastUse(key)).toBe(used)
})
