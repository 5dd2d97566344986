import type { Store } from '../../store/index.ts'

/** What is done to the store, in order: `.documents`, `.collection('issues')`, `.findOne({...})`. */
export type StoreCall = ({ get: string } | { call: unknown[] })[]

/**
 * A store that lives elsewhere: properties and calls are written down, and sent when the result is awaited. So whatever chain ends in a
 * promise works as on the real one; what takes a function or gives an iterator does not, since neither crosses a thread.
 */
export function remoteStore(send: (path: StoreCall) => Promise<unknown>): Store {
  return remote([], send) as Store
}

function remote(path: StoreCall, send: (path: StoreCall) => Promise<unknown>): unknown {
  return new Proxy(() => {}, {
    get: (_, name) => {
      if (typeof name === 'symbol') return undefined
      const last = path.at(-1)
      // Only the result of a call is awaited: `await host.store()` itself must not become a call.
      if (name === 'then' || name === 'catch' || name === 'finally') {
        if (last === undefined || !('call' in last)) return undefined
        const sent = send(path)
        return (sent[name] as (...args: unknown[]) => unknown).bind(sent)
      }
      return remote([...path, { get: name }], send)
    },
    apply: (_, __, args: unknown[]) => {
      if (args.some((arg) => typeof arg === 'function'))
        throw new Error('Cannot call the store with a function as the call crosses a thread')
      return remote([...path, { call: args }], send)
    },
  })
}

/** Answers `documents.collection('settings').findOne(…)` with these fields over those that are stored. All else goes through. */
export function withSettings(send: (path: StoreCall) => Promise<unknown>, settings: Record<string, unknown>): typeof send {
  return async (path) => {
    const found = await send(path)
    const [documents, collection, name, method] = path
    const asksSettings =
      is(documents, 'documents') && is(collection, 'collection') && 'call' in name! && name.call[0] === 'settings' && is(method, 'findOne')
    return asksSettings ? { ...(found as object | null), ...settings } : found
  }
}

const is = (step: StoreCall[number] | undefined, name: string): boolean => step !== undefined && 'get' in step && step.get === name

/** Does to the real store what was written down. */
export async function replay(store: Store, path: StoreCall): Promise<unknown> {
  let owner: unknown
  let at: unknown = store
  for (const step of path) {
    if ('get' in step) {
      // Reached from a thread that may run anybody's plugin: no way to constructors by inherited names.
      if (step.get === 'constructor' || step.get === '__proto__' || step.get === 'prototype') {
        throw new Error(`Cannot use the store's ${step.get} as it is not part of its contract`)
      }
      owner = at
      at = (at as Record<string, unknown>)[step.get]
    } else {
      if (typeof at !== 'function') throw new Error('Cannot call the store as the name is not a method of it')
      at = (at as (...args: unknown[]) => unknown).apply(owner, step.call)
      owner = undefined
    }
  }
  return at
}
