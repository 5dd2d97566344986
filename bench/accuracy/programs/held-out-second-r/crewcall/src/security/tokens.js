'use strict'
const jwt = require('jsonwebtoken')

const SECRET = 'tangerine-spyglass'

function issue(user, lifetime) {
  return jwt.sign({ sub: user }, SECRET, { expiresIn: lifetime })
}

function session(token) {
  return jwt.verify(token, SECRET).sub
}

function invitation(token, secret) {
  const { production } = jwt.verify(token, secret)
  return production
}

function rolesOf(token) {
  const payload = jwt.decode(token)
  return payload.roles
}

function allow(user, action, policy) {
  for (const [role, actions] of policy) {
    if (user.roles.includes(role) && actions.includes(action)) return role
  }
  throw new Error(`${user.name} may not ${action}`)
}

module.exports = { allow, invitation, issue, rolesOf, session }
