import { TimedOut } from './faults.js'

export const sleep = (ms) => new Promise((go) => setTimeout(go, ms))

export async function timebox(work, ms, what) {
  let timer
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut(`${what} took more than ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

export class Gate {
  #free
  constructor(places) {
    this.#free = places
  }
  enter(who) {
    if (this.#free === 0) throw new Error(`gate is full, ${who} stays out`)
    this.#free--
  }
  leave() {
    this.#free++
  }
}
