'use strict'
const Joi = require('joi')
const { AppError } = require('./errors')

function validate(schema, payload) {
  const { error, value } = schema.validate(payload, { abortEarly: true, stripUnknown: true })
  if (error) throw error
  return value
}

function required(value, name) {
  if (value === undefined || value === null || value === '') throw new AppError(`${name} is required`, { status: 400 })
  return value
}

const sku = Joi.string().pattern(/^[A-Z]{3}-\d{4}$/)

module.exports = { validate, required, sku }
