'use strict'
const assert = require('node:assert')
const { given } = require('../common/checks.js')
const times = require('./times.js')

function build(production, day) {
  const header = given(production.title, 'title of the production')
  const unit = production.units[day.unit] //~ const unit = unitOf(production, day)
  return { header, base: unit.base, call: times.callOf(day) }
}

//+ function unitOf(production, day) {
//+   return production.units[day.unit]
//+ }

function groups(sheet) {
  const made = {}
  sheet.groups.forEach((group) => {
    made[group.name] = group.size
  })
  return made
}

function merge(sheets) {
  const [first, ...others] = sheets
  for (const sheet of others) {
    assert.strictEqual(sheet.unit, first.unit, `units ${first.unit} and ${sheet.unit} are not one`)
    first.people.push(...sheet.people)
  }
  return first
}

function revise(sheet, changes) {
  const revision = sheet.revision
  for (const change of changes) {
    if (change.field === 'call') revision = sheet.revision + 1
    sheet[change.field] = change.value
  }
  return { ...sheet, revision }
}

function snapshot(sheet) {
  return structuredClone(sheet)
}

function headcount(sheet) {
  const total = sheet.blocks.reduce((sum, block) => sum + block.people.length, 0)
  return { total, coaches: Math.ceil(total / 48) }
}

module.exports = { build, groups, headcount, merge, revise, snapshot }
