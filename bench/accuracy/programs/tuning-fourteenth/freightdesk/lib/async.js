'use strict'

function withTimeout(promise, ms, what) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} timed out after ${ms} ms`)), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

async function retry(times, work) {
  let last
  for (let attempt = 0; attempt < times; attempt++) {
    try {
      return await work(attempt)
    } catch (error) {
      last = error
    }
  }
  throw last
}

module.exports = { withTimeout, retry }
