import * as LIMITS from '../core/limits.ts'
import type { Buffer, BufferedRequest } from '../core/types.ts'

const STORE = 'requests'

/** What could not be sent, over reloads and restarts: LIMITS.bufferRequests and LIMITS.bufferLength at most, of which the oldest make room. */
export function indexedDbBuffer(name = 'faultline'): Buffer {
  let opened: Promise<IDBDatabase> | undefined

  const open = (): Promise<IDBDatabase> =>
    (opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 1)
      request.onupgradeneeded = () => void request.result.createObjectStore(STORE, { autoIncrement: true })
      request.onsuccess = () => {
        // Another page deletes or upgrades it; and it can be opened again.
        request.result.onversionchange = request.result.onclose = () => {
          request.result.close()
          opened = undefined
        }
        resolve(request.result)
      }
      request.onerror = request.onblocked = () => {
        opened = undefined
        reject(request.error ?? new Error('IndexedDB is blocked'))
      }
    }))

  /** From the oldest (`next`) or the newest (`prev`), until told to stop; resolves when the transaction is done. */
  const walk = async (
    direction: 'next' | 'prev',
    each: (request: BufferedRequest, cursor: IDBCursorWithValue) => boolean,
    added?: BufferedRequest,
  ): Promise<void> => {
    const db = await open()
    return new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, 'readwrite')
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
      const store = transaction.objectStore(STORE)
      if (added !== undefined) store.add(added)
      const cursors = store.openCursor(null, direction)
      cursors.onsuccess = () => {
        const cursor = cursors.result
        if (cursor !== null && each(cursor.value as BufferedRequest, cursor)) cursor.continue()
      }
    })
  }

  const buffer: Buffer = {
    async put(added) {
      let [requests, length] = [0, 0]
      if (added.body.length > LIMITS.bufferLength) return false
      const each = ({ body, events }: BufferedRequest, cursor: IDBCursorWithValue): boolean => {
        length += body.length
        if (++requests > LIMITS.bufferRequests || length > LIMITS.bufferLength) {
          cursor.delete()
          buffer.onDrop?.(events)
        }
        return true
      }
      await walk('prev', each, added)
      return true
    },
    async first() {
      let oldest: BufferedRequest | undefined
      await walk('next', (request) => {
        oldest = request
        return false
      })
      return oldest
    },
    remove: (id) =>
      walk('next', (request, cursor) => {
        if (request.id === id) cursor.delete()
        return request.id !== id
      }),
  }
  return buffer
}
