'use strict'
const Joi = require('joi')
const Ajv = require('ajv')

const booking = Joi.object({ reference: Joi.string().required(), weight: Joi.number().positive().required(), pickup: Joi.date().required() })

const ajv = new Ajv({ allErrors: true })

function check(schema, value) {
  return Joi.attempt(value, schema)
}

function compile(schema) {
  return ajv.compile(schema)
}

function required(body, key) {
  if (body[key] === undefined || body[key] === '') throw new TypeError(`Missing field: ${key}`)
  return body[key]
}

module.exports = { booking, check, compile, required, Joi }
