import { MuseumError } from './errors.js'

export function within(work, ms, what) {
  return Promise.race([
    work,
    new Promise((_, reject) => {
      setTimeout(() => reject(new MuseumError('TimeoutError', `${what} took longer than ${ms} ms`)), ms)
    }),
  ])
}

export async function again(times, work) {
  let last
  for (let i = 0; i < times; i++) {
    try {
      return await work()
    } catch (error) {
      last = error
    }
  }
  throw new MuseumError('RetryError', `Gave up after ${times} attempts: ${last.message}`, last)
}

export function check(condition, words) {
  if (!condition) throw new Error(`Assertion failed: ${words}`)
}
