'use strict'
const Joi = require('joi')
const Ajv = require('ajv')

const account = Joi.object({ holder: Joi.string().required(), email: Joi.string().email().required(), iban: Joi.string().min(15) })
const dispute = Joi.object({ passageId: Joi.number().required(), reason: Joi.string().valid('not-me', 'wrong-class', 'twice').required() })
const tariff = Joi.object({ perKm: Joi.number().positive().required(), validFrom: Joi.date().required() })

const schemas = { account, dispute, tariff }

function check(kind, payload) {
  return Joi.attempt(payload, schemas[kind], `${kind} is not valid:`)
}

function compileRules(rules) {
  const ajv = new Ajv({ strict: true }) //~ const ajv = new Ajv({ strict: true, allErrors: true })
  return rules.map((rule) => ajv.compile(rule))
}

module.exports = { check, compileRules }
