import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { DocumentStore } from '../index.ts'
import { openSqlite } from './sqlite/open.ts'

export interface OpenDocuments extends DocumentStore {
  /** Several processes may write: what another one changed is seen by asking. */
  shared: boolean
  close(): Promise<void>
}

/** `sqlite:<file>` is the embedded stand-in, `mongodb(+srv)://…/database` the real thing (database `faultline` where none is named). */
export async function openDocuments(url: string): Promise<OpenDocuments> {
  if (url.startsWith('sqlite:')) {
    const path = resolve(url.slice('sqlite:'.length))
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    return { ...(await openSqlite(path)), shared: false }
  }
  if (/^mongodb(\+srv)?:\/\//.test(url)) return openMongo(url)
  const scheme = url.split(':', 1)[0]!.slice(0, 20)
  throw new Error(`Cannot open the document store as its URL must begin with sqlite: or mongodb:: current value begins with "${scheme}"`)
}

async function openMongo(url: string): Promise<OpenDocuments> {
  // The driver takes 40 ms to load, which an embedded start need not pay.
  const { MongoClient } = await import('mongodb')
  // As in the stand-in, which keeps JSON: a field that is undefined is absent.
  const client = new MongoClient(url, {
    ignoreUndefined: true,
    ...(/[?&]serverSelectionTimeoutMS=/.test(url) ? {} : { serverSelectionTimeoutMS: 10_000 }),
    writeConcern: { w: 'majority', journal: true },
  })
  await client.connect()
  const named = new URL(url.replace(/^mongodb(\+srv)?:/, 'http:').replace(/,[^/]*/, '')).pathname.slice(1)
  const database = client.db(named === '' ? 'faultline' : named)
  return { shared: true, collection: (name) => database.collection(name), close: () => client.close() }
}
