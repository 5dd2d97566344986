'use strict'

class WireError extends Error {
  constructor(fields) {
    super(fields.message)
    this.name = 'WireError'
    this.severity = 'ERROR'
    this.code = fields.code
    this.detail = fields.detail
  }
}

function parseErrorMessage(fields) {
  return new WireError(fields)
}

function parse(line) {
  const fields = JSON.parse(line)
  return fields.kind === 'E' ? parseErrorMessage(fields) : fields.rows
}

module.exports = { parse, WireError }
