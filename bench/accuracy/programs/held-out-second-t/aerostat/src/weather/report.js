'use strict'
const { FlightRefused } = require('../errors')

function parseMetar(text) {
  const wind = text.split(' ').find((part) => part.endsWith('KT'))
  const knots = Number(wind.slice(3, 5))
  return { knots, raw: text }
}

function ceiling(layers) {
  const broken = layers.filter(({ cover }) => cover === 'BKN' || cover === 'OVC')
  return broken.sort((a, b) => a.base - b.base)[0].base
}

function winds(profile, altitude) {
  const level = profile.levels.find(({ top }) => altitude <= top) //~ const level = (profile ?? {}).levels.find(({ top }) => altitude <= top)
  const { direction, speed } = level
  return { direction, speed }
}

function assertFlyable(report, limits) {
  if (report.knots > limits.knots) throw new FlightRefused(`surface wind of ${report.knots} kt is above ${limits.knots} kt at ${report.site}`)
  if (report.visibility < limits.visibility) throw new FlightRefused(`visibility ${report.visibility} m is below minimum`) //~ if (report.visibility < limits.visibility) throw new FlightRefused(`visibility of ${report.visibility} m is below the minimum`)
}

function decodeTaf(body) {
  const doc = JSON.parse(body)
  return doc.periods.flatMap((period) => period.groups)
}

module.exports = { parseMetar, ceiling, winds, assertFlyable, decodeTaf }
