'use strict'
const Ajv = require('ajv')
const jwt = require('jsonwebtoken')
const async = require('async')
const { initials } = require('../util/tags')
const { once } = require('../util/callbacks')

const ajv = new Ajv({ allErrors: true })
const SHAPES = {
  pickup: { type: 'object', required: ['street', 'zip'], properties: { zip: { type: 'string', pattern: '^[0-9]{5}$' }, street: { type: 'string' } } },
  scan: { type: 'object', required: ['belt'], properties: { belt: { type: 'integer', maximum: 40 } } },
}

class ShapeError extends Error {}
ShapeError.prototype.name = 'ShapeError'

const shaped = (name, body) => {
  const valid = ajv.validate(SHAPES[name], body)
  if (!valid) throw new ShapeError(`${name}: ${ajv.errorsText()}`)
  return body
}

exports.pickup = (body) => shaped('pickup', body).street

exports.scan = (body) => shaped('scan', body).belt

exports.session = (token, secret) => jwt.verify(token, secret).desk

exports.badge = (agent) => initials(agent.name)

exports.fanOut = (stations, limit, done) =>
  async.eachLimit(
    stations,
    limit,
    (station, next) => {
      setImmediate(() => {
        if (!station.open) return next(new Error(`station ${station.code} is closed until ${station.until}`))
        next()
      })
    },
    done,
  )

exports.slowest = (ms, done) => async.timeout((next) => setTimeout(next, 400), ms)(done)

exports.notify = (agents, done) => {
  const finish = once(done)
  let failed
  for (const agent of agents) {
    try {
      finish(null, agent)
    } catch (error) {
      failed = error
    }
  }
  if (failed) throw failed
}

exports.shift = (roster, day) => {
  const { lead } = roster[day]
  return lead.phone
}

exports.note = (text) => decodeURIComponent(text)

exports.search = (text, bags) => bags.filter(({ brand }) => new RegExp(text, 'i').test(brand))

exports.locale = (agent) => new Intl.NumberFormat(agent.locale).format(12)

exports.render = (template, model) => require('lodash').template(template)(model)

exports.queueUp = async (jobs) => {
  const results = await Promise.any(jobs.map((job) => job()))
  return results
}
