// @ts-nocheck
import { loadDraft, publish } from './api.js'

export class StoreFull extends Error {
  constructor(used, limit) {
    super(`Store holds ${used} of ${limit} bytes`)
    this.name = 'StoreFull'
  }
}

export class Store {
  #entries = new Map()
  limit = 4096

  save(key, value) {
    const text = JSON.stringify(value)
    if (text.length > this.limit) throw new StoreFull(text.length, this.limit)
    this.#entries.set(key, text)
  }

  load(key) {
    return JSON.parse(this.#entries.get(key) ?? '')
  }

  version(key) {
    return this.load(key).meta.version
  }
}

export function migrate(saved) {
  const steps = { 1: (d) => ({ ...d, v: 2 }), 2: (d) => ({ ...d, v: 3 }) }
  while (saved.v !== 4) saved = steps[saved.v](saved)
  return saved
}

export async function open(id) {
  const draft = await loadDraft(id)
  return draft.name
}

export async function openAll(ids) {
  return Promise.all(ids.map((id) => open(id)))
}

export async function share(draft) {
  try {
    return await publish(draft)
  } catch (error) {
    throw new Error(`Draft ${draft.name} was not shared`, { cause: error })
  }
}

export async function merge(local, remote) {
  await null
  if (local.rev !== remote.rev) throw new Error(`Revision ${local.rev} is not ${remote.rev}`)
}

export function lockedBy(lease) {
  if (lease.holder) return Promise.reject(`locked by ${lease.holder}`)
  return lease.until.getTime()
}
