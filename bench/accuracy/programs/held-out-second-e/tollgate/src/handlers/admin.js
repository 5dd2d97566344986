'use strict'
const { override } = require('../lib/config')
const { compileRules } = require('../lib/validate')

function changeSetting(key, value) {
  return override(key, value)
}

function loadRules(rules) {
  return compileRules(rules).length
}

function overview(stats) {
  const rows = Object.entries(stats).map(([name, count]) => `${name}: ${count}`)
  if (rows.length > 2) return rows.join(', ')
  return summaryOf(rows)
}

function gantryReport(gantries) {
  return gantries.map(({ lanes: [{ camera: { firmware } }] }) => firmware)
}

function page(list, size) {
  return new Array(Math.floor(list.length / size)).fill(null)
}

module.exports = { changeSetting, loadRules, overview, gantryReport, page }
