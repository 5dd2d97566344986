// @ts-nocheck
import { AsyncLocalStorage } from 'node:async_hooks'

const storage = new AsyncLocalStorage<{ started: number }>()

export async function runInScope<T>(work: () => Promise<T>): Promise<T> {
  return storage.run({ started: Date.now() }, async () => work())
}
