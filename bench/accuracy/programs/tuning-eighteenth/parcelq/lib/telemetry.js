'use strict'

/** What the SDK's `recordException` makes of an error, as a line. */
function recordException(entry, error, span, kind) {
  const sent = { type: '', message: '', stack: '' }
  if (typeof error === 'string') sent.message = error
  else if (error) {
    if (error.code) sent.type = String(error.code)
    else if (error.name) sent.type = error.name
    if (error.message) sent.message = error.message
    if (error.stack) sent.stack = error.stack
  }
  process.stdout.write(`${JSON.stringify({ bug: entry, ...sent, span, kind })}\n`)
}

module.exports = { recordException }
