import type { DocumentStore } from '../../store/index.ts'

/** The store with a way to wait until nobody has asked it anything for a while: then what its users do at once has been done. */
export function watchDocuments(documents: DocumentStore): { documents: DocumentStore; quiet(): Promise<void> } {
  let asked = 0
  let calls = 0
  const watch = (target: object): object =>
    new Proxy(target, {
      get: (_, name) => {
        const value = Reflect.get(target, name) as unknown
        if (typeof value !== 'function') return value
        return (...args: unknown[]): unknown => {
          const result = value.apply(target, args) as unknown
          if (!(result instanceof Promise)) return typeof result === 'object' && result !== null ? watch(result) : result
          asked++
          calls++
          return result.finally(() => asked--)
        }
      },
    })
  return {
    documents: { collection: (name) => watch(documents.collection(name)) as never },
    quiet: async () => {
      for (let idle = 0, seen = calls; idle < 5; idle++) {
        await new Promise((resolve) => setImmediate(resolve))
        if (asked === 0 && calls === seen) continue
        idle = -1
        seen = calls
        if (asked > 0) await new Promise((resolve) => setTimeout(resolve, 1))
      }
    },
  }
}
