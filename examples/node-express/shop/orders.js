const { connect } = require('node:net')
const { inspect } = require('node:util')
const { SpanStatusCode, trace } = require('@opentelemetry/api')

const tracer = trace.getTracer('shop')

class OrderUnavailableError extends Error {
  name = 'OrderUnavailableError'
  status = 503
}

function loadOrder(id) {
  return tracer.startActiveSpan('load order', (span) => fetchOrder(id, span))
}

async function fetchOrder(id, span) {
  try {
    return await queryDatabase(`select * from orders where id = ${Number(id)}`)
  } catch (cause) {
    const error = new OrderUnavailableError(`order ${id} can not be loaded`, { cause })
    // `recordException(error)` would send `error.stack`, which leaves out the cause; `inspect` prints it with its own stack.
    span.recordException({ name: error.name, message: error.message, stack: inspect(error) })
    span.setStatus({ code: SpanStatusCode.ERROR, message: error.message })
    throw error
  } finally {
    span.end()
  }
}

// Nothing listens on port 1 of loopback: the database of this shop is always down.
function queryDatabase(sql) {
  return new Promise((resolve, reject) => {
    const socket = connect(1, '127.0.0.1', () => socket.end(sql))
    socket.on('error', (error) => reject(new Error('the database does not answer', { cause: error })))
    socket.on('data', (rows) => resolve(JSON.parse(rows)))
  })
}

module.exports = { loadOrder }
