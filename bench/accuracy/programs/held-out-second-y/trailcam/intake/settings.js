'use strict'
const YAML = require('yaml')
const Joi = require('joi')
const Ajv = require('ajv').default

const camera = Joi.object({
  model: Joi.string().required(),
  sensitivity: Joi.number().min(1).max(9),
  flash: Joi.string().valid('ir', 'white', 'none'),
})

const ajv = new Ajv({ allErrors: true })

function load(text) {
  return YAML.parse(text)
}

function profile(raw) {
  return Joi.attempt(raw, camera, 'Camera profile rejected:')
}

function schedule(raw, schema) {
  const check = ajv.compile(schema)
  if (!check(raw)) {
    const all = check.errors.map((each) => `${each.instancePath || '(root)'} ${each.message}`)
    throw Object.assign(new Error(`Schedule refused: ${all.join('; ')}`), { name: 'ScheduleRefused' })
  }
  return raw
}

function zones(config) {
  return config.zones.map((zone) => ({ name: zone.name, area: zone.polygon.length }))
}

function trigger(expression) {
  return new RegExp(expression, 'u')
}

module.exports = { load, profile, schedule, zones, trigger }
