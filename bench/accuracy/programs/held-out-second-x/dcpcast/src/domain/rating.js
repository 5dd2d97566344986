'use strict'
const Joi = require('joi')

const schema = Joi.object({
  board: Joi.string().valid('BBFC', 'FSK', 'IFCO').required(),
  age: Joi.number().integer().min(0).max(18).required(),
  advice: Joi.array().items(Joi.string().max(40)),
})

const trailerSchema = Joi.object({ title: Joi.string().required(), seconds: Joi.number().max(180).required() })

function parseRating(value) {
  return Joi.attempt(value, schema)
}

function parseTrailer(value) {
  const { error, value: trailer } = trailerSchema.validate(value)
  if (error) throw error
  return trailer
}

function advice(rating) {
  return rating.advice.join(', ')
}

module.exports = { parseRating, parseTrailer, advice }
