import { AsyncLocalStorage } from 'node:async_hooks'

const context = new AsyncLocalStorage()

const withTiming = (inner) => async () => {
  const begun = performance.now()
  try {
    return await inner()
  } finally {
    context.getStore()?.set('took', performance.now() - begun)
  }
}

const withContext = (inner) => () => context.run(new Map([['job', 'captions']]), inner)

export function layered(entry) {
  if (process.env.WRAP !== 'layers') return entry
  return withContext(withTiming(entry))
}
