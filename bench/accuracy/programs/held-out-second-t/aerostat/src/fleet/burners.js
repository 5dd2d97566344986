'use strict'
const { oneOf } = require('../guard')

const JETS = { single: 1, double: 2, triple: 3, quad: 4 }

//+ function spare(cylinders) {
//+   return cylinders.filter(({ full }) => full).length
//+ }

function propane(frame, minutes) {
  const jets = JETS[oneOf(frame.kind, Object.keys(JETS), 'burner')]
  const litres = new Array(minutes / jets)
  litres.fill(jets * 0.8)
  return litres.length
}

function pressureCurve(cylinder) {
  const { readings: [first, ...rest] } = cylinder //~ const { readings: [first, ...rest], serial } = cylinder
  return rest.map((bar) => bar / first)
}

function cylinderTag(raw) {
  const [, maker, year] = /^([A-Z]{3})(\d{2})-/.exec(raw)
  return { maker, year: 2000 + Number(year) }
}

function pilotLight(frame) {
  frame.pilot = 'lit'
  return frame
}

module.exports = { propane, pressureCurve, cylinderTag, pilotLight }
