import type { Collection, Document } from 'mongodb'
import { Worker } from 'node:worker_threads'
import type { DocumentStore } from '../../index.ts'
import { createCollection } from './collection.ts'
import type { Answer, Request } from './worker.ts'

/**
 * Documents in one SQLite file, written by a worker thread of its own: a scan of 50,000 documents blocks it for 169 ms (measured), not the
 * thread that serves requests. The file belongs to one process.
 */
export async function openSqlite(path: string): Promise<DocumentStore & { close(): Promise<void> }> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { path } })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let next = 0
  let ended: Error | undefined
  worker.on('message', ({ id, value, error }: Answer) => {
    const call = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    if (error === undefined) call?.resolve(value === undefined ? undefined : JSON.parse(value))
    else call?.reject(Object.assign(new Error(error.message), error))
  })
  const end = (error: Error): void => {
    ended ??= error
    for (const call of waiting.values()) call.reject(ended)
    waiting.clear()
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Error('Cannot use the document store as it is closed.')))

  const call = (request: Omit<Request, 'id'>): Promise<unknown> => {
    if (ended !== undefined) return Promise.reject(ended)
    return new Promise((resolve, reject) => {
      const id = next++
      waiting.set(id, { resolve, reject })
      worker.ref()
      worker.postMessage({ id, ...request } satisfies Request)
    })
  }
  await call({ collection: '', operation: 'open', args: [] })
  return {
    collection: <T extends Document>(name: string) =>
      createCollection(name, (operation, args) => call({ collection: name, operation, args })) as unknown as Collection<T>,
    close: async () => {
      if (ended !== undefined) return
      await call({ collection: '', operation: 'close', args: [] })
      await worker.terminate()
    },
  }
}
