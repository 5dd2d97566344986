'use strict'
const { z } = require('zod')
const { ensure } = require('./validate')

const people = new Map([
  ['c1', { name: 'Ada', address: { country: 'nl' } }],
  ['c2', { name: 'Bo', address: null }],
])
const profile = z.object({ name: z.string().min(2), birth: z.string().regex(/^\d{4}-\d\d-\d\d$/), points: z.number() })

function find(id) {
  const customer = people.get(id)
  if (!customer) throw new Error('not found')
  return customer
}

function register(form) {
  ensure(/^[^@]+@[^@]+\.[a-z]+$/.test(form.email), 'email', `${form.email} is not an address`)
  const person = { ...profile.parse(form.profile), email: form.email }
  people.set(form.email, person)
  return person
}

function greet(id, decorate) {
  const customer = find(id)
  return decorate(customer.name)
}

module.exports = { find, register, greet }
