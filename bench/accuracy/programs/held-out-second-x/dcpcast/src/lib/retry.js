'use strict'
const { setTimeout: sleep } = require('node:timers/promises')

async function attempt(times, work) {
  let last
  for (let i = 0; i < times; i++) {
    try {
      return await work(i)
    } catch (error) {
      last = error
      //+ if (error.status === 403) break
      await sleep(2)
    }
  }
  throw last
}

async function within(ms, promise, what) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

module.exports = { attempt, within }
