const dayjs = require('dayjs')

const quarterOf = (text) => `Q${Math.ceil((new Date(text).getMonth() + 1) / 3)}`
const stamp = (text) => new Date(text).toISOString()
const within = (span, ms) =>
  new Promise((_, reject) => {
    setTimeout(() => {
      const error = new Error(`${span} took longer than ${ms} ms`)
      error.name = 'TimeoutError'
      reject(error)
    }, ms)
  })
const monthsBetween = (a, b) => Array(dayjs(b).diff(a, 'month')).fill(0)

module.exports = { quarterOf, stamp, within, monthsBetween }
