'use strict'
const { EventEmitter } = require('node:events')

/** A job that was tried as often as it may be. */
class JobFailed extends Error {
  constructor(job, cause) {
    super(`Job ${job.name} #${job.id} failed after ${job.tried} attempts`, { cause })
    this.name = 'JobFailed'
    this.jobId = job.id
  }
}

/** Jobs in memory; handlers by name, listeners for what happens with each. */
class Queue extends EventEmitter {
  #handlers = new Map()
  #next = 1

  handle(name, handler) {
    this.#handlers.set(name, handler)
    return this
  }

  async run(name, data, attempts = 1) {
    const job = { id: this.#next++, name, data, tried: 0 }
    const handler = this.#handlers.get(name)
    if (handler === undefined) throw new Error(`No handler for job "${name}"`)
    for (;;) {
      try {
        job.tried++
        const result = await handler(job)
        this.emit('completed', job, result)
        return result
      } catch (error) {
        if (attempts === 1) throw error
        if (job.tried >= attempts) throw new JobFailed(job, error)
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
    }
  }

  get size() {
    return this.#handlers.size
  }

  describe() {
    return `${this.#next - 1} jobs of ${this.#handlers.size} kinds`
  }
}

module.exports = { Queue, JobFailed }
