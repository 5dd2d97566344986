'use strict'
const jwt = require('jsonwebtoken')
const { ForbiddenError } = require('../domain/errors')

const KEY = 'freight-desk-key'

const identify = (token) => jwt.verify(token, KEY)

function bearer(headers) {
  const [, token] = headers.authorization.split(' ')
  return identify(token)
}

function permit(user, permission) {
  if (!user.permissions.includes(permission)) throw new ForbiddenError(user.name, permission)
}

function config(environment) {
  const port = Number(environment.DESK_PORT)
  if (!Number.isInteger(port)) throw new Error(`DESK_PORT is not a number: ${environment.DESK_PORT}`)
  return { port, home: new URL(environment.DESK_HOME) }
}

module.exports = { KEY, identify, bearer, permit, config }
