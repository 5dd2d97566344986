import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import PQueue from 'p-queue'
import pRetry from 'p-retry'
import pTimeout from 'p-timeout'
import { FeedError } from '../base/errors.js'

export class Runner {
  #running = new Set()
  #queue = new PQueue({ concurrency: 2 })

  options(args) {
    return parseArgs({ args, options: { store: { type: 'string' }, dry: { type: 'boolean' } } }).values
  }

  async exclusive(name, work) {
    if (this.#running.has(name)) throw new FeedError(`Job ${name} is already running`)
    this.#running.add(name)
    try {
      return await work()
    } finally {
      this.#running.delete(name)
    }
  }

  all(skus, work) {
    return Promise.all(skus.map((sku) => this.#queue.add(() => work(sku))))
  }

  retrying(work, retries) {
    return pRetry(work, { retries, minTimeout: 1, maxTimeout: 2 })
  }

  within(work, milliseconds) {
    return pTimeout(work, { milliseconds })
  }

  async thread(task) {
    const worker = new Worker(new URL('thread.js', import.meta.url), { workerData: task })
    const [answer] = await once(worker, 'message')
    return answer
  }

  async adapter(name) {
    const { default: Adapter } = await import(`../adapters/${name}.js`)
    return new Adapter(name)
  }

  async settled(works) {
    const results = await Promise.allSettled(works.map((work) => work()))
    const failed = results.filter(({ status }) => status === 'rejected')
    if (failed.length > 0) throw new FeedError(`${failed.length} of ${works.length} parts failed`, { cause: failed[0].reason })
    return results.map(({ value }) => value)
  }

  later(work) {
    setTimeout(async () => work(), 1)
  }
}
