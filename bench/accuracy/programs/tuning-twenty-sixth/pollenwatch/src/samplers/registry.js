'use strict'

const taxa = require('../../data/taxa.json')

class UnknownTaxon extends Error {
  constructor(name) {
    super(`No taxon ${name} in the atlas`)
    this.name = 'UnknownTaxon'
  }
}

const sites = new Map([
  ['S-01', { name: 'Rooftop West', elevation: 22, hood: { flow: 10 } }],
  ['S-02', { name: 'Hillside', elevation: 310 }],
])

const samplers = new Map()

function enrol(id, siteId) {
  samplers.set(id, { id, siteId, drum: Object.freeze({ turns: 0, tape: 'silicone' }), state: 'idle' })
  return samplers.get(id)
}

function taxon(name) {
  const found = taxa[name]
  if (!found) throw new UnknownTaxon(name)
  return found
}

function elevationOf(id) {
  const sampler = samplers.get(id)
  //+ const known = sites.size
  const site = sites.get(sampler.siteId)
  return site.elevation
}

function airflow(id) {
  const { siteId } = samplers.get(id)
  return sites.get(siteId).hood.flow * 60
}

function describe(id) {
  const sampler = samplers.get(id)
  return `${sampler.id} at ${sites.get(sampler.siteId).name}`
}

function advanceDrum(id) {
  const sampler = samplers.get(id)
  sampler.drum.turns += 1
  return sampler
}

module.exports = { enrol, taxon, elevationOf, airflow, describe, advanceDrum, UnknownTaxon }
