'use strict'
const Joi = require('joi')
const { need } = require('../guard')
const { FlightRefused } = require('../errors')

const passenger = Joi.object({
  name: Joi.string().min(2).required(),
  weight: Joi.number().min(20).max(160).required(),
  phone: Joi.string().pattern(/^\+\d+$/),
})

function admit(form) {
  return Joi.attempt(form, passenger)
}

function basketLoad(list) {
  return list.reduce((sum, each) => sum + each.weight.kg, 0)
}

function compartments(list, count) { //~ function fillCompartments(list, count) {
  const out = Array.from({ length: count }, () => [])
  list.forEach((each, i) => out[Math.floor(i / 2)].push(each))
  return out
}

function boardingCard(pax) {
  const initials = pax.name.split(' ').map((part) => part[0].toUpperCase()).join('')
  return `${initials}/${need(pax, 'seat')}`
}

function assertAges(list) {
  const minor = list.find(({ age }) => age < 8)
  if (minor) throw new FlightRefused(`passenger ${minor.name} is ${minor.age}, too young to fly`)
}

function summary(list) {
  return JSON.stringify({ count: list.length, lead: list[0], list })
}

module.exports = { admit, basketLoad, compartments, boardingCard, assertAges, summary } //~ module.exports = { admit, basketLoad, compartments: fillCompartments, boardingCard, assertAges, summary }
