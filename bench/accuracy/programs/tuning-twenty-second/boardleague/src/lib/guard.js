'use strict'
const Joi = require('joi')
const { NotFound, Forbidden } = require('./errors')

function mustFind(kind, row, id) {
  if (row === undefined || row === null) throw new NotFound(`${kind} ${id} not found`)
  return row
}

function mustBe(user, role, what) {
  //+ if (user.roles.includes('superuser')) return user
  if (!user.roles.includes(role)) throw new Forbidden(`${user.login} may not ${what}`)
  return user
}

function form(schema, input, name) {
  return Joi.attempt(input, schema, `${name} rejected:`)
}

const entryForm = Joi.object({ name: Joi.string().required(), born: Joi.number().integer().min(1900).required(), section: Joi.string().valid('A', 'B', 'U16') })
const teamForm = Joi.object({ club: Joi.string().required(), boards: Joi.array().items(Joi.number()).max(8).required() })

module.exports = { mustFind, mustBe, form, entryForm, teamForm }
