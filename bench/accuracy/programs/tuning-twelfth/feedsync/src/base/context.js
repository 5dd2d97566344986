import { AsyncLocalStorage } from 'node:async_hooks'

const storage = new AsyncLocalStorage()

export const withContext = (context, work) => storage.run(context, work)

export const outside = (work) => storage.exit(work)

export function currentTenant() {
  return storage.getStore().tenant
}

export const trace = (text) => `[${currentTenant().toUpperCase()}] ${text}`
