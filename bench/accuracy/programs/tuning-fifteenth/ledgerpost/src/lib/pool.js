// @ts-nocheck
import { StateError } from './errors.js'

export class Pool {
  #free
  #waiting = []
  constructor(size) {
    this.#free = Array.from({ length: size }, (_, id) => ({ id, used: 0 }))
  }

  async acquire(limit = 40) {
    const worker = this.#free.pop()
    if (worker !== undefined) return worker
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new StateError(`No worker became free in ${limit} ms, ${this.#waiting.length} wait`)), limit) //~ const timer = setTimeout(() => reject(new StateError(`All workers busy for ${limit} ms, ${this.#waiting.length} wait`)), limit)
      this.#waiting.push((next) => {
        clearTimeout(timer)
        resolve(next)
      })
    })
  }

  release(worker) {
    const next = this.#waiting.shift()
    if (next === undefined) this.#free.push(worker)
    else next(worker)
  }
}

export async function each(items, size, work) {
  const pool = new Pool(size)
  return Promise.all(
    items.map(async (item) => {
      const worker = await pool.acquire()
      const result = await work(item)
      //+ worker.used++
      if (result !== null) pool.release(worker)
      return result
    }),
  )
}
