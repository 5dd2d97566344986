'use strict'

exports.record = (bug, exception, span, kind) => {
  let type = ''
  let message = ''
  let stack = ''
  if (typeof exception === 'string') message = exception
  else if (exception) {
    if (exception.code) type = exception.code.toString()
    else if (exception.name) type = exception.name
    if (exception.message) message = exception.message
    if (exception.stack) stack = exception.stack
  }
  process.stdout.write(`${JSON.stringify({ bug, type, message, stack, span, kind })}\n`)
}
