'use strict'

async function retry(times, action) {
  let last
  for (let attempt = 1; attempt <= times; attempt++) {
    try {
      return await action(attempt)
    } catch (error) {
      last = error
    }
  }
  throw last
}

module.exports = { retry }
