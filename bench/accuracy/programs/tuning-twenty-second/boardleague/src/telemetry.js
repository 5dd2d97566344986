'use strict'
const seed = Number(process.env.SEED)
let state = seed * 48271
const next = () => (state = (state * 48271 + 11) % 2147483647)
exports.number = (from, to) => from + (next() % (to - from + 1))
exports.word = (...of) => of[next() % of.length]

/** What `span.recordException` of the SDK takes from an exception. */
exports.record = (bug, span, kind, thrown) => {
  let type = ''
  let message = ''
  let stack = ''
  if (typeof thrown === 'string') message = thrown
  else if (thrown) {
    if (thrown.code) type = thrown.code.toString()
    else if (thrown.name) type = thrown.name
    message = thrown.message ?? ''
    stack = thrown.stack ?? ''
  }
  console.log(JSON.stringify({ bug, type, message, stack, span, kind }))
}
