'use strict'

const Ajv = require('ajv')

const ajv = new Ajv({ allErrors: false })

class PayloadRejected extends Error {
  constructor(kind, errors) {
    const [first] = errors
    super(`${kind} rejected: ${first.instancePath || '/'} ${first.message}`)
    this.name = 'PayloadRejected'
    this.errors = errors
  }
}

const compiled = {
  reading: ajv.compile({ type: 'object', required: ['sampler', 'grains'], properties: { sampler: { type: 'string' }, grains: { type: 'integer', minimum: 0 } } }),
  bulletin: ajv.compile({ type: 'object', required: ['region', 'levels'], properties: { region: { type: 'string' }, levels: { type: 'array', items: { enum: ['low', 'moderate', 'high'] } } } }),
}

function ensure(kind, payload) {
  const check = compiled[kind]
  if (!check(payload)) throw new PayloadRejected(kind, check.errors)
  return payload
}

module.exports = { ensure, PayloadRejected }
