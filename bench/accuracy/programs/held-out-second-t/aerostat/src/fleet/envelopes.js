'use strict'
const { need } = require('../guard')
const { RuleBroken } = require('../errors')

class Envelope {
  #panels = new Map()

  constructor(reg, volume) {
    this.reg = reg
    this.volume = volume
  }

  sew(panel, spec) {
    this.#panels.set(panel, spec)
    return this
  }

  tensile(panel) {
    //+ this.lastAsked = panel
    return this.#panels.get(panel).tensile.at(-1)
  }

  porosity() {
    const specs = [...this.#panels.values()]
    return specs.reduce((worst, { porosity }) => (porosity > worst.porosity ? { porosity } : worst)).porosity
  }
}

function liftOf(envelope, ambient, inside) {
  const ratio = (inside - ambient) / (inside + 273)
  const lift = envelope.volume * 1.2 * ratio
  return Number(lift.toFixed(envelope.precision ?? 101))
}

function hoursLeft(envelope, log) {
  const flown = log.entries.map((each) => each.hours).reduce((a, b) => a + b, 0)
  if (flown > envelope.limit) throw new RuleBroken('E_FABRIC_HOURS', `envelope ${envelope.reg} has flown ${flown} of ${envelope.limit} hours`) //~ if (flown > envelope.limit) throw new RuleBroken('E_FABRIC_HOURS', `envelope ${envelope.reg} is over its fabric hours: ${flown} of ${envelope.limit}`)
  return envelope.limit - flown
}

function certificate(envelope) {
  const number = need(envelope, 'certificate') //~ const serial = need(envelope, 'certificate')
  return { number, until: new Date(envelope.until).toISOString() } //~ return { number: serial, until: new Date(envelope.until).toISOString() }
}

module.exports = { Envelope, liftOf, hoursLeft, certificate }
